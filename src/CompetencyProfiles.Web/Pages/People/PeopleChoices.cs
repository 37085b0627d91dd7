using System.Text.Encodings.Web;
using CompetencyProfiles.People;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Caching.Memory;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>What a form about people lets one choose from.</summary>
public sealed record Choices(IReadOnlyList<(Id<OrgUnit> Id, string Name)> Units, IReadOnlyList<(string Key, string Name)> RoleFamilies, IReadOnlyList<(Id<Site> Id, string Name)> Sites)
{
    /// <summary>More units than this nobody looks through in a filter: a large organisation is filtered by its upper levels, or from the page of a unit.</summary>
    private const int MostInFilter = 200;

    /// <summary>The units to filter by as options of a select, written once for the page that is opened most.</summary>
    public IHtmlContent UnitOptions { get; init; } = HtmlString.Empty;

    /// <summary>Whether units of lower levels are left out of <see cref="UnitOptions"/>.</summary>
    public bool AreUnitsCut { get; init; }

    internal Choices WithOptions(UnitTree tree)
    {
        var open = Units.Select(u => (u.Id, u.Name, Level: tree.Find(u.Id)?.Way.Count ?? 1)).ToList();
        var levels = open.Max(u => (int?)u.Level) ?? 0;
        while (levels > 1 && open.Count(u => u.Level <= levels) > MostInFilter)
            levels--;
        var shown = open.Where(u => u.Level <= levels).ToList();
        return this with
        {
            UnitOptions = new HtmlString(string.Concat(shown.Select(u => $"<option value=\"{u.Id}\">{HtmlEncoder.Default.Encode(u.Name)}</option>"))),
            AreUnitsCut = shown.Count < open.Count,
        };
    }
}

/// <summary>Units, role families and sites by name, kept until one of them changes, and no longer than <see cref="Keeping.KeptFor"/>.</summary>
public sealed class PeopleChoices(TimeProvider clock) : IDisposable
{
    private readonly MemoryCache kept = new(new MemoryCacheOptions());

    /// <summary>In the reader's language; <paramref name="also"/> is a unit that is to be among them even when it is closed.</summary>
    public async Task<Choices> ReadAsync(AppDbContext db, Id<OrgUnit>? also, CancellationToken cancel)
    {
        var (stamp, language, today) = (db.StampOf(typeof(OrgUnit), typeof(UnitPlacement), typeof(RoleFamily), typeof(Site)), PersonWords.Language, clock.Today());
        if (!kept.TryGetValue((language, today), out (long Stamp, Choices Choices) known) || known.Stamp != stamp)
        {
            known = (stamp, await ReadAsync(db, language, today, cancel));
            kept.Set((language, today), known, db.KeptFor());
        }

        if (also is not { } unit || known.Choices.Units.Any(u => u.Id == unit))
            return known.Choices;
        var name = await db.Set<OrgUnit>().IgnoreAutoIncludes().Where(u => u.Id == unit).Select(u => u.Name).SingleOrDefaultAsync(cancel);
        return name is null ? known.Choices : known.Choices with { Units = [(unit, name), .. known.Choices.Units] };
    }

    public void Dispose() => kept.Dispose();

    private static async Task<Choices> ReadAsync(AppDbContext db, string language, DateOnly today, CancellationToken cancel)
    {
        var tree = await db.UnitTreeAsync(today, cancel);
        var roles = await db.Set<RoleFamily>().AsNoTracking().ToListAsync(cancel);
        var sites = await db.Set<Site>().OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancel);
        var choices = new Choices(
            [.. tree.All.Where(u => u.IsOpenOn(today)).Select(u => (u.Id, $"{u.Name} ({u.Code})"))],
            [.. roles.Select(r => (r.Key, Name: r.NameIn(language))).OrderBy(r => r.Name, StringComparer.CurrentCulture)],
            [.. sites.Select(s => (s.Id, s.Name))]);
        return choices.WithOptions(tree);
    }
}
