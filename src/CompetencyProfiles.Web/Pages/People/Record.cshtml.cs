using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>A person's facts of today, what is planned and, for HR, what was. Read by the person, the managers above and HR; changed by HR.</summary>
public sealed class RecordModel(AppDbContext db, Viewer viewer, TimeProvider clock, PersonWords words, IStringLocalizer<PeopleTexts> texts) : PageModel
{
    private const int JournalLines = 200;

    [FromRoute(Name = "id")] public Id<Person> PersonId { get; init; }
    public PersonRecord Record { get; private set; } = null!;
    public PersonJournal? Journal { get; private set; }
    public bool MayEdit { get; private set; }
    public bool IsOwn => PersonId == viewer.PersonId;
    public bool MayNameDeputies => Record.Led > 0 && (MayEdit || IsOwn);
    public DateOnly Today => viewer.Today;
    public IReadOnlyList<RecordLine> Planned { get; private set; } = [];
    public IReadOnlyList<RecordLine> Past { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await db.FindRecordAsync(db.VisibleTo(viewer), PersonId, Today, cancel) is not { } record)
            return NotFound();

        MayEdit = viewer.IsHr && await db.LookedAfterBy(viewer).AnyAsync(p => p.Id == PersonId, cancel);
        Record = record;
        var lines = RecordLines.Of(record, words);
        Planned = [.. lines.Where(line => line.From > Today).OrderBy(line => line.From)];
        if (MayEdit || IsOwn)
        {
            Past = [.. lines.Where(line => line.To < Today).OrderByDescending(line => line.To)];
            Journal = await db.ReadJournalAsync(PersonId, JournalLines, cancel);
        }

        return Page();
    }

    /// <summary>Takes back what is planned for one fact.</summary>
    public async Task<IActionResult> OnPostCallOffAsync(PersonAspect aspect, CancellationToken cancel)
    {
        if (!viewer.IsHr || !await db.LookedAfterBy(viewer).AnyAsync(p => p.Id == PersonId, cancel))
            return NotFound();

        var answer = await db.CallOffAsync(PersonId, aspect, Today, new(viewer.PersonId, clock.GetUtcNow()), cancel);
        if (answer is null)
            return NotFound();
        if (!answer.Succeeded)
        {
            this.Refuse(answer.Refusal);
            return await OnGetAsync(cancel);
        }

        this.Notify(texts["Record.CalledOff"]);
        return Redirect($"/people/{PersonId}");
    }
}
