using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Operations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Rounds;

/// <summary>Where everyone stands: counts per station and unit, never a level or a word of a conversation.</summary>
[AllowedTo(Role.Hr)]
public sealed class BoardModel(AppDbContext db, Viewer viewer, TimeProvider clock, OperationEngine engine, IStringLocalizer<RoundsTexts> texts) : RoundPage(db, viewer, clock)
{
    private const int Size = 25;

    [FromQuery(Name = "page")] public int Number { get; init; } = 1;
    [BindProperty] public Id<OrgUnit>? Unit { get; set; }
    [BindProperty] public bool EvenSo { get; set; }
    public RoundBoard Board { get; private set; } = null!;
    public OperationView? Opening { get; private set; }
    public static int PageSize => Size;
    public IEnumerable<(UnitNode? Unit, StationCounts Counts)> Units => Board.Units.Skip((Math.Clamp(Number, 1, 10_000) - 1) * Size).Take(Size);

    /// <summary>The stations of a conversation that takes place.</summary>
    public static IEnumerable<RoundStation> Stations => Enum.GetValues<RoundStation>().Where(station => station != RoundStation.Cancelled);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Round.State == RoundState.Draft)
            return MayLead ? Redirect($"{Address}/plan") : NotFound();
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRemindAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || Round.State != RoundState.Open)
            return NotFound();
        var reminded = await Db.RemindAsync(Round, await Db.BoardOfAsync(Round, Viewer, cancel), Unit, Today, Now, cancel);
        this.Notify(texts[reminded == 1 ? "Board.RemindedOne" : "Board.Reminded", reminded]);
        return Redirect(Address);
    }

    public Task<IActionResult> OnPostPauseAsync(CancellationToken cancel) => ChangeAsync(round => round.Pause(), "Board.Paused", cancel);

    public Task<IActionResult> OnPostResumeAsync(CancellationToken cancel) => ChangeAsync(round => round.Resume(), "Board.Resumed", cancel);

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel) =>
        !await FindToLeadAsync(cancel) ? NotFound() : await AnswerAsync(await Db.CloseRoundAsync(Id, EvenSo, Now, cancel), "Board.Closed", cancel);

    private async Task<IActionResult> ChangeAsync(Func<FeedbackRound, Result<Done>> rule, string notice, CancellationToken cancel) =>
        !await FindToLeadAsync(cancel) ? NotFound() : await AnswerAsync(await Db.ChangeAsync(Id, rule, cancel), notice, cancel);

    private async Task<IActionResult> AnswerAsync(Result<Done>? answer, string notice, CancellationToken cancel)
    {
        if (answer is null)
            return NotFound();
        if (answer.Succeeded)
        {
            this.Notify(texts[notice]);
            return Redirect(Address);
        }

        this.Refuse(answer.Refusal);
        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        Board = await Db.BoardOfAsync(Round, Viewer, cancel);
        if (Round.State == RoundState.Opening)
        {
            var running = (await Db.Set<Operation>().Where(o => o.Kind == OpenRound.Name && o.EndedAt == null).AsViews().ToListAsync(cancel)).OrderByDescending(o => o.CreatedAt).FirstOrDefault();
            Opening = running?.With(engine.ProgressOf(running.Id));
        }
    }
}
