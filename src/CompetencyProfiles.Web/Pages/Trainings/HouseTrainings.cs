namespace CompetencyProfiles.Web.Pages.Trainings;

/// <summary>What the pages of trainings need.</summary>
internal static class HouseTrainings
{
    public static void AddHouseTrainings(this WebApplicationBuilder builder) => builder.Services.AddScoped<TrainingWords>();
}
