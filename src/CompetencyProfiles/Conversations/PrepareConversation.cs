using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations;

/// <summary>What each of the two does before the conversation. Every answer is null when there is no such conversation for the person.</summary>
public static class PrepareConversation
{
    /// <summary>Saves one card: the level and the words. Answers its new revision.</summary>
    /// <param name="revision">The one the window has read; 0 for a card that was never saved. Another one is refused, and nothing changes.</param>
    public static async Task<Result<int>?> SaveCardAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, int criterion, int? level, CardWords words, int revision,
        DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.FindPlaceAsync(master, id, person, today, cancel) is not { } place)
            return null;
        var tidied = words.Tidied();
        return await db.StepAsync(id, person, async (conversation, side) =>
        {
            if (side == ConversationSide.Manager && !await db.IsCalibratedAsync(place.Version, person, today, cancel))
                return (Result<int>)ConversationRefusals.CalibrationOpen;
            if (tidied.RefuseLength() is { } tooLong)
                return tooLong;
            var chosen = conversation.Choose(side, criterion, level, place.Content.Scale);
            if (!chosen.Succeeded)
                return chosen.Refusal;
            var card = await db.Set<PreparedCard>().SingleOrDefaultAsync(c => c.ConversationId == id && c.Side == side && c.Criterion == criterion, cancel);
            if ((card?.Revision ?? 0) != revision)
                return ConversationRefusals.CardChanged;
            return (card ?? db.Add(new PreparedCard(id, side, criterion)).Entity).Write(tidied, place.Seal, now);
        }, cancel);
    }

    /// <summary>Submits the own assessment, for good.</summary>
    public static async Task<Result<Done>?> SubmitAssessmentAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.FindPlaceAsync(master, id, person, today, cancel) is not { } place)
            return null;
        return await db.StepAsync(id, person, async (conversation, side) =>
        {
            if (side == ConversationSide.Manager && !await db.IsCalibratedAsync(place.Version, person, today, cancel))
                return (Result<Done>)ConversationRefusals.CalibrationOpen;
            var examples = await db.Set<PreparedCard>().Where(c => c.ConversationId == id && c.Side == side && c.HasExample).Select(c => c.Criterion).ToListAsync(cancel);
            return conversation.Submit(side, examples.ToHashSet(), place.Content.RatingGuidance, now);
        }, cancel);
    }

    public static Task<Result<Done>?> DeclineSelfAssessmentAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, DateTimeOffset now, CancellationToken cancel) =>
        db.StepAsync(id, person, (conversation, side) => conversation.DeclineSelfAssessment(side, now), cancel);

    /// <summary>The conversation begins; see <see cref="FeedbackConversation.Begin"/>.</summary>
    public static Task<Result<Done>?> BeginConversationAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, DateTimeOffset now, CancellationToken cancel) =>
        db.StepAsync(id, person, (conversation, side) => conversation.Begin(side, now), cancel);

    public static Task<Result<Done>?> CancelConversationAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, CancelReason reason, DateTimeOffset now, CancellationToken cancel) =>
        db.StepAsync(id, person, (conversation, side) => conversation.Cancel(side, reason, now), cancel);

    private static async Task<bool> IsCalibratedAsync(this AppDbContext db, VersionCard version, Id<Person> manager, DateOnly today, CancellationToken cancel) =>
        (await db.CalibrationStateAsync(version, manager, today, cancel)).AllowsAssessment();
}
