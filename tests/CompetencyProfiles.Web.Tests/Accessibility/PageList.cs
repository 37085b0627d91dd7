using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.Accessibility;

/// <summary>Every page of the application that can be opened, found by its routes, so that a new page is covered without a word.</summary>
internal static class PageList
{
    /// <summary>Pages that need a state of their own; each has a reason.</summary>
    private static readonly Dictionary<string, string> Left = new()
    {
        ["error/{status:int}"] = "stands in the list with a status that has words",
    };

    /// <summary>Paths to look at; routes with values become paths by <paramref name="samples"/>, or are returned as they are when one is missing.</summary>
    /// <param name="withoutSignIn">Only the pages that nobody has to sign in for.</param>
    public static IReadOnlyList<string> PathsOf(IServiceProvider services, IReadOnlyDictionary<string, string> samples, bool withoutSignIn)
    {
        var routes = services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null && HasGet(endpoint))
            .Where(endpoint => !withoutSignIn || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(route => !Left.ContainsKey(route) && !route.EndsWith("/Index", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal);
        return ["/error/404", "/error/503", .. routes.Select(route => "/" + Fill(route, samples))];
    }

    private static bool HasGet(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not { } page || page.HandlerMethods.Any(handler => handler.HttpMethod == "Get");

    private static string Fill(string route, IReadOnlyDictionary<string, string> samples)
    {
        if (samples.TryGetValue(route, out var path))
            return path;
        var parts = route.Split('/').Select(part => part.StartsWith('{') && samples.TryGetValue(part, out var sample) ? sample
            : part.EndsWith("?}", StringComparison.Ordinal) ? "" : part);
        return string.Join('/', parts).TrimEnd('/');
    }
}
