namespace CompetencyProfiles.Web.Security;

/// <summary>What every response carries and what every request must respect, in the order of docs/security.md.</summary>
internal static class HouseSecurity
{
    public static void AddHouseSecurity(this WebApplicationBuilder builder)
    {
    }

    public static void UseHouseSecurity(this WebApplication app)
    {
        app.UseRouting();
    }
}
