namespace CompetencyProfiles.Web.Shell;

/// <summary>The paths that lead somewhere without further values, so that no menu leads to a missing page.</summary>
internal sealed class KnownPaths(EndpointDataSource endpoints)
{
    private readonly Lazy<HashSet<string>> paths = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.Parameters.All(parameter => parameter.IsOptional || parameter.Default is not null))
        .Select(endpoint => "/" + string.Join('/', endpoint.RoutePattern.PathSegments
            .TakeWhile(segment => segment.IsSimple && segment.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)
            .Select(segment => ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)segment.Parts[0]).Content)))
        .ToHashSet(StringComparer.OrdinalIgnoreCase));

    public bool Contains(string path) => paths.Value.Contains(path);
}
