namespace CompetencyProfiles.Web.Mail;

internal static class HouseMail
{
    public static void AddHouseMail(this WebApplicationBuilder builder)
    {
    }
}
