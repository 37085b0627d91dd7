using CompetencyProfiles.Access;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>A deputy holds a conversation in the manager's place, when the employee agrees. Every answer is null when there is no such conversation for the person.</summary>
public static class LetDeputyConduct
{
    /// <summary>Those who stand in for a manager on a day and may hold conversations.</summary>
    public static IQueryable<Person> ConductingDeputiesOf(this AppDbContext db, Id<Person> manager, DateOnly today) =>
        from d in db.Set<Delegation>()
        join p in db.Set<Person>() on d.DeputyId equals p.Id
        where d.ManagerId == manager && d.Scope == DelegationScope.Conduct && d.From <= today && d.To >= today
        orderby p.SortKey
        select p;

    /// <param name="deputy">Null takes the offer back.</param>
    public static Task<Result<Done>?> OfferToDeputyAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, Id<Person>? deputy, DateOnly today, CancellationToken cancel) =>
        db.StepAsync(id, person, async (conversation, side) =>
            deputy is { } named && !await db.ConductingDeputiesOf(conversation.ManagerId, today).AnyAsync(p => p.Id == named, cancel)
                ? (Result<Done>)ConversationRefusals.NoManager : conversation.OfferTo(side, deputy), cancel);

    /// <summary>The employee lets the deputy hold it, or does not.</summary>
    public static Task<Result<Done>?> AnswerOfferAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, bool agrees, DateTimeOffset now, CancellationToken cancel) =>
        db.StepAsync(id, person, async (conversation, side) =>
            !conversation.State.Allows(ConversationStep.AnswerOffer, side) ? (Result<Done>)ConversationRefusals.NotNow
            : !agrees ? conversation.DeclineOffer(side)
            : conversation.OfferedTo is { } deputy ? await db.HandToAsync(conversation, deputy, now, cancel) : ConversationRefusals.NothingProposed, cancel);

    /// <summary>The employee lets a new manager read the record, or no longer.</summary>
    public static Task<Result<Done>?> ShowToNewManagerAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, bool shows, CancellationToken cancel) =>
        db.StepAsync(id, person, (conversation, side) => conversation.ShowToNewManager(side, shows), cancel);

    /// <summary>The employee brings a support person along, or not.</summary>
    public static Task<Result<Done>?> BringSupportAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, bool brings, CancellationToken cancel) =>
        db.StepAsync(id, person, (conversation, side) => conversation.BringSupport(side, brings), cancel);
}
