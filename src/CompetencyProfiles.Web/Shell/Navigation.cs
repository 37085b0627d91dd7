namespace CompetencyProfiles.Web.Shell;

/// <summary>A place in the top bar. Its name stands in SharedTexts under <c>Nav.{Key}</c>.</summary>
/// <param name="Path">Where it leads, such as "/people"; a path that no page answers is not shown.</param>
/// <param name="For">Whose work it is. Only shown to them; the page itself decides who may open it.</param>
internal sealed record Place(string Key, string Path, Func<Viewer, bool> For);

/// <summary>All places of the top bar, in its order. A room that adds a place adds a line here and a name in SharedTexts.</summary>
internal static class Navigation
{
    public static readonly IReadOnlyList<Place> Places =
    [
        new("Today", "/today", _ => true),
        new("Profile", "/profile", _ => true),
        new("Team", "/team", viewer => viewer.IsManager),
        new("People", "/people", viewer => viewer.IsHr),
        new("Units", "/units", viewer => viewer.IsHr),
        new("Accounts", "/admin/accounts", viewer => viewer.IsHr || viewer.IsAdministrator),
        new("Admin", "/admin", viewer => viewer.IsAdministrator),
    ];
}
