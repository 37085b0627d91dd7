using CompetencyProfiles.Web.TagHelpers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CompetencyProfiles.Web.Forms;

/// <summary>A form whose antiforgery token does not hold any more: nothing is done, and what was typed is shown so that it is not lost.</summary>
internal sealed class ExpiredFormFilter(IModelMetadataProvider metadata) : IAlwaysRunResultFilter
{
    // What is secret is never sent back.
    private static readonly string[] Secrets = ["password", "code", "token"];

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
            return;

        var request = context.HttpContext.Request;
        var limit = context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (request.ContentLength > limit)
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        else if (ComesFromUs(request) && request.HasFormContentType)
            context.Result = new ViewResult
            {
                ViewName = "~/Pages/Errors/Expired.cshtml",
                StatusCode = StatusCodes.Status400BadRequest,
                ViewData = new ViewDataDictionary<ExpiredForm>(metadata, new ModelStateDictionary()) { Model = Read(request) },
            };
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    // The page offers to send the form again with one press, so it must have come from a page of ours. Browsers say so and no script can change it.
    private static bool ComesFromUs(HttpRequest request) => request.Headers["Sec-Fetch-Site"] == "same-origin";

    private static ExpiredForm Read(HttpRequest request)
    {
        try
        {
            var fields = request.Form.Where(field => field.Key is not ("__RequestVerificationToken" or PostFormTagHelper.KeyName)).ToList();
            var isSecret = fields.Exists(field => Secrets.Any(secret => field.Key.Contains(secret, StringComparison.OrdinalIgnoreCase)));
            return new(request.PathBase + request.Path + request.QueryString, isSecret ? [] : [.. fields.SelectMany(field => field.Value, (field, value) => (field.Key, value ?? ""))]);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return new(request.PathBase + request.Path, []);
        }
    }
}

/// <summary>A form that came too late.</summary>
/// <param name="Action">Where it was sent.</param>
/// <param name="Fields">What it said; empty when it held a secret.</param>
public sealed record ExpiredForm(string Action, IReadOnlyList<(string Name, string Value)> Fields);
