using CompetencyProfiles.Conversations;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>One's own view before the talk: a card per criterion that saves itself, then one submit. Nothing of the other side, no target and no earlier level is on it.</summary>
public sealed class PrepareModel(AppDbContext db, Viewer viewer, TimeProvider clock, MasterKey master, IStringLocalizer<ConversationsTexts> texts)
    : ConversationPage(db, viewer, clock, master)
{
    [BindProperty] public CardInput Input { get; set; } = new();

    /// <summary>The card that was just refused; what was typed stays on it.</summary>
    public int? Refused { get; private set; }

    /// <summary>Whether the practice cases come first.</summary>
    public bool IsCalibrationOpen { get; private set; }
    public IReadOnlyList<NoteView> Notes { get; private set; } = [];
    public int Chosen => View.Own.Levels.Places.Count(place => View.Own.Levels[place] is not null);
    public int Total => View.Own.Levels.Places.Count();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (View.State != ConversationState.Preparing || View.IsOwnSettled)
            return Redirect(Address);
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostCardAsync(int criterion, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
        {
            Refused = criterion;
            await ShowAsync(cancel);
            return Page();
        }

        var saved = await Db.SaveCardAsync(Master, Id, Me, criterion, Input.Level, Input.Words, Input.Revision, Today, Now, cancel);
        if (await RefusedAsync(saved is not null, saved?.Refusal, () => { Refused = criterion; return ShowAsync(cancel); }) is { } refused)
            return refused;
        this.Saved(saved!.Value);
        return Redirect($"{Address}/prepare#c-{criterion}");
    }

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var submitted = await Db.SubmitAssessmentAsync(Master, Id, Me, Today, Now, cancel);
        if (await RefusedAsync(submitted is not null, submitted?.Refusal, () => ShowAsync(cancel)) is { } refused)
            return refused;
        this.Notify(texts["Prepare.Submitted"]);
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var declined = await Db.DeclineSelfAssessmentAsync(Id, Me, Now, cancel);
        if (await RefusedAsync(declined is not null, declined?.Refusal, () => ShowAsync(cancel)) is { } refused)
            return refused;
        this.Notify(texts["Prepare.Declined"]);
        return Redirect(Address);
    }

    /// <summary>What stands on a card: what was typed where it was refused, else what is saved.</summary>
    public CardView CardAt(Criterion criterion, int place) =>
        new(this, criterion, place, place == Refused ? Input : CardInput.Of(View.Own.Levels[place], View.Own.Cards.GetValueOrDefault(place)));

    private async Task ShowAsync(CancellationToken cancel)
    {
        IsCalibrationOpen = !IsEmployee && !(await Db.CalibrationStateAsync(View.Version, Me, Today, cancel)).AllowsAssessment();
        Notes = [.. (await Db.NotesAsync(Master, Me, View.EmployeeId, cancel)).Where(note => note.On >= View.PeriodFrom && note.On <= Today)];
    }
}

/// <summary>One card of the preparation.</summary>
public sealed record CardView(PrepareModel Page, Criterion Criterion, int Place, CardInput Input)
{
    public string ExampleAt => string.Join(' ', Page.View.Content.RatingGuidance.EvidenceRequiredAtLevels);
    public bool IsExampleAsked => Input.Level is { } level && Page.View.Content.RatingGuidance.EvidenceRequiredAtLevels.Contains(level);
    public bool HasExample => !string.IsNullOrEmpty(Input.Situation) || !string.IsNullOrEmpty(Input.Behaviour) || !string.IsNullOrEmpty(Input.Effect);
}
