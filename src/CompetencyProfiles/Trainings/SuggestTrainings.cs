using CompetencyProfiles.Conversations;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Trainings;

/// <summary>Why a training is suggested: a criterion in which it leads on from the agreed level.</summary>
/// <param name="Agreed">The name of the level agreed on last.</param>
/// <param name="Target">The name of the level to reach.</param>
public sealed record SuggestionReason(LocalizedText Criterion, LocalizedText Agreed, LocalizedText Target);

/// <summary>A training that would help somebody, with the reasons, the weightiest first.</summary>
public sealed record TrainingSuggestion(TrainingCard Training, IReadOnlyList<SuggestionReason> Reasons);

/// <summary>
/// Which trainings help somebody: those for their role that lead on from the agreed level of a criterion in which it is below the target, the largest
/// sum of weight × closed gap first. Few, because too many keep people from acting; a suggestion is never a booking.
/// </summary>
public static class SuggestTrainings
{
    public const int Most = 3;

    private static readonly KeptBy<Id<Person>, IReadOnlyList<TrainingSuggestion>> Suggestions = new(
        5_000, TimeSpan.FromSeconds(5), typeof(FeedbackConversation), typeof(Training), typeof(ProfileVersion), typeof(RoleFamilyAssignment), typeof(OrgMembership));

    public static IReadOnlyList<TrainingSuggestion> For(IReadOnlyCollection<ProfileStanding> standings, IEnumerable<TrainingCard> offered) =>
    [
        .. (from training in offered
            let helps = standings.Where(standing => training.Content.IsFor(standing.Roles.Select(role => role.Key)))
                .SelectMany(standing => standing.Content.Criteria.Select(criterion => HelpIn(criterion, standing, training.Content))).OfType<Help>()
                .OrderByDescending(help => help.Worth).ToList()
            where helps.Count > 0
            orderby helps.Sum(help => help.Worth) descending, training.Key
            select new TrainingSuggestion(training, [.. helps.Select(help => help.Reason)])).Take(Most),
    ];

    /// <summary>Those for one person, from what their own conversations have agreed on; five seconds old at most.</summary>
    public static ValueTask<IReadOnlyList<TrainingSuggestion>> TrainingSuggestionsAsync(this AppDbContext db, Id<Person> person, DateOnly day, CancellationToken cancel) =>
        Suggestions.OnAsync(db, person, day, async () => For(
            [.. (await db.PersonStandingsAsync(person, day, cancel)).Select(standing => standing.Profile)], (await db.TrainingCatalogueAsync(day, cancel)).Offered));

    private static Help? HelpIn(Criterion criterion, ProfileStanding standing, TrainingContent training)
    {
        if (standing.AgreedIn(criterion) is not { } agreed || standing.TargetOf(criterion).Level is not { } target || agreed >= target
            || training.Serves.FirstOrDefault(served => served.Criterion == criterion.Key && served.Helps(agreed)) is not { } served)
            return null;
        var levels = standing.Content.Scale.Levels;
        return new(criterion.Weight * (int.Min(served.ToLevel, target) - agreed), new(criterion.Name, NameOf(agreed), NameOf(target)));

        LocalizedText NameOf(int level) => levels.FirstOrDefault(l => l.Level == level)?.Name ?? LocalizedText.Empty;
    }

    private sealed record Help(int Worth, SuggestionReason Reason);
}
