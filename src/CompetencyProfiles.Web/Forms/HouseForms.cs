namespace CompetencyProfiles.Web.Forms;

/// <summary>Forms that are carried out once, save themselves, and lose nothing.</summary>
internal static class HouseForms
{
    public static void AddHouseForms(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<FormKeyFilter>();
        builder.Services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.AddService<FormKeyFilter>();
            mvc.Filters.Add<ExpiredFormFilter>();
        });
    }
}
