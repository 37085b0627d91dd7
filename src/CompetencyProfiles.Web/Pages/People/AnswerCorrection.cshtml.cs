using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>One request for a correction: leads into the change that answers it, or says why nothing changes.</summary>
[AllowedTo(Role.Hr)]
public sealed class AnswerCorrectionModel(AppDbContext db, Viewer viewer, TimeProvider clock, PersonWords words, IStringLocalizer<PeopleTexts> texts) : PageModel
{
    [FromRoute(Name = "id")] public Id<CorrectionRequest> RequestId { get; init; }

    [BindProperty, Required(ErrorMessage = "Correction.TextMissing"), StringLength(CorrectionRequest.TextLength, ErrorMessage = "Form.TooLong")]
    public string? Reason { get; set; }

    public CorrectionRequest Asked { get; private set; } = null!;
    public PersonRecord Record { get; private set; } = null!;

    /// <summary>What holds today of what the request is about.</summary>
    public string Now => words.Now(Record, Asked.Aspect, viewer.Today);

    /// <summary>Where the change is made.</summary>
    public string Edit => $"/people/{Asked.PersonId}/{Asked.Aspect switch
    {
        PersonAspect.Units => "units",
        PersonAspect.Manager => "manager",
        PersonAspect.RoleFamilies => "role-families",
        PersonAspect.Site or PersonAspect.WorkDays => "work",
        PersonAspect.Entry => "entry",
        _ => "master-data",
    }}?correction={Asked.Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        var answer = await db.ChangeAsync(RequestId, request => request.Decline(new(viewer.PersonId, clock.GetUtcNow()), Reason), cancel);
        if (answer?.Refusal is { } refusal)
        {
            this.Refuse(refusal);
            return Page();
        }

        this.Notify(texts["Corrections.Answered"]);
        return Redirect("/people/corrections");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await db.CorrectionsFor(viewer).AsNoTracking().SingleOrDefaultAsync(r => r.Id == RequestId, cancel) is not { } asked
            || await db.FindRecordAsync(db.LookedAfterBy(viewer), asked.PersonId, viewer.Today, cancel) is not { } record)
            return false;
        (Asked, Record) = (asked, record);
        return true;
    }
}
