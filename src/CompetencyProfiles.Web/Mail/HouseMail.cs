using CompetencyProfiles.Mail;
using CompetencyProfiles.Today;

namespace CompetencyProfiles.Web.Mail;

/// <summary>What is owed goes out by the mailer that the configuration names.</summary>
internal static class HouseMail
{
    public static void AddHouseMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services =>
            MailSettings.Read(services.GetRequiredService<IConfiguration>(), builder.Environment.ContentRootPath));
        builder.Services.AddSingleton<SmtpMailer>();
        builder.Services.AddSingleton<PickupMailer>();
        builder.Services.AddSingleton<IMailer>(services => services.GetRequiredService<MailSettings>().HasServer
            ? services.GetRequiredService<SmtpMailer>()
            : services.GetRequiredService<PickupMailer>());
        builder.Services.AddSingleton<DeliverMails>();
        builder.Services.AddScoped<ITaskSource, UndeliveredMails>();
    }
}
