using CompetencyProfiles.Operations;
using CompetencyProfiles.People.Import;

namespace CompetencyProfiles.Web.Pages.People.Import;

/// <summary>How far an import is, and what came out.</summary>
[AllowedTo(Role.Hr), ForHrOverall]
public sealed class OutcomeModel(AppDbContext db, Viewer viewer, OperationEngine engine) : PageModel
{
    [FromRoute] public Id<Operation> Id { get; init; }

    public OperationView Operation { get; private set; } = null!;
    public ImportResult? Result { get; private set; }

    /// <summary>The file, when it is still there because nothing was written.</summary>
    public Id<ImportFile>? Upload { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var mine = db.Set<Operation>().Where(o => o.Id == Id && o.Kind == RunImport.Name && o.StartedBy == viewer.PersonId.Value);
        if (await mine.AsViews().SingleOrDefaultAsync(cancel) is not { } found)
            return NotFound();

        Operation = found.With(engine.ProgressOf(Id));
        Result = ImportResult.Parse(Operation.Result);
        if (Operation.IsOver)
        {
            var arguments = ImportArguments.Parse(await mine.Select(o => o.Arguments).SingleAsync(cancel));
            Upload = await db.Set<ImportFile>().Where(f => f.Id == new Id<ImportFile>(arguments.File)).Select(f => (Id<ImportFile>?)f.Id).SingleOrDefaultAsync(cancel);
        }

        return Page();
    }
}
