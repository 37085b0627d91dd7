using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Operations;
using CompetencyProfiles.Today;
using CompetencyProfiles.Web.Pages.Rounds;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>What the pages of conversations and rounds need.</summary>
internal static class HouseConversations
{
    public static void AddHouseConversations(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ITaskSource, ConversationTasks>();
        builder.Services.AddScoped<KeepConversations>().AddScoped<RemindOfDates>();
        builder.Services.AddScoped<IOperationWork, OpenRound>();
        builder.Services.AddSingleton<RoundMailText>();
        builder.Services.AddScoped<IMailKind, RoundOpenedMail>();
        builder.Services.AddScoped<IMailKind, RoundReminderMail>();
        builder.Services.AddScoped<IMailKind, RoundDatesMail>();
    }
}
