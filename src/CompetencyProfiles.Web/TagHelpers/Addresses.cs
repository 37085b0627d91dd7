using Microsoft.AspNetCore.Http.Extensions;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>The address of the page with some values changed.</summary>
internal static class Addresses
{
    public static string With(HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var kept = request.Query.Where(value => !changes.Any(change => change.Name.Equals(value.Key, StringComparison.OrdinalIgnoreCase)));
        var query = new QueryBuilder(kept.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")));
        foreach (var (name, value) in changes)
        {
            if (value is not null)
                query.Add(name, value);
        }

        return request.PathBase + request.Path + query.ToQueryString();
    }
}
