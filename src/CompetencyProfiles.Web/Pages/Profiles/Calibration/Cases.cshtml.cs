using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Calibration;

public enum CalibrationFilter { Open, Done, Waived }

/// <summary>The practice cases of a profile, and which managers have worked through them with this version.</summary>
[AllowedTo(Role.Hr, Overall = true)]
public sealed class CasesModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<CalibrationTexts> texts) : VersionPage(db, viewer, clock)
{
    public const int PageSize = 50;

    [FromQuery(Name = "q")] public string? Q { get; set; }
    [FromQuery(Name = "state")] public CalibrationFilter? Filter { get; set; }

    /// <summary>From 1.</summary>
    [FromQuery(Name = "page")] public int CurrentPage { get; set; } = 1;
    public IReadOnlyList<PracticeCase> Cases { get; private set; } = [];
    public bool AreOffered { get; private set; }
    public CalibrationWaiver? ForAll { get; private set; }
    public IReadOnlyList<CalibrationLine> Managers { get; private set; } = [];
    public int Total { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await FindToWriteAsync(cancel))
            return NotFound();
        Cases = await Db.PracticeCasesAsync(Version, Today, cancel);
        AreOffered = (await Db.OfferedCasesAsync(Version, Today, cancel)).Count > 0;
        ForAll = await Db.Set<CalibrationWaiver>().AsNoTracking().SingleOrDefaultAsync(waiver => waiver.VersionId == Version.Id && waiver.PersonId == null, cancel);
        var term = SearchText.Typed(Q);
        var lines = Db.CalibrationsOf(Version.Id, Today).Where(line => line.SearchText.Contains(term));
        lines = Filter switch
        {
            CalibrationFilter.Done => lines.Where(line => line.CompletedOn != null),
            CalibrationFilter.Waived => lines.Where(line => line.CompletedOn == null && line.WaivedBecause != null),
            CalibrationFilter.Open => lines.Where(line => line.CompletedOn == null && line.WaivedBecause == null),
            _ => lines,
        };
        Total = await lines.CountAsync(cancel);
        CurrentPage = Math.Clamp(CurrentPage, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Managers = await lines.OrderBy(line => line.SortKey).ThenBy(line => line.PersonId).Skip((CurrentPage - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return Page();
    }

    /// <param name="person">Empty for all managers.</param>
    public async Task<IActionResult> OnPostWithdrawAsync(Id<Person>? person, CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return NotFound();
        await Db.WithdrawWaiverAsync(Version.Id, person, cancel);
        this.Notify(texts["Waiver.Withdrawn"]);
        return Redirect(AddressOf("/cases"));
    }
}
