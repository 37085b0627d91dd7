using CompetencyProfiles.Operations;
using CompetencyProfiles.People.Import;

namespace CompetencyProfiles.Web.Import;

internal static class HouseImport
{
    public static void AddHouseImport(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IOperationWork, RunImport>();
        builder.Services.AddScoped<ClearImportFiles>();
        builder.Services.AddScoped<ImportWords>();
    }
}
