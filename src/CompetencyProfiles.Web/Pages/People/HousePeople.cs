using CompetencyProfiles.Today;

namespace CompetencyProfiles.Web.Pages.People;

internal static class HousePeople
{
    public static void AddHousePeople(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PeopleLists>();
        builder.Services.AddSingleton<PeopleChoices>();
        builder.Services.AddScoped<ITaskSource, PeopleTasks>();
        builder.Services.AddScoped<ITaskSource, CorrectionTasks>();
        builder.Services.AddScoped<PersonWords>();
    }
}
