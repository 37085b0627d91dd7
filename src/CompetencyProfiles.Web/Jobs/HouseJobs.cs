namespace CompetencyProfiles.Web.Jobs;

internal static class HouseJobs
{
    public static void AddHouseJobs(this WebApplicationBuilder builder)
    {
    }
}
