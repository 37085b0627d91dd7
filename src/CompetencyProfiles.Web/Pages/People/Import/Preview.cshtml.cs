using System.Globalization;
using CompetencyProfiles.Operations;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;
using CompetencyProfiles.Web.Import;

namespace CompetencyProfiles.Web.Pages.People.Import;

/// <summary>What a file means and what it would do, before anything is written.</summary>
[AllowedTo(Role.Hr), ForHrOverall]
public sealed class PreviewModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<ImportTexts> texts) : PageModel
{
    public const int Size = 50;

    [FromRoute] public Id<ImportFile> Id { get; init; }
    [FromQuery(Name = "from")] public DateOnly? Wanted { get; init; }
    [FromQuery] public PlanPart Show { get; init; }
    [FromQuery(Name = "page")] public int PageNumber { get; init; } = 1;

    public DateOnly From => Wanted ?? viewer.Today;
    public ImportFile Upload { get; private set; } = null!;
    public Table Table { get; private set; } = null!;
    public ColumnMapping Mapping { get; private set; } = null!;

    /// <summary>Null as long as required columns are not named.</summary>
    public ImportPlan? Plan { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFaultsAsync(CancellationToken cancel) => await FindAsync(cancel) && Plan is not null
        ? new FaultList(Plan.Faults)
        : NotFound();

    public async Task<IActionResult> OnPostMappingAsync(List<ImportColumn?> meanings, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var chosen = meanings.Take(Table.Headings.Count).Select((meaning, index) => (meaning, index)).Where(m => m.meaning is not null).ToList();
        if (chosen.GroupBy(c => c.meaning).FirstOrDefault(g => g.Skip(1).Any()) is { Key: { } twice })
        {
            ModelState.AddModelError("", texts["Preview.ColumnTwice", texts[$"Column.{twice}"].Value]);
            return Page();
        }

        var mapping = new ColumnMapping(chosen.ToDictionary(c => c.meaning!.Value, c => c.index));
        await db.RememberHeadingsAsync(Upload.Kind, Table, mapping, cancel);
        await db.SaveChangesAsync(cancel);
        await db.ChangeAsync(Id, (ImportFile file) => file.Choose(mapping), cancel);
        return RedirectToPage(new { Id, from = Wanted?.ToString("O", CultureInfo.InvariantCulture) });
    }

    public async Task<IActionResult> OnPostImportAsync(bool endMissing, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Plan is not { Errors: 0 })
        {
            ModelState.AddModelError("", texts["Preview.HasErrors"]);
            return Page();
        }

        var arguments = new ImportArguments(Id.Value, From, endMissing && Upload.Kind == ImportKind.People);
        var operation = db.StartOperation(RunImport.Name, arguments.ToJson(), viewer.PersonId.Value, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("Outcome", new { operation.Id });
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        db.Remove(Upload);
        await db.SaveChangesAsync(cancel);
        this.Notify(texts["Preview.Discarded"]);
        return RedirectToPage("Index");
    }

    // A file is the business of whoever uploaded it.
    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await db.Set<ImportFile>().SingleOrDefaultAsync(f => f.Id == Id && f.UploadedById == viewer.PersonId && f.Kind != ImportKind.Profile, cancel) is not { } file
            || TableFile.Read(file.Content).Value is not { } table)
            return false;

        (Upload, Table) = (file, table);
        Mapping = file.MappingFor(table, await db.RememberedHeadingsAsync(file.Kind, cancel));
        if (Mapping.Lacking(file.Kind).Count == 0)
            Plan = await db.PlanImportAsync(file.Kind, table, Mapping, From, cancel);
        return true;
    }
}

/// <summary>The part of a plan that is listed.</summary>
public enum PlanPart { Faults, Added, Changed, Missing }
