using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations;

/// <summary>Somebody's role changes between the opening and the talk. Every answer is null when there is no such conversation for the person.</summary>
public static class RenewTargets
{
    /// <summary>Proposes to go by the targets of today, or agrees when the other one has.</summary>
    public static Task<Result<Done>?> RenewTargetsAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, DateOnly today, CancellationToken cancel) =>
        db.StepAsync(id, person, async (conversation, side) =>
        {
            var version = (await db.ProfileShelfAsync(today, cancel)).Find(conversation.VersionId)!;
            var roles = (await db.ProfileReaderAsync(conversation.EmployeeId, today, cancel)).Roles;
            return conversation.RenewTargets(side, await db.ContentOfAsync(version, cancel), roles);
        }, cancel);

    /// <summary>Stays with those of the opening, or takes the own proposal back.</summary>
    public static Task<Result<Done>?> KeepTargetsAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, CancellationToken cancel) =>
        db.StepAsync(id, person, (conversation, side) => conversation.KeepTargets(side), cancel);

    /// <summary>Whether the employee's work of today has other targets than the conversation.</summary>
    public static async Task<bool> HasOtherTargetsAsync(this AppDbContext db, ConversationView view, DateOnly today, CancellationToken cancel) =>
        view.Targets is { } targets && targets != FeedbackConversation.Renewed(targets, view.Content, (await db.ProfileReaderAsync(view.EmployeeId, today, cancel)).Roles);
}
