using CompetencyProfiles.Conversations;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>The viewer's conversations on either side: what is open, and what was.</summary>
public sealed class IndexModel(AppDbContext db, Viewer viewer) : PageModel
{
    private const int Size = 25;

    [FromQuery(Name = "page")] public int Number { get; init; } = 1;
    public OwnConversations List { get; private set; } = null!;
    public static int PageSize => Size;
    public bool IsManager => viewer.IsManager;
    public DateOnly Today => viewer.Today;

    public async Task OnGetAsync(CancellationToken cancel) =>
        List = await db.OwnConversationsAsync(viewer.PersonId, Math.Clamp(Number, 1, 10_000), Size, viewer.Today, cancel);

    /// <summary>Where the conversation is gone on with: the record once there is one.</summary>
    public static string AddressOf(ListedConversation c) => c.State switch
    {
        ConversationState.AwaitingSignature or ConversationState.Completed or ConversationState.InMediation => $"/conversations/{c.Id}/record",
        _ => $"/conversations/{c.Id}",
    };
}
