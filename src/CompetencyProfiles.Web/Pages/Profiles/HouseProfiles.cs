using CompetencyProfiles.Profiles;
using CompetencyProfiles.Today;
using CompetencyProfiles.Web.Pages.Profiles.Reading;

namespace CompetencyProfiles.Web.Pages.Profiles;

/// <summary>What the pages of competency profiles need.</summary>
internal static class HouseProfiles
{
    public static void AddHouseProfiles(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ITaskSource, CalibrationTasks>();
        builder.Services.AddScoped<ITaskSource, WorkshopTasks>();
        builder.Services.AddSingleton<VersionTabs>();
        builder.Services.AddSingleton<ProfileBook>();
        builder.Services.AddSingleton<Documents.ChromiumPdf>();
    }
}
