using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;
using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Web.Pages.Trainings;

/// <summary>The part of a plan that is listed.</summary>
public enum PlanPart { Faults, Added, Changed, Unchanged }

/// <summary>What a table would do with the catalogue, or what is wrong with it, before anything is written.</summary>
[AllowedTo(Role.Hr, Role.TrainingOrganiser, Overall = true)]
public sealed class PreviewModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<TrainingsTexts> texts) : PageModel
{
    public const int Size = 50;

    [FromRoute] public Id<ImportFile> Id { get; init; }
    [FromQuery(Name = "show")] public PlanPart? Wanted { get; init; }
    [FromQuery(Name = "page")] public int PageNumber { get; init; } = 1;
    public ImportFile Upload { get; private set; } = null!;
    public TrainingPlan Plan { get; private set; } = null!;

    /// <summary>What was asked for, else the first part that has something.</summary>
    public PlanPart Show => Wanted ?? Enum.GetValues<PlanPart>().FirstOrDefault(part => CountOf(part) > 0);
    public int Skip => (Math.Clamp(PageNumber, 1, 100_000) - 1) * Size;
    private Table Table { get; set; } = null!;

    public IReadOnlyList<PlannedTraining> Of(PlanPart part) => part switch
    {
        PlanPart.Added => Plan.Added,
        PlanPart.Changed => Plan.Changed,
        PlanPart.Unchanged => Plan.Unchanged,
        _ => [],
    };

    public int CountOf(PlanPart part) => part == PlanPart.Faults ? Plan.Faults.Count : Of(part).Count;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Plan = await db.ImportTrainingsAsync(Table, Id, new ChangedBy(viewer.PersonId, clock.GetUtcNow()), viewer.Today, cancel);
        if (Plan.Faults.Count > 0)
        {
            ModelState.AddModelError("", texts["Preview.Faulty", Plan.Faults.Count]);
            return Page();
        }

        this.Notify(texts["Import.Done", Plan.Added.Count, Plan.Changed.Count, Plan.Unchanged.Count]);
        return Redirect("/trainings");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        await db.Set<ImportFile>().Where(file => file.Id == Id).ExecuteDeleteAsync(cancel);
        return Redirect("/trainings/import");
    }

    // A file is the business of whoever uploaded it.
    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await db.Set<ImportFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == Id && f.UploadedById == viewer.PersonId && f.Kind == ImportKind.Trainings, cancel) is not { } file
            || TableFile.Read(file.Content).Value is not { } table)
            return false;
        (Upload, Table) = (file, table);
        Plan = await db.PlanTrainingsAsync(table, viewer.Today, cancel);
        return true;
    }
}
