using CompetencyProfiles.Conversations;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>One conversation before and during the talk: its date, who comes, and once released both views side by side and the record that the manager writes.</summary>
public sealed partial class WorkspaceModel(AppDbContext db, Viewer viewer, TimeProvider clock, MasterKey master, IStringLocalizer<ConversationsTexts> texts)
    : ConversationPage(db, viewer, clock, master)
{
    private string? typed;

    [BindProperty] public TalkInput Input { get; set; } = new();

    /// <summary>"profile" keeps the order of the profile; else the largest differences come first.</summary>
    [FromQuery] public string? Order { get; init; }
    public bool ByDifference => Order != "profile";
    public RecordDraft Draft { get; private set; } = null!;

    /// <summary>What was agreed the last time, and what became of it.</summary>
    public IReadOnlyList<DraftStep> StepsBefore { get; private set; } = [];
    public Id<FeedbackConversation>? Before { get; private set; }
    public IReadOnlyList<(Id<Person> Id, string Name)> Deputies { get; private set; } = [];
    public string? OfferedTo { get; private set; }
    public IReadOnlyList<ContributionView> Contributions { get; private set; } = [];

    /// <summary>Whom the employee may still ask for a contribution.</summary>
    public IReadOnlyList<(Id<Person> Id, string Name)> Contributors { get; private set; } = [];

    /// <summary>Whether the role of the employee has changed since the opening.</summary>
    public bool HasOtherTargets { get; private set; }
    public bool IsPreparing => View.State == ConversationState.Preparing;
    public bool MayWrite => !IsEmployee && View.State == ConversationState.Released && !IsPaused;
    public int Open => Draft.AgreedLevels.Missing;
    public string HandlerOf(string handler) => $"{Address}?handler={handler}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (View.State is ConversationState.AwaitingSignature or ConversationState.Completed or ConversationState.InMediation)
            return Redirect($"{Address}/record");
        await ShowAsync(cancel);
        return Page();
    }

    /// <summary>How often the conversation has changed, for the script that keeps the page up to date.</summary>
    public async Task<IActionResult> OnGetStampAsync(string? state, CancellationToken cancel) => await Db.PulseOfAsync(Id, Me, Today, cancel) is { } pulse
        ? new JsonResult(new { stamp = StampOf(pulse, await Db.AppointmentOfAsync(Id, Me, cancel)), moved = state is not null && state != pulse.State.ToString() })
        : NotFound();

    /// <summary>What was just typed into a form that was refused; null for every other.</summary>
    public TalkInput? TypedInto(string form) => typed == form ? Input : null;

    /// <summary>Fields and criteria in the order that was asked for.</summary>
    public IEnumerable<ConversationField> Fields => !ByDifference ? View.Fields
        : View.Fields.Select(part => part with { Criteria = [.. part.Criteria.OrderByDescending(found => DifferenceAt(found.Place))] }).OrderByDescending(part => part.Criteria.Max(found => DifferenceAt(found.Place)));

    public Assessment? SideOf(ConversationSide side) => side == View.Side ? (View.OwnSubmittedAt is null ? null : View.Own) : View.Other;

    public int? LevelOf(ConversationSide side, int place) => SideOf(side)?.Levels[place];

    private int DifferenceAt(int place) =>
        LevelOf(ConversationSide.Employee, place) is > LevelList.NotObserved and var self && LevelOf(ConversationSide.Manager, place) is > LevelList.NotObserved and var manager ? Math.Abs(self - manager) : 0;

    /// <summary>The criteria that fall short of their target.</summary>
    public IEnumerable<(Criterion Criterion, int Place, int Level, int Target)> Gaps =>
        from part in View.Fields
        from found in part.Criteria
        let level = Draft.AgreedLevels[found.Place]
        let target = View.Targets?[found.Place]
        where level is > LevelList.NotObserved && target is > LevelList.NotObserved && level < target
        select (found.Criterion, found.Place, level.Value, target.Value);

    private async Task ShowAsync(CancellationToken cancel)
    {
        (Draft, Contributions) = await Db.TalkWordsAsync(Master, View, Me, Today, cancel);
        if (IsPreparing && !IsEmployee)
            Deputies = [.. (await Db.ConductingDeputiesOf(View.ManagerId, Today).Select(p => new { p.Id, Name = p.FirstName + " " + p.LastName }).ToListAsync(cancel)).Select(p => (p.Id, p.Name))];
        if (IsPreparing && IsEmployee && !IsPaused)
            Contributors = [.. (await Db.ContributorsAsync(View.EmployeeId, View.ManagerId, Today, cancel)).Where(p => Contributions.All(c => c.AuthorId != p.Id))];
        if (View.OfferedTo is not null)
            OfferedTo = await Db.OfferedNameAsync(Id, Me, cancel);
        HasOtherTargets = await Db.HasOtherTargetsAsync(View, Today, cancel);
        if (View.State == ConversationState.Released && await Db.TalkBeforeAsync(Master, View, Me, Today, cancel) is { Id: { } before } last)
            (Before, StepsBefore) = (before, last.Steps);
    }

    private async Task<IActionResult> AnswerAsync<T>(Result<T>? answer, string? notice, CancellationToken cancel, string below = "") where T : notnull
    {
        if (await RefusedAsync(answer is not null, answer?.Refusal, () => ShowAsync(cancel)) is { } refused)
            return refused;
        if (answer!.Value is int revision)
            this.Saved(revision);
        if (notice is not null)
            this.Notify(texts[notice]);
        return Redirect(Address + below);
    }
}
