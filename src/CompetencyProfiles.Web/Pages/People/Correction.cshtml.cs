using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>Asks HR to correct the own master data, and shows what was asked before and answered.</summary>
public sealed class CorrectionModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<PeopleTexts> texts) : PageModel
{
    private const int Shown = 50;

    [BindProperty] public InputModel Input { get; set; } = new();
    public IReadOnlyList<CorrectionRequest> Asked { get; private set; } = [];
    public Id<Person> Me => viewer.PersonId;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(cancel);

        var answer = await db.AskForCorrectionAsync(Me, Input.Aspect!.Value, Input.Wish, clock.GetUtcNow(), cancel);
        if (answer?.Refusal is { } refusal)
        {
            this.Refuse(refusal);
            return await ShowAsync(cancel);
        }

        this.Notify(texts["Correction.Asked"]);
        return RedirectToPage();
    }

    public Task<IActionResult> OnPostWithdrawAsync(Id<CorrectionRequest> request, CancellationToken cancel) =>
        ChangeAsync(request, asked => asked.Withdraw(clock.GetUtcNow()), "Correction.Withdrawn", cancel);

    /// <summary>The answer was read; it waits no more on the start page.</summary>
    public Task<IActionResult> OnPostSeenAsync(Id<CorrectionRequest> request, CancellationToken cancel) =>
        ChangeAsync(request, asked => asked.See(clock.GetUtcNow()), "Correction.Seen", cancel);

    private async Task<IActionResult> ChangeAsync(Id<CorrectionRequest> request, Func<CorrectionRequest, Result<Done>> rule, string done, CancellationToken cancel)
    {
        if (!await db.CorrectionsOf(Me).AnyAsync(r => r.Id == request, cancel))
            return NotFound();
        if ((await db.ChangeAsync(request, rule, cancel))?.Refusal is { } refusal)
        {
            ModelState.Clear();
            this.Refuse(refusal);
            return await ShowAsync(cancel);
        }

        this.Notify(texts[done]);
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Asked = await db.CorrectionsOf(Me).AsNoTracking().OrderByDescending(r => r.AskedAt).ThenBy(r => r.Id).Take(Shown).ToListAsync(cancel);
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Correction.NothingMeant"), EnumDataType(typeof(PersonAspect), ErrorMessage = "Correction.NothingMeant")]
        public PersonAspect? Aspect { get; init; }

        [Required(ErrorMessage = "Correction.TextMissing"), StringLength(CorrectionRequest.TextLength, ErrorMessage = "Form.TooLong")]
        public string? Wish { get; init; }
    }
}
