using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.Access;

/// <summary>A line of access-matrix.tsv: a handler, an address of it, the form to send and who gets it.</summary>
internal sealed record MatrixLine(string Handler, string Url, string Form, IReadOnlySet<string> Who)
{
    public bool IsPost => Handler.Split(' ').Contains("POST");
    public bool HasId => Url.Contains('{', StringComparison.Ordinal);
    public bool IsForNobody => Who.Contains("nobody");
    public bool IsPage => Handler.StartsWith('/');

    public bool IsFor(string persona) =>
        Who.Contains("everyone") || Who.Contains(persona) || (Who.Contains("any-hr") && MatrixWorld.AnyHr.Contains(persona)) || (Who.Contains("signed-in") && !MatrixWorld.Nobody.Contains(persona));
}

internal static class AccessMatrix
{
    public static IReadOnlyList<MatrixLine> Read([CallerFilePath] string here = "") =>
    [
        .. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "access-matrix.tsv")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t') is [var handler, var url, var form, var who]
                ? new MatrixLine(handler, url, form, who.Split(' ').ToHashSet())
                : throw new InvalidDataException($"Four columns, please: {line}")),
    ];

    /// <summary>Every handler of every page and every other endpoint that the application answers, with an address to begin with.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> DiscoverAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var address = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var handlers = (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerMethods
                    .Select(h => (Method: h.HttpMethod.ToUpperInvariant(), h.Name)).ToList();
                if (!handlers.Any(h => h is { Method: "GET", Name: null }))
                    handlers.Add(("GET", null)); // Without OnGet a page is still shown.
                foreach (var (method, name) in handlers)
                    found.TryAdd($"{page.ViewEnginePath} {method} {name}".TrimEnd(), name is null ? address : $"{address}?handler={name}");
            }
            else if (!endpoint.Metadata.Any(m => m.GetType().Name.StartsWith("StaticAsset", StringComparison.Ordinal)))
            {
                var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
                foreach (var method in methods)
                    found.TryAdd($"@{address} {method}", address);
            }
        }

        return found;
    }

    /// <summary>What is wrong with the table: the very lines to add or to take away.</summary>
    public static IEnumerable<string> Faults(IReadOnlyDictionary<string, string> handlers, IReadOnlyCollection<MatrixLine> lines)
    {
        var known = lines.Select(line => line.Handler).ToHashSet();
        return handlers.Where(h => !known.Contains(h.Key)).Select(h => $"add:\t{h.Key}\t{h.Value}\t-\tWHO")
            .Concat(known.Where(handler => !handlers.ContainsKey(handler)).Select(handler => $"take away:\t{handler}"))
            .Concat(lines.SelectMany(line => line.Who.Except(MatrixWorld.Names).Select(who => $"nobody is called {who}:\t{line.Handler}")));
    }
}
