using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Rounds;

/// <summary>The people of a round with where they stand; HR voids what was opened by mistake and names a substitute, without a reason.</summary>
[AllowedTo(Role.Hr)]
public sealed class ListModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<RoundsTexts> texts) : RoundPage(db, viewer, clock)
{
    private const int Size = 50;

    [FromQuery(Name = "page")] public int Number { get; init; } = 1;
    [FromQuery] public RoundStation? Station { get; init; }
    [FromQuery] public Id<OrgUnit>? Unit { get; init; }
    [FromQuery] public string? Q { get; init; }
    [BindProperty] public Id<FeedbackConversation> Conversation { get; set; }
    [BindProperty, StringLength(200, ErrorMessage = "Input.TooLong")] public string? Substitute { get; set; }
    public IReadOnlyList<BoardLine> Lines { get; private set; } = [];
    public IReadOnlyDictionary<Id<Person>, string> Managers { get; private set; } = new Dictionary<Id<Person>, string>();
    public int Total { get; private set; }
    public string? UnitName { get; private set; }
    public static int PageSize => Size;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || Round.State == RoundState.Draft)
            return NotFound();
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostVoidAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? await AnswerAsync(await Db.VoidAsync(Conversation, Viewer, Now, cancel), "List.Voided", cancel) : NotFound();

    public async Task<IActionResult> OnPostSubstituteAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var found = await Db.PickColleagueAsync(Substitute ?? "", Today, cancel);
        return await AnswerAsync(found.Count == 1 ? await Db.SubstituteAsync(Conversation, found[0].Id, Viewer, Now, cancel) : (Result<Done>)ConversationRefusals.NoManager, "List.Substituted", cancel);
    }

    private async Task<IActionResult> AnswerAsync(Result<Done>? answer, string notice, CancellationToken cancel)
    {
        if (answer is null)
            return NotFound();
        if (answer.Succeeded)
        {
            this.Notify(texts[notice]);
            return Redirect($"{Address}/people-in");
        }

        this.Refuse(answer.Refusal);
        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var board = await Db.BoardOfAsync(Round, Viewer, cancel);
        var found = board.Lines.Where(line => (Station is null || (line.IsApart ? RoundStation.Cancelled : line.Station) == Station) && (Unit is null || line.UnitId == Unit)
            && (string.IsNullOrWhiteSpace(Q) || line.Name.Contains(Q.Trim(), StringComparison.CurrentCultureIgnoreCase))).ToList();
        (Total, Lines) = (found.Count, [.. found.Skip((Math.Clamp(Number, 1, 10_000) - 1) * Size).Take(Size)]);
        var ids = Lines.Select(line => line.ManagerId).Distinct().ToArray();
        Managers = await Db.ManagerNamesAsync(ids, cancel);
        UnitName = Unit is { } unit ? (await Db.UnitTreeAsync(Today, cancel)).Find(unit)?.Name : null;
    }
}
