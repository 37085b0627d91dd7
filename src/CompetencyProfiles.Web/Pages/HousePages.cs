using CompetencyProfiles.Web.Forms;
using CompetencyProfiles.Web.Pages.Today;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages;

/// <summary>Pages, their texts and routes.</summary>
internal static class HousePages
{
    public static void AddHousePages(this WebApplicationBuilder builder)
    {
        builder.AddHouseShell();
        if (!builder.Environment.IsEnvironment("Benchmark"))
            builder.Services.PostConfigure<RazorPagesOptions>(options => options.Conventions.Add(new WithoutPages("Benchmark")));
        builder.AddHouseForms();
        builder.Services.AddSingleton<TodayMemory>();
        builder.Services.AddScoped<TodayTasks>();
        builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        builder.Services.AddLocalization();
        builder.Services.AddRazorPages(options => options.Conventions.AddPageRoute("/Today/Index", "/"))
            .AddViewLocalization()
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (type, factory) => factory.Create(Texts.Of(type)));
    }

    public static void MapHousePages(this WebApplication app)
    {
        app.UseHouseShell();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
    }
}
