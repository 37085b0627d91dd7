using CompetencyProfiles.Conversations;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>The viewer's conversations on either side: what is open, and what was.</summary>
public sealed class IndexModel(AppDbContext db, Viewer viewer) : PageModel
{
    private const int Size = 25;

    [FromQuery(Name = "page")] public int Number { get; init; } = 1;
    public IReadOnlyList<ListedConversation> Open { get; private set; } = [];
    public IReadOnlyList<ListedConversation> Past { get; private set; } = [];
    public int PastTotal { get; private set; }
    public static int PageSize => Size;
    public bool IsManager => viewer.IsManager;
    public DateOnly Today => viewer.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var mine = db.ListedFor(viewer.PersonId, viewer.Today).AsNoTracking();
        Open = await mine.Where(c => c.State != ConversationState.Completed && c.State != ConversationState.Cancelled).Take(500).ToListAsync(cancel);
        var past = mine.Where(c => c.State == ConversationState.Completed || c.State == ConversationState.Cancelled);
        PastTotal = await past.CountAsync(cancel);
        Past = await past.Skip((Math.Clamp(Number, 1, 10_000) - 1) * Size).Take(Size).ToListAsync(cancel);
    }

    /// <summary>Where the conversation is gone on with: the record once there is one.</summary>
    public static string AddressOf(ListedConversation c) => c.State switch
    {
        ConversationState.AwaitingSignature or ConversationState.Completed or ConversationState.InMediation => $"/conversations/{c.Id}/record",
        ConversationState.Preparing when !c.IsOwnSettled => $"/conversations/{c.Id}/prepare",
        _ => $"/conversations/{c.Id}",
    };
}
