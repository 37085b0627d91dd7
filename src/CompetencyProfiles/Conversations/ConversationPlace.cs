using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations;

/// <summary>What every change of a conversation needs and no change alters: the two, the version they talk about, and the seal of the words.</summary>
internal sealed record ConversationPlace(Id<Person> EmployeeId, VersionCard Version, ProfileContent Content, PersonSeal Seal);

internal static class ConversationPlaces
{
    /// <summary>Null when there is no such conversation for the person.</summary>
    public static async Task<ConversationPlace?> FindPlaceAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, DateOnly today, CancellationToken cancel)
    {
        var found = await db.ConversationsOf(person).Where(c => c.Id == id).Select(c => new { c.EmployeeId, c.VersionId }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var version = (await db.ProfileShelfAsync(today, cancel)).Find(found.VersionId)!;
        var seal = await db.FindSealAsync(master, found.EmployeeId, cancel) ?? throw new InvalidOperationException("The key of the person was destroyed.");
        return new(found.EmployeeId, version, await db.ContentOfAsync(version, cancel), seal);
    }

    /// <summary>A step of one of the two, behind the conversation's lock. Null when there is no such conversation for the person.</summary>
    public static async Task<Result<T>?> StepAsync<T>(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, Func<FeedbackConversation, ConversationSide, Task<Result<T>>> step, CancellationToken cancel)
        where T : notnull =>
        await db.ConversationsOf(person).AnyAsync(c => c.Id == id, cancel)
            ? await db.ChangeUnpausedAsync(id, conversation => conversation.SideOf(person) is { } side ? step(conversation, side) : Task.FromResult<Result<T>>(ConversationRefusals.NotNow), cancel)
            : null;

    /// <summary>A change by whoever takes part, which nobody makes while the round is paused.</summary>
    public static Task<Result<T>?> ChangeUnpausedAsync<T>(
        this AppDbContext db, Id<FeedbackConversation> id, Func<FeedbackConversation, Task<Result<T>>> change, CancellationToken cancel) where T : notnull =>
        db.ChangeAsync(id, async (FeedbackConversation conversation) =>
            await db.IsPausedAsync(conversation.RoundId, cancel) ? ConversationRefusals.RoundPaused : await change(conversation), cancel);

    private static async Task<bool> IsPausedAsync(this AppDbContext db, Id<FeedbackRound>? round, CancellationToken cancel) =>
        round is not null && await db.Set<FeedbackRound>().AnyAsync(r => r.Id == round && r.State == RoundState.Paused, cancel);

    /// <summary>The same for a rule that looks at nothing else.</summary>
    public static Task<Result<Done>?> StepAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, Func<FeedbackConversation, ConversationSide, Result<Done>> step, CancellationToken cancel) =>
        db.StepAsync(id, person, (conversation, side) => Task.FromResult(step(conversation, side)), cancel);
}
