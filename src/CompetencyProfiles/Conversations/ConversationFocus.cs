using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations;

/// <summary>Which criteria a short conversation looks at.</summary>
public static class ConversationFocus
{
    /// <summary>The most for somebody new (domain 6.2 no. 8).</summary>
    public const int MostForOnboarding = 8;

    /// <summary>
    /// Opens a conversation of this kind: with somebody new about the basic criteria of the role, as a follow-up about what was agreed first, else about
    /// everything. The period of somebody new begins with the employment; a follow-up looks at the time since the last conversation.
    /// </summary>
    public static async Task<Result<Id<FeedbackConversation>>?> OpenConversationAsync(
        this AppDbContext db, MasterKey master, Id<Person> employee, string profile, ConversationKind kind, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var last = await db.Set<FeedbackConversation>().AsNoTracking().Where(c => c.EmployeeId == employee && c.State == ConversationState.Completed)
            .OrderByDescending(c => c.AnsweredAt).FirstOrDefaultAsync(cancel);
        var entry = await db.Set<Employment>().Where(e => e.PersonId == employee && e.From <= today).MaxAsync(e => (DateOnly?)e.From, cancel) ?? today;
        if (kind == ConversationKind.FollowUp && last is null)
            return ConversationRefusals.NothingToFollow;
        var from = kind == ConversationKind.FollowUp ? last!.PeriodTo : Later(entry, today.AddYears(-1));
        return await db.OpenConversationAsync(master, employee, profile, kind, Earlier(from, today), today, today, now, cancel, async (version, content, reader) => kind switch
        {
            ConversationKind.Onboarding => BasicOf(content, reader.Roles),
            ConversationKind.FollowUp when last!.VersionId == version.Id => FirstOf(last, content),
            ConversationKind.FollowUp => await db.ContentOfAsync((await db.ProfileShelfAsync(today, cancel)).Find(last!.VersionId)!, cancel) is { } before ? FirstOf(last, before) : null,
            _ => null,
        });
    }

    /// <summary>The criteria with the highest weight, and among them those whose target is lowest: what somebody learns first. At least one of each field as far as there is room.</summary>
    internal static IReadOnlySet<string> BasicOf(ProfileContent content, IReadOnlyList<RoleShare> roles)
    {
        var ordered = content.Fields.SelectMany(field => field.Criteria.Where(criterion => roles.Count == 0 || PersonalTarget.Of(criterion, roles).Level is not null)
            .OrderByDescending(criterion => criterion.Weight).ThenBy(criterion => PersonalTarget.Of(criterion, roles).Level ?? 0)
            .Select((criterion, n) => (criterion.Key, Turn: n, criterion.Weight)));
        return ordered.OrderBy(found => found.Turn).ThenByDescending(found => found.Weight).Take(MostForOnboarding).Select(found => found.Key).ToHashSet();
    }

    /// <summary>Where something falls short or the two saw it differently.</summary>
    internal static IReadOnlySet<string>? FirstOf(FeedbackConversation last, ProfileContent content)
    {
        var keys = content.Criteria.Select((criterion, n) => (criterion.Key, Place: n))
            .Where(found => last.AgreedLevels[found.Place] is LevelList.DifferingViews || (last.AgreedLevels[found.Place] is > LevelList.NotObserved and var level && level < last.Targets[found.Place]))
            .Select(found => found.Key).ToHashSet();
        return keys.Count == 0 ? null : keys;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
