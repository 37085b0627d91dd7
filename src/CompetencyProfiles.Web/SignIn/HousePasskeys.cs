using Microsoft.AspNetCore.Identity;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>Passkeys belong to the public address of the installation, whatever host a request names.</summary>
internal static class HousePasskeys
{
    public static void AddHousePasskeys(this IServiceCollection services)
    {
        services.AddScoped<PasskeyChallenge>().AddScoped<Passkeys>().AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>((options, config) =>
        {
            var address = new Uri(config["PublicBaseUrl"]!);
            var origin = $"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? "" : $":{address.Port}")}";
            options.ServerDomain = address.IdnHost;
            options.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == origin);
            options.UserVerificationRequirement = options.ResidentKeyRequirement = "required";
            options.AttestationConveyancePreference = "none";
            options.AuthenticatorTimeout = PasskeyChallenge.Time;
        });
    }
}
