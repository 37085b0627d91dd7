using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>A page about one conversation: <c>/conversations/{id}/…</c>. Whoever may not see it finds no such page.</summary>
public abstract class ConversationPage(AppDbContext db, Viewer viewer, TimeProvider clock, MasterKey master) : PageModel
{
    [FromRoute] public Id<FeedbackConversation> Id { get; init; }
    public ConversationView View { get; private set; } = null!;
    public string Employee => View.Employee;
    public string Manager => View.Manager;

    /// <summary>The name of its round; null for one outside of rounds.</summary>
    public string? Round => View.Round?.Name;
    public bool IsPaused => View.Round is { IsPaused: true };
    public DateOnly? PrepareBy => View.Round?.PrepareBy;
    public AppointmentView? Appointment => View.Appointment;
    public DateOnly Today => viewer.Today;
    public bool IsEmployee => View.Side == ConversationSide.Employee;
    public string Partner => IsEmployee ? Manager : Employee;
    public string Address => $"/conversations/{Id}";

    /// <summary>Changes whenever something changes that the reader may see.</summary>
    public string Stamp => StampOf(new(View.State, View.Stamp), Appointment);

    /// <summary>The station it stands at, from 0: dated, prepared, talking, signature, completed.</summary>
    public int Station => View.State switch
    {
        ConversationState.Preparing => Appointment is { State: AppointmentState.Accepted or AppointmentState.Invited } ? 1 : 0,
        ConversationState.Released => 2,
        ConversationState.AwaitingSignature or ConversationState.InMediation => 3,
        ConversationState.Completed => 5,
        _ => -1,
    };

    protected static string StampOf(ConversationPulse pulse, AppointmentView? date) => $"{pulse.State}-{pulse.Stamp}-{date?.Sequence}-{date?.State}";

    protected AppDbContext Db => db;
    protected MasterKey Master => master;
    protected Id<Person> Me => viewer.PersonId;
    protected DateTimeOffset Now => clock.GetUtcNow();

    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await db.ReadConversationAsync(master, Id, Me, Today, cancel) is not { } view)
            return false;
        View = view;
        return true;
    }

    /// <summary>What a step came to: not found, refused on the page that <paramref name="show"/> fills again, or null when it is done.</summary>
    protected async Task<IActionResult?> RefusedAsync(bool isThere, Refusal? refusal, Func<Task> show)
    {
        if (!isThere)
            return NotFound();
        if (refusal is null)
            return null;
        if (refusal == ConversationRefusals.CardChanged)
        {
            await show();
            return this.RefuseOlder();
        }

        this.Refuse(refusal);
        await show();
        return Page();
    }

    public string LevelName(int? level) => level switch
    {
        null => "",
        LevelList.NotObserved => View.Content.Scale.NotObserved.Label.In(Languages.Current),
        { } chosen => View.Content.Scale.NameOf(chosen, Languages.Current),
    };

    /// <summary>The behaviour of a criterion at a level.</summary>
    public static string Anchor(Criterion criterion, int level) => criterion.AnchorAt(level).In(Languages.Current);
}
