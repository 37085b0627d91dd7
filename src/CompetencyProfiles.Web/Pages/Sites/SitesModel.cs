using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CompetencyProfiles.Calendar;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Sites;

/// <summary>A page with closing days: those of every site, or of one. For HR of the whole organisation and administrators.</summary>
[AllowedTo(Role.Hr, Role.Administrator)]
public abstract class SitesModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<SitesTexts> texts) : PageModel
{
    /// <summary>The days that many organisations close, as <see cref="DayRule"/> writes them.</summary>
    public static readonly IReadOnlyList<string> Usual = ["12-24", "12-31", "easter-48"];

    [BindProperty] public ClosingInput Closing { get; set; } = new();
    public IReadOnlyList<ClosingDay> ClosingDays { get; private set; } = [];
    public DateOnly Today => clock.Today();

    /// <summary>Whose closing days these are; none for those of every site.</summary>
    protected abstract Id<Site>? ClosingSite { get; }

    protected AppDbContext Db => db;

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();

        // The page has another form, whose fields are not posted with this one.
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith(nameof(Closing), StringComparison.Ordinal)))
            ModelState.Remove(key);
        if (!ModelState.IsValid)
            return Page();
        if (Closing.Rule is not { } rule)
        {
            ModelState.AddModelError("Closing.Day", texts["Closing.DayMissing"]);
            return Page();
        }

        if (NameOf(rule, Closing.Name?.Trim() ?? "") is "")
        {
            ModelState.AddModelError("Closing.Name", texts["Closing.NameMissing"]);
            return Page();
        }

        var closed = await db.AddClosingDayAsync(NameOf(rule, Closing.Name?.Trim() ?? ""), rule, ClosingSite, cancel);
        if (closed is null)
            return NotFound();
        if (!closed.Succeeded)
        {
            this.Refuse(closed.Refusal);
            return Page();
        }

        this.Notify(texts["Closing.Added", closed.Value.Name]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] Id<ClosingDay> day, CancellationToken cancel)
    {
        if (!await ShowAsync(cancel) || ClosingDays.All(c => c.Id != day) || !await db.RemoveClosingDayAsync(day, cancel))
            return NotFound();

        this.Notify(texts["Closing.Removed"]);
        return RedirectToPage();
    }

    /// <summary>The usual days are named in the reader's language, the others as they were typed.</summary>
    public string NameOf(string rule, string name) => Usual.Contains(rule) ? texts["Closing." + rule] : name;

    /// <summary>The day this year, or the next one it falls on.</summary>
    public DateOnly? Next(string rule) => DayRule.Parse(rule) is var day && day.In(Today.Year) is { } thisYear && thisYear >= Today ? thisYear : day.In(Today.Year + 1) ?? day.In(Today.Year);

    protected virtual async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!viewer.IsHrOverall && !viewer.IsAdministrator)
            return false;
        ClosingDays = await db.Set<ClosingDay>().Where(c => c.SiteId == ClosingSite).OrderBy(c => c.Rule).ToListAsync(cancel);
        return true;
    }

    public sealed class ClosingInput
    {
        /// <summary>One of the usual rules, or "yearly" or "once" with a day.</summary>
        [StringLength(DayRule.Length, ErrorMessage = "Input.TooLong")] public string Which { get; init; } = "12-24";
        public DateOnly? Day { get; init; }

        [StringLength(ClosingDay.NameLength, ErrorMessage = "Input.TooLong")]
        public string? Name { get; init; }

        internal string? Rule => Which switch
        {
            "yearly" => Day?.ToString("MM-dd", CultureInfo.InvariantCulture),
            "once" => Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Usual.Contains(Which) ? Which : null,
        };
    }
}
