using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>What is written down during a talk, and what others have contributed to it.</summary>
public sealed record TalkWords(RecordDraft Draft, IReadOnlyList<ContributionView> Contributions);

/// <summary>The conversation before, if there was one, and what was agreed in it.</summary>
public sealed record TalkBefore(Id<FeedbackConversation>? Id, IReadOnlyList<DraftStep> Steps);

/// <summary>What the page of a talk shows over and over to both. Once released it is read anew only when the conversation has changed.</summary>
public static class TalkReading
{
    private static readonly KeptBy<(Id<FeedbackConversation> Id, Id<Person> Person, int Version), TalkWords> Words = new(300, TimeSpan.FromSeconds(30), typeof(Person));
    private static readonly KeptBy<(Id<FeedbackConversation> Id, Id<Person> Person), TalkBefore> Before = new(300, TimeSpan.FromSeconds(5), typeof(FeedbackConversation), typeof(ManagementAssignment));

    /// <param name="view">As the person has just read it.</param>
    public static async ValueTask<TalkWords> TalkWordsAsync(this AppDbContext db, MasterKey master, ConversationView view, Id<Person> person, DateOnly today, CancellationToken cancel) =>
        view.Stamp == 0 ? await db.ReadWordsAsync(master, view, person, cancel)
        : await Words.OnAsync(db, (view.Id, person, view.Stamp), today, () => db.ReadWordsAsync(master, view, person, cancel));

    /// <inheritdoc cref="TalkWordsAsync"/>
    public static ValueTask<TalkBefore> TalkBeforeAsync(this AppDbContext db, MasterKey master, ConversationView view, Id<Person> person, DateOnly today, CancellationToken cancel) =>
        Before.OnAsync(db, (view.Id, person), today, async () =>
        {
            var before = await db.ConversationBeforeAsync(view.Id, person, today, cancel);
            return new(before, before is { } id ? await db.StepsOfAsync(master, id, person, cancel) : []);
        });

    private static async Task<TalkWords> ReadWordsAsync(this AppDbContext db, MasterKey master, ConversationView view, Id<Person> person, CancellationToken cancel) => new(
        await db.ReadRecordDraftAsync(master, view.Id, person, cancel)
            ?? new(LevelList.Empty(view.Own.Levels.Count), new Dictionary<(RecordSection, int), (string, int)>(), [], new Dictionary<int, NeedPriority?>(), null, false),
        await db.ContributionsAsync(master, view.Id, person, cancel));
}
