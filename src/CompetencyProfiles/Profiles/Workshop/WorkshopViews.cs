using CompetencyProfiles.Access;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>The workshop of a version for somebody who may see it.</summary>
/// <param name="IsMember">Was invited, and may contribute.</param>
public sealed record WorkshopPlace(VersionCard Version, ProfileWorkshop? Workshop, bool IsMember);

/// <summary>A member, with what tells whether the members are a cross-section.</summary>
public sealed record WorkshopGuest
{
    public required Id<Person> PersonId { get; init; }
    public required string Name { get; init; }
    public required string? Unit { get; init; }
    public required bool LeadsPeople { get; init; }
    public required bool IsPartTime { get; init; }
}

/// <summary>An incident, and how those who sorted it without seeing where it lay agree with its author.</summary>
public sealed record SortedIncident(WorkshopIncident Incident, string Author, IReadOnlyList<IncidentSort> Sorts)
{
    /// <summary>Below this share an incident says too little about its field (domain 3.3).</summary>
    public const double Enough = 0.75;

    public int Same => Sorts.Count(sort => sort.Field == Incident.Field);
    public bool IsDoubtful => Sorts.Count > 0 && Same < Enough * Sorts.Count;

    public bool IsSortedBy(Id<Person> person) => Sorts.Any(sort => sort.PersonId == person);
}

/// <summary>How a criterion or a proposal is seen. The averages are for those who have voted themselves, and for HR.</summary>
public sealed record VoteSum(WorkshopVote? Own, int Count, double Useful, double Observable)
{
    public static VoteSum Of(IReadOnlyCollection<WorkshopVote> votes, Id<Person> person) => new(
        votes.FirstOrDefault(vote => vote.PersonId == person), votes.Count,
        votes.Count == 0 ? 0 : votes.Average(vote => vote.Useful), votes.Count == 0 ? 0 : votes.Average(vote => vote.Observable));
}

public static class WorkshopViews
{
    /// <summary>For HR of the whole organisation and for those who were invited; null for everybody else.</summary>
    public static async Task<WorkshopPlace?> FindWorkshopAsync(this AppDbContext db, Viewer viewer, string key, int number, CancellationToken cancel)
    {
        if ((await db.ProfileShelfAsync(viewer.Today, cancel)).Find(key, number) is not { } version)
            return null;
        var workshop = await db.Set<ProfileWorkshop>().AsNoTracking().SingleOrDefaultAsync(w => w.VersionId == version.Id, cancel);
        var isMember = workshop is not null && await db.Set<WorkshopMember>().AnyAsync(m => m.WorkshopId == workshop.Id && m.PersonId == viewer.PersonId, cancel);
        return isMember || viewer.MayWriteProfiles() ? new(version, workshop, isMember) : null;
    }

    public static Task<List<WorkshopGuest>> GuestsAsync(this AppDbContext db, Id<ProfileWorkshop> id, DateOnly day, CancellationToken cancel) => (
        from member in db.Set<WorkshopMember>()
        join person in db.Set<Person>().IgnoreAutoIncludes() on member.PersonId equals person.Id
        where member.WorkshopId == id
        orderby person.SortKey
        select new WorkshopGuest
        {
            PersonId = person.Id,
            Name = person.FirstName + " " + person.LastName,
            Unit = db.Set<OrgMembership>().Where(m => m.PersonId == person.Id && m.From <= day && (m.To == null || m.To >= day)).OrderByDescending(m => m.Share)
                .Select(m => db.Set<OrgUnit>().Where(unit => unit.Id == m.UnitId).Select(unit => unit.Name).FirstOrDefault()).FirstOrDefault(),
            LeadsPeople = db.LedOn(day).Any(m => m.ManagerId == person.Id),
            IsPartTime = db.Set<WorkPattern>().Any(p => p.PersonId == person.Id && p.From <= day && (p.To == null || p.To >= day) && p.Days != WorkDays.MondayToFriday),
        }).ToListAsync(cancel);

    public static async Task<List<SortedIncident>> IncidentsAsync(this AppDbContext db, Id<ProfileWorkshop> id, CancellationToken cancel)
    {
        var incidents = await db.Set<WorkshopIncident>().AsNoTracking().Where(i => i.WorkshopId == id).OrderBy(i => i.At).ThenBy(i => i.Id).ToListAsync(cancel);
        var sorts = (await db.Set<IncidentSort>().AsNoTracking().Where(s => db.Set<WorkshopIncident>().Any(i => i.Id == s.IncidentId && i.WorkshopId == id)).ToListAsync(cancel)).ToLookup(s => s.IncidentId);
        var names = await db.NamesAsync(incidents.Select(i => i.AuthorId), cancel);
        return [.. incidents.Select(i => new SortedIncident(i, names[i.AuthorId], [.. sorts[i.Id]]))];
    }

    public static Task<List<WorkshopProposal>> ProposalsAsync(this AppDbContext db, Id<ProfileWorkshop> id, CancellationToken cancel) =>
        db.Set<WorkshopProposal>().AsNoTracking().Where(p => p.WorkshopId == id).OrderBy(p => p.At).ThenBy(p => p.Id).ToListAsync(cancel);

    public static async Task<ILookup<string, WorkshopVote>> VotesAsync(this AppDbContext db, Id<ProfileWorkshop> id, CancellationToken cancel) =>
        (await db.Set<WorkshopVote>().AsNoTracking().Where(v => v.WorkshopId == id).ToListAsync(cancel)).ToLookup(v => v.Item);

    public static async Task<ILookup<string, WorkshopComment>> CommentsAsync(this AppDbContext db, Id<ProfileWorkshop> id, CancellationToken cancel) =>
        (await db.Set<WorkshopComment>().AsNoTracking().Where(c => c.WorkshopId == id).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(cancel)).ToLookup(c => c.Item);

    /// <summary>What people are called, for those who have seen each other in the workshop.</summary>
    public static async Task<Dictionary<Id<Person>, string>> NamesAsync(this AppDbContext db, IEnumerable<Id<Person>> people, CancellationToken cancel)
    {
        var ids = people.Distinct().ToList();
        return await db.Set<Person>().IgnoreAutoIncludes().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName, cancel);
    }
}
