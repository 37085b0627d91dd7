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
            ? await db.ChangeAsync(id, (FeedbackConversation conversation) =>
                conversation.SideOf(person) is { } side ? step(conversation, side) : Task.FromResult<Result<T>>(ConversationRefusals.NotNow), cancel)
            : null;

    /// <summary>The same for a rule that looks at nothing else.</summary>
    public static Task<Result<Done>?> StepAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, Func<FeedbackConversation, ConversationSide, Result<Done>> step, CancellationToken cancel) =>
        db.StepAsync(id, person, (conversation, side) => Task.FromResult(step(conversation, side)), cancel);
}
