using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>Takes their routes from the pages of the demo: outside of it no request can reach them.</summary>
internal sealed class WithoutDemoPages : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        if (model.ViewEnginePath.StartsWith("/Demo/", StringComparison.Ordinal))
            model.Selectors.Clear();
    }
}
