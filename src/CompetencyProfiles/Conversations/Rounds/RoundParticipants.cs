using CompetencyProfiles.Access;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations.Rounds;

/// <summary>For whom a round is meant: these units with all below them and these role families; empty means all.</summary>
public sealed record RoundSelection(IReadOnlyList<Id<OrgUnit>> Units, IReadOnlyList<string> Roles, bool WithApprentices)
{
    public const int MaxLength = 20_000;
}

/// <summary>Whether somebody takes part, and if not, why. The later ones are faults of the data that HR can mend.</summary>
public enum RoundStanding
{
    In,

    /// <summary>Nothing is due for the person at this time.</summary>
    Suspended,

    /// <summary>Less than three months here by the last day of the talks; an onboarding conversation is held instead.</summary>
    New,

    /// <summary>Leaves before the last day of the talks.</summary>
    Leaving,

    /// <summary>Apprentices, interns and temporary staff, unless they are to take part.</summary>
    OtherGroup,

    /// <summary>The version does not hold for the person's unit.</summary>
    OutOfScope,

    /// <summary>Has another open conversation about this profile.</summary>
    InConversation,

    /// <summary>Leads others and nobody leads them: the top of the organisation.</summary>
    Top,

    /// <summary>Has no manager.</summary>
    Unled,

    /// <summary>Has no role family for which the version names a target.</summary>
    WithoutTarget,
}

/// <summary>One of those a round is meant for.</summary>
public sealed record RoundParticipant(Id<Person> Id, string Name, string Number, string Language, RoundStanding Standing, Id<Person>? ManagerId, IReadOnlyList<RoleShare> Roles, DateOnly EntryOn);

public static class RoundParticipants
{
    public const int NewMonths = 3;

    /// <summary>Everybody the round is meant for, with their standing on a day, in the order of names.</summary>
    public static async Task<IReadOnlyList<RoundParticipant>> ParticipantsAsync(this AppDbContext db, FeedbackRound round, DateOnly today, CancellationToken cancel)
    {
        var shelf = await db.ProfileShelfAsync(today, cancel);
        var version = shelf.Find(round.VersionId)!;
        var content = await db.ContentOfAsync(version, cancel);
        var selection = round.Selection;
        var meant = selection.Units.Count == 0 ? null : await db.WithUnitsBelowAsync(selection.Units, today, cancel);
        var scope = version.Scope.Count == 0 ? null : await db.WithUnitsBelowAsync(version.Scope, today, cancel);
        var withTargets = content.Criteria.SelectMany(c => c.Targets.Where(t => t.Value is not null).Select(t => t.Key)).ToHashSet();

        var people = await db.Set<Person>().IgnoreAutoIncludes()
            .Where(p => p.Employments.Any(e => e.From <= today && (e.To == null || e.To >= today)))
            .OrderBy(p => p.SortKey).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.FirstName, p.LastName, p.PersonnelNumber, p.Language, p.Group }).AsNoTracking().ToListAsync(cancel);
        var employments = await db.Set<Employment>().Where(e => e.From <= today && (e.To == null || e.To >= today)).Select(e => new { e.PersonId, e.From, e.To }).ToDictionaryAsync(e => e.PersonId, cancel);
        var units = (await db.Set<OrgMembership>().Where(m => m.From <= today && (m.To == null || m.To >= today)).Select(m => new { m.PersonId, m.UnitId }).ToListAsync(cancel)).ToLookup(m => m.PersonId, m => m.UnitId);
        var roles = (await db.Set<RoleFamilyAssignment>().Where(r => r.From <= today && (r.To == null || r.To >= today))
            .OrderByDescending(r => r.Share).ThenBy(r => r.RoleFamily).Select(r => new { r.PersonId, Role = new RoleShare(r.RoleFamily, r.Share) }).ToListAsync(cancel)).ToLookup(r => r.PersonId, r => r.Role);
        var managers = await db.Set<ManagementAssignment>().Where(m => m.Kind == ManagementKind.Disciplinary && m.From <= today && (m.To == null || m.To >= today))
            .Select(m => new { m.PersonId, m.ManagerId }).ToDictionaryAsync(m => m.PersonId, m => m.ManagerId, cancel);
        var suspended = (await db.Set<Suspension>().Where(s => s.From <= today && (s.To == null || s.To >= today)).Select(s => s.PersonId).ToListAsync(cancel)).ToHashSet();
        var versions = shelf.Of(version.Key).Select(other => other.Id).ToArray();
        var busy = (await db.Set<FeedbackConversation>().Where(c => c.State == ConversationState.Preparing && versions.Contains(c.VersionId) && c.RoundId != round.Id)
            .Select(c => c.EmployeeId).ToListAsync(cancel)).ToHashSet();
        var leaders = managers.Values.ToHashSet();

        return
        [
            .. from p in people
               let work = roles[p.Id].ToList()
               let places = units[p.Id].ToList()
               where (meant is null || places.Exists(meant.Contains)) && (selection.Roles.Count == 0 || work.Exists(role => selection.Roles.Contains(role.Key)))
               let employed = employments[p.Id]
               let standing = suspended.Contains(p.Id) ? RoundStanding.Suspended
                   : p.Group != PersonGroup.Employee && !round.WithApprentices ? RoundStanding.OtherGroup
                   : employed.To <= round.HoldBy ? RoundStanding.Leaving
                   : employed.From.AddMonths(NewMonths) > round.HoldBy ? RoundStanding.New
                   : scope is not null && !places.Exists(scope.Contains) ? RoundStanding.OutOfScope
                   : busy.Contains(p.Id) ? RoundStanding.InConversation
                   : !managers.ContainsKey(p.Id) ? (leaders.Contains(p.Id) ? RoundStanding.Top : RoundStanding.Unled)
                   : !work.Exists(role => withTargets.Contains(role.Key)) ? RoundStanding.WithoutTarget
                   : RoundStanding.In
               select new RoundParticipant(p.Id, $"{p.FirstName} {p.LastName}", p.PersonnelNumber, p.Language, standing, managers.TryGetValue(p.Id, out var manager) ? manager : null, work, employed.From),
        ];
    }
}
