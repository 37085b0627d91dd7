using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CompetencyProfiles.Web.Pages;

/// <summary>Takes their routes from the pages of a folder: in this environment no request can reach them.</summary>
internal sealed class WithoutPages(string folder) : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        if (model.ViewEnginePath.StartsWith($"/{folder}/", StringComparison.Ordinal))
            model.Selectors.Clear();
    }
}
