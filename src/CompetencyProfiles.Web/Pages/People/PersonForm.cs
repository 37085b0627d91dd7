using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>A small form about one person whom HR looks after. What it changes holds from a chosen day on.</summary>
public abstract class PersonForm(AppDbContext db, Viewer viewer, TimeProvider clock, PeopleChoices choices, IStringLocalizer<PeopleTexts> texts) : PageModel
{
    [FromRoute(Name = "id")] public Id<Person> PersonId { get; init; }

    /// <summary>The request that this change answers, if it came from one.</summary>
    [FromQuery(Name = "correction")] public Id<CorrectionRequest>? CorrectionId { get; init; }
    public CorrectionRequest? Correction { get; private set; }
    public PersonRecord Record { get; private set; } = null!;
    public Choices Choices { get; private set; } = null!;
    public DateOnly Today => viewer.Today;
    protected AppDbContext Db => db;
    protected ChangedBy By => new(viewer.PersonId, clock.GetUtcNow());

    /// <summary>Whose person this may be: those looked after as HR, unless a page says otherwise.</summary>
    protected virtual IQueryable<Person> Editable => db.LookedAfterBy(viewer);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Fill();
        return Page();
    }

    /// <summary>Puts into the form what holds today.</summary>
    protected abstract void Fill();

    /// <summary>Carries out what was typed and goes back to the person; or shows the form again with the reason why not.</summary>
    protected async Task<IActionResult> SaveAsync(Func<Task<Result<Done>?>> change, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        var answer = await change();
        if (answer is null)
            return NotFound();
        if (!answer.Succeeded)
        {
            this.Refuse(answer.Refusal);
            return Page();
        }

        if (Correction is { } asked)
            await db.ChangeAsync(asked.Id, request => request.Accept(By), cancel);
        this.Notify(texts[Correction is null ? "Form.Saved" : "Form.SavedCorrection"]);
        return Redirect(After);
    }

    protected virtual string After => $"/people/{PersonId}";

    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await db.FindRecordAsync(Editable, PersonId, viewer.Today, cancel) is not { } record)
            return false;
        (Record, Choices) = (record, await choices.ReadAsync(db, null, cancel));
        Correction = CorrectionId is not { } id ? null
            : await db.CorrectionsFor(viewer).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.PersonId == PersonId && r.AnsweredAt == null, cancel);
        return true;
    }

    /// <summary>Whom a typed name means; otherwise the field says how many it could be, and null is the answer.</summary>
    protected async Task<Id<Person>?> PickAsync(string typed, string field, CancellationToken cancel)
    {
        var found = await db.PickColleagueAsync(typed, Today, cancel);
        if (found.Count == 1)
            return found[0].Id;
        ModelState.AddModelError(field, found.Count == 0 ? texts["Pick.Nobody"] : texts["Pick.Several", string.Join(", ", found)]);
        return null;
    }
}

/// <summary>Days that make sense in a form about people: neither before the oldest employment nor in another age.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReasonableDayAttribute() : RangeAttribute(typeof(DateOnly), "1950-01-01", "2099-12-31")
{
    public override bool IsValid(object? value) => value is null or DateOnly { Year: >= 1950 and < 2100 };
}
