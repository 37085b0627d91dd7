using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations;

/// <summary>What one conversation has agreed on in one criterion.</summary>
/// <param name="Level">Null where the views differed or nothing was observed.</param>
public sealed record AgreedPoint(Id<FeedbackConversation> Conversation, DateOnly On, int? Level, bool ViewsDiffer);

/// <summary>Where a person stands in a profile, and how it came there: per criterion what each conversation agreed on, the oldest first.</summary>
public sealed record PersonStanding(ProfileStanding Profile, IReadOnlyDictionary<string, IReadOnlyList<AgreedPoint>> History)
{
    public IReadOnlyList<AgreedPoint> HistoryOf(Criterion criterion) => History.GetValueOrDefault(criterion.Key, []);
}

/// <summary>Where a person stands, and what they have agreed to do and not done yet.</summary>
public sealed record PersonProgress(IReadOnlyList<PersonStanding> Standings, IReadOnlyList<OpenStep> Steps);

public static class AgreedHistory
{
    // The versions of the person's conversations tell whether something changed, whatever others are doing.
    private static readonly KeptBy<(Id<Person> Person, long Versions), PersonProgress> Progress =
        new(300, TimeSpan.FromSeconds(30), typeof(ProfileVersion), typeof(RoleFamilyAssignment), typeof(OrgMembership));

    /// <summary>The own standing and the own open steps.</summary>
    public static async Task<PersonProgress> ProgressAsync(this AppDbContext db, MasterKey master, Id<Person> person, DateOnly day, CancellationToken cancel)
    {
        var versions = await db.Set<FeedbackConversation>().Where(c => c.EmployeeId == person).SumAsync(c => (long)c.Version + 1, cancel);
        return await Progress.OnAsync(db, (person, versions), day, async () => new(await db.PersonStandingsAsync(person, day, cancel), await db.OpenStepsAsync(master, person, cancel)));
    }

    /// <summary>All profiles whose active version is for the person, with what completed conversations have agreed on. Levels of earlier versions count only where the meaning was confirmed to be the same.</summary>
    public static async Task<IReadOnlyList<PersonStanding>> PersonStandingsAsync(this AppDbContext db, Id<Person> person, DateOnly day, CancellationToken cancel)
    {
        var profiles = await db.ProfileStandingsAsync(person, day, cancel);
        var held = await db.Set<FeedbackConversation>().Where(c => c.EmployeeId == person && c.State == ConversationState.Completed).OrderBy(c => c.PeriodTo).ThenBy(c => c.OpenedAt).ThenBy(c => c.Id)
            .Select(c => new { c.Id, c.VersionId, c.PeriodTo, c.AnsweredAt, c.AgreedLevels }).AsNoTracking().ToListAsync(cancel);
        var shelf = await db.ProfileShelfAsync(day, cancel);
        var standings = new List<PersonStanding>();
        foreach (var profile in profiles)
        {
            var history = new Dictionary<string, List<AgreedPoint>>();
            var ways = await WaysBackAsync(db, shelf, profile, [.. held.Select(c => c.VersionId).Distinct()], cancel);
            foreach (var conversation in held.Where(c => ways.ContainsKey(c.VersionId)))
            {
                foreach (var (key, place) in ways[conversation.VersionId])
                {
                    if (conversation.AgreedLevels[place] is not { } level || level == LevelList.LeftOut)
                        continue;
                    if (!history.TryGetValue(key, out var points))
                        history[key] = points = [];
                    points.Add(new(conversation.Id, DateOnly.FromDateTime(conversation.AnsweredAt!.Value.UtcDateTime), level > LevelList.NotObserved ? level : null, level == LevelList.DifferingViews));
                }
            }

            var agreed = history.Where(pair => pair.Value[^1].Level is not null).ToDictionary(pair => pair.Key, pair => pair.Value[^1].Level!.Value);
            standings.Add(new(profile with { AgreedLevels = agreed }, history.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<AgreedPoint>)pair.Value)));
        }

        return standings;
    }

    // For each version that was talked about: where today's criteria stood in it, as far as each step back keeps the meaning and the number of levels.
    private static async Task<Dictionary<Id<ProfileVersion>, List<(string Key, int Place)>>> WaysBackAsync(
        AppDbContext db, ProfileShelf shelf, ProfileStanding profile, IReadOnlyList<Id<ProfileVersion>> wanted, CancellationToken cancel)
    {
        var ways = new Dictionary<Id<ProfileVersion>, List<(string, int)>>();
        var (version, content) = (profile.Version, profile.Content);
        var keys = content.Criteria.ToDictionary(criterion => criterion.Key, criterion => criterion.Key);
        for (var steps = 0; keys.Count > 0 && steps < 100; steps++)
        {
            if (wanted.Contains(version.Id))
            {
                var places = content.Criteria.Select((criterion, n) => (criterion.Key, n)).ToDictionary(found => found.Key, found => found.n);
                ways[version.Id] = [.. keys.Where(pair => places.ContainsKey(pair.Value)).Select(pair => (pair.Key, places[pair.Value]))];
            }

            if (ways.Count == wanted.Count || version.BasedOnId is not { } basis || shelf.Find(basis) is not { } older)
                break;
            var before = await db.ContentOfAsync(older, cancel);
            if (before.Scale.Levels.Count != content.Scale.Levels.Count)
                break;
            var meanings = content.Criteria.Where(criterion => criterion.SameMeaningAs is { IsConfirmed: true, Keys.Count: 1 }).ToDictionary(criterion => criterion.Key, criterion => criterion.SameMeaningAs!.Keys[0]);
            keys = keys.Where(pair => meanings.ContainsKey(pair.Value)).ToDictionary(pair => pair.Key, pair => meanings[pair.Value]);
            (version, content) = (older, before);
        }

        return ways;
    }

    /// <summary>The own agreed steps that are not done yet, by their date.</summary>
    public static async Task<IReadOnlyList<OpenStep>> OpenStepsAsync(this AppDbContext db, MasterKey master, Id<Person> person, CancellationToken cancel)
    {
        var steps = await (
            from step in db.Set<AgreedStep>()
            join c in db.Set<FeedbackConversation>() on step.ConversationId equals c.Id
            where c.EmployeeId == person && step.DoneOn == null && step.Owner == ConversationSide.Employee && c.State == ConversationState.Completed
            orderby step.DueOn, step.Id
            select step).AsNoTracking().Take(AgreedStep.Most).ToListAsync(cancel);
        return steps.Count == 0 || await db.FindSealAsync(master, person, cancel) is not { } seal ? [] : [.. steps.Select(step => new OpenStep(step.ConversationId, step.DueOn, step.Show(seal)))];
    }
}

/// <summary>Something the person has agreed to do.</summary>
public sealed record OpenStep(Id<FeedbackConversation> Conversation, DateOnly DueOn, string Words);
