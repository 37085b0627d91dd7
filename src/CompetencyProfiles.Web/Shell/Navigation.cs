namespace CompetencyProfiles.Web.Shell;

/// <summary>A place in the top bar. Its name stands in SharedTexts under <c>Nav.{Key}</c>, what one does there under <c>Nav.{Key}.Text</c>.</summary>
/// <param name="Icon">One of <c>lib/lucide/icons.svg</c>.</param>
/// <param name="Path">Where it leads, such as "/people"; a path that no page answers is not shown.</param>
/// <param name="For">Whose work it is. Only shown to them; the page itself decides who may open it.</param>
internal sealed record Place(string Key, string Icon, string Path, Func<Viewer, bool> For);

/// <summary>All places of the top bar, in its order. A room that adds a place adds a line here and a name in SharedTexts.</summary>
internal static class Navigation
{
    public static readonly IReadOnlyList<Place> Places =
    [
        new("Today", "house", "/today", _ => true),
        new("Profile", "user", "/profile", _ => true),
        new("Conversations", "message-square", "/conversations", _ => true),
        new("Profiles", "book-open", "/profiles", _ => true),
        new("Trainings", "target", "/trainings", _ => true),
        new("Team", "users", "/team", viewer => viewer.IsManager),
        new("Rounds", "list-checks", "/rounds", viewer => viewer.IsHr),
        new("People", "users", "/people", viewer => viewer.IsHr),
        new("Units", "network", "/units", viewer => viewer.IsHr),
        new("Accounts", "key-round", "/admin/accounts", viewer => viewer.IsHr && !viewer.IsAdministrator),
        new("Roles", "shield-check", "/admin/roles", viewer => viewer.IsHrOverall && !viewer.IsAdministrator),
        new("Admin", "settings", "/admin", viewer => viewer.IsAdministrator),
    ];

    /// <summary>The places of the administration page, in its order. Their words stand in AdminTexts under <c>Place.{Key}</c>.</summary>
    public static readonly IReadOnlyList<Place> AdminPlaces =
    [
        new("Accounts", "key-round", "/admin/accounts", _ => true),
        new("Roles", "shield-check", "/admin/roles", _ => true),
        new("Sites", "map-pin", "/sites", _ => true),
        new("Jobs", "clock", "/admin/jobs", _ => true),
        new("Mail", "mail", "/admin/mail", _ => true),
        new("Settings", "settings", "/admin/settings", _ => true),
        new("Audit", "history", "/admin/audit", _ => true),
        new("Health", "hard-drive", "/admin/health", _ => true),
    ];
}
