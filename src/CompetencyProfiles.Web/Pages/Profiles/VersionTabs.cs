using CompetencyProfiles.Profiles;
using CompetencyProfiles.Web.TagHelpers;

namespace CompetencyProfiles.Web.Pages.Profiles;

/// <summary>One of the pages about a version. Its name stands in ProfilesTexts under <c>Tab.{Key}</c>.</summary>
/// <param name="Below">Where it lies below the version's address.</param>
/// <param name="For">Whose work it is; the page itself decides who may open it.</param>
internal sealed record VersionTab(string Key, string Below, Func<VersionCard, Viewer, bool> For);

/// <summary>The pages about a version in the order in which HR walks through them. A tab whose page is not there is not shown.</summary>
internal sealed class VersionTabs(EndpointDataSource endpoints)
{
    private static readonly VersionTab[] All =
    [
        new("Read", "", (version, viewer) => viewer.MayRead(version)),
        new("Write", "/edit", (version, viewer) => viewer.MayWriteProfiles() && !version.IsPublished),
        new("Workshop", "/workshop", (version, viewer) => viewer.MayWriteProfiles()),
        new("Meaning", "/meaning", (version, viewer) => viewer.MayWriteProfiles() && version.BasedOnId is not null),
        new("Approval", "/approval", (version, viewer) => viewer.MayWriteProfiles() || viewer.Is(Role.Representation)),
        new("Compare", "/compare", (version, viewer) => version.BasedOnId is not null && viewer.MayRead(version)),
        new("Cases", "/cases", (version, viewer) => viewer.MayWriteProfiles()),
        new("Export", "/export", (_, viewer) => viewer.MayWriteProfiles()),
    ];

    private readonly Lazy<HashSet<string>> there = new(() =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.StartsWith("profiles/{key}/v/{number:int}", StringComparison.OrdinalIgnoreCase))
            .Select(route => route["profiles/{key}/v/{number:int}".Length..].Split("/{")[0])]);

    public IReadOnlyList<VersionTab> For(VersionCard version, Viewer viewer) => [.. All.Where(tab => there.Value.Contains(tab.Below) && tab.For(version, viewer))];

    public static ChipKind ChipOf(ProfileState state) => state switch
    {
        ProfileState.Active => ChipKind.Ok,
        ProfileState.Approved => ChipKind.Info,
        ProfileState.InConsultation => ChipKind.Due,
        _ => ChipKind.Plain,
    };
}
