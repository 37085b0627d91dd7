using CompetencyProfiles.Conversations.Rounds;

namespace CompetencyProfiles.Web.Pages.Rounds;

/// <summary>All rounds, the newest first.</summary>
[AllowedTo(Role.Hr)]
public sealed class IndexModel(AppDbContext db, Viewer viewer) : PageModel
{
    private const int Size = 25;

    [FromQuery(Name = "page")] public int Number { get; init; } = 1;
    public IReadOnlyList<FeedbackRound> Rounds { get; private set; } = [];
    public int Total { get; private set; }
    public bool MayLead => viewer.IsHrOverall;
    public static int PageSize => Size;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Total = await db.Set<FeedbackRound>().CountAsync(cancel);
        Rounds = await db.Set<FeedbackRound>().AsNoTracking().OrderByDescending(r => r.HoldBy).ThenBy(r => r.Id).Skip((Math.Clamp(Number, 1, 10_000) - 1) * Size).Take(Size).ToListAsync(cancel);
    }

    internal static TagHelpers.ChipKind KindOf(RoundState state) => state switch
    {
        RoundState.Open => TagHelpers.ChipKind.Info,
        RoundState.Closed => TagHelpers.ChipKind.Ok,
        RoundState.Paused or RoundState.Opening => TagHelpers.ChipKind.Due,
        _ => TagHelpers.ChipKind.Plain,
    };

    public static string AddressOf(FeedbackRound round) => round.State == RoundState.Draft ? $"/rounds/{round.Id}/plan" : $"/rounds/{round.Id}";
}
