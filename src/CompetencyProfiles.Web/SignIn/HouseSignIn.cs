using CompetencyProfiles.Mail;
using CompetencyProfiles.Operations;
using CompetencyProfiles.Web.Demo;
using CompetencyProfiles.Web.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>Accounts, sessions, and the keys that all nodes share.</summary>
internal static class HouseSignIn
{
    private const int PasswordRounds = 220_000;

    public static void AddHouseSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SignInSettings>().BindConfiguration("SignIn");
        services.AddAuthentication(HouseAccess.Scheme).AddScheme<AuthenticationSchemeOptions, SessionHandler>(HouseAccess.Scheme, null);
        services.AddSingleton<SessionStore>().AddSingleton<SessionCookie>().AddSingleton<KnownDevice>().AddSingleton<NobodysPassword>().AddSingleton<SignInStep>();
        services.AddScoped<AppDbContextFactory>().AddScoped<PasswordSignIn>().AddScoped<Passwords>().AddScoped<SecondFactors>().AddScoped<NewFactor>();
        services.AddScoped<IMailKind, InvitationMail>().AddScoped<IMailKind, PasswordResetMail>().AddScoped<IMailKind, SecurityNoticeMail>().AddScoped<IMailKind, FactorLinkMail>();
        services.AddScoped<IOperationWork, InviteEveryone>();
        services.AddAccounts();
        services.AddHousePasskeys();
        services.AddKeys(builder.Environment);
        if (builder.Environment.IsEnvironment(HouseDemo.Environment))
            services.AddScoped<DemoPersonas>();
        else
            services.PostConfigure<RazorPagesOptions>(options => options.Conventions.Add(new WithoutPages("Demo")));
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordRounds);
        services.AddScoped<IUserStore<Account>, UserOnlyStore<Account, AppDbContext, Guid>>();
        services.AddIdentityCore<Account>(options => options.Password = new()
        {
            RequiredLength = CommonPasswords.ShortestLength, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
        }).AddPasswordValidator<CommonPasswords>();
    }

    private static void AddKeys(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddSingleton(provider =>
        {
            var folder = MasterKeyFile.FolderOf(provider.GetRequiredService<IConfiguration>());

            // A server that misses its key says so; with a new one it could no longer read what the old one protects.
            if (!environment.IsProduction())
                MasterKeyFile.CreateIfMissing(folder);
            return MasterKeyFile.Read(folder);
        });
        services.AddDataProtection().SetApplicationName("CompetencyProfiles");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory, MasterKey>((options, scopes, master) =>
        {
            options.XmlRepository = new KeysInDatabase(scopes);
            options.XmlEncryptor = new MasterKeyEncryptor(master);
        });
    }
}
