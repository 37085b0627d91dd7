using CompetencyProfiles.Today;

namespace CompetencyProfiles.Web.Pages.Units;

internal static class HouseUnits
{
    public static void AddHouseUnits(this WebApplicationBuilder builder) => builder.Services.AddScoped<ITaskSource, UnitTasks>();
}
