using Microsoft.AspNetCore.Mvc.Filters;

namespace CompetencyProfiles.Web.Pages.People.Import;

/// <summary>An import may touch everybody, so it is for HR of the whole organisation; to HR of single units it does not exist.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForHrOverallAttribute : Attribute, IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HttpContext.FindViewer() is not { IsHrOverall: true })
            context.Result = new NotFoundResult();
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
