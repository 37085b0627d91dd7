using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace CompetencyProfiles.Web.Shell;

/// <summary>The frame around every page: languages, themes, navigation.</summary>
internal static class HouseShell
{
    public static void AddHouseShell(this WebApplicationBuilder builder)
    {
        // Finds the compressed and fingerprinted files also when the program runs from its build folder, in every environment.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton<KnownPaths>();
        builder.Services.AddScoped<CurrentShell>();
        // Umlauts are written as they are; what could become markup is still encoded.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    public static void UseHouseShell(this WebApplication app) => app.UseMiddleware<LanguageMiddleware>();
}
