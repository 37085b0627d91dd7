using System.Linq.Expressions;

namespace CompetencyProfiles.People;

/// <summary>Lists of people: what is looked for, in order, page by page.</summary>
public static class FindPeople
{
    /// <summary>One page of those people that the filter means. <paramref name="units"/> are the filter's unit and all below it; pages count from 1.</summary>
    public static async Task<PeoplePage> ListPeopleAsync(
        this AppDbContext db, IQueryable<Person> people, PeopleFilter filter, IReadOnlySet<Id<OrgUnit>>? units, DateOnly today, int page, int size, CancellationToken cancel)
    {
        var matching = db.Matching(people.IgnoreAutoIncludes(), filter, units, today);
        var total = await matching.CountAsync(cancel);
        var ids = await db.Ordered(matching, filter, today).Select(p => p.Id).Skip((page - 1) * size).Take(size).ToListAsync(cancel);

        // First the ids along the index, then the details of these few: neither database looks up units and managers of those it skips.
        var details = await db.Listed(db.Set<Person>().IgnoreAutoIncludes().Where(p => ids.Contains(p.Id)), today).ToDictionaryAsync(p => p.Id, cancel);
        return new([.. ids.Where(details.ContainsKey).Select(id => details[id])], total);
    }

    /// <summary>The people a filter means, in no order.</summary>
    public static IQueryable<Person> Matching(
        this AppDbContext db, IQueryable<Person> people, PeopleFilter filter, IReadOnlySet<Id<OrgUnit>>? units, DateOnly today)
    {
        people = db.InState(people, filter.State, today);
        foreach (var word in Words(filter.Search))
            people = people.Where(p => p.SearchText.Contains(word));
        if (units is not null)
        {
            var among = units.ToArray();
            people = people.Where(p => p.Memberships.Any(m => among.Contains(m.UnitId) && m.From <= today && (m.To == null || m.To >= today)));
        }

        return filter.RoleFamily is { } role
            ? people.Where(p => p.RoleFamilies.Any(r => r.RoleFamily == role && r.From <= today && (r.To == null || r.To >= today)))
            : people;
    }

    /// <summary>The people of a state, in no order.</summary>
    public static IQueryable<Person> InState(this AppDbContext db, IQueryable<Person> people, PeopleState state, DateOnly today)
    {
        var employed = people.Where(p => p.Employments.Any(e => e.From <= today && (e.To == null || e.To >= today)));
        var others = people.Where(p => !p.Employments.Any(e => e.From <= today && (e.To == null || e.To >= today)));
        var soon = today.AddDays(PeopleFilter.LeavingDays);
        return state switch
        {
            PeopleState.Leaving => people.Where(p => p.Employments.Any(e => e.From <= today && e.To >= today && e.To <= soon)),
            PeopleState.Suspended => employed.Where(p => p.Suspensions.Any(s => s.From <= today && (s.To == null || s.To >= today))),
            PeopleState.Unled => db.Unled(employed, today),
            PeopleState.Unplaced => employed.Where(p => !p.Memberships.Any(m => m.From <= today && (m.To == null || m.To >= today))),
            PeopleState.Future => others.Where(p => p.Employments.Any(e => e.From > today)),
            PeopleState.Left => others.Where(p => p.Employments.Any() && !p.Employments.Any(e => e.From > today)),
            PeopleState.All => people,
            _ => employed,
        };
    }

    // A manager who has left leads nobody. Who heads a unit at the top of the organisation is led by nobody, and rightly so.
    private static IQueryable<Person> Unled(this AppDbContext db, IQueryable<Person> employed, DateOnly today)
    {
        var placed = db.Set<UnitPlacement>().Where(p => p.From <= today && (p.To == null || p.To >= today)).Select(p => p.UnitId);
        var top = db.Set<UnitLead>().Where(l => l.From <= today && (l.To == null || l.To >= today) && !placed.Contains(l.UnitId)).Select(l => l.PersonId);
        var working = db.Set<Employment>().Where(e => e.From <= today && (e.To == null || e.To >= today));
        return employed.Where(p => !top.Contains(p.Id) && !p.Managers.Any(m =>
            m.Kind == ManagementKind.Disciplinary && m.From <= today && (m.To == null || m.To >= today) && working.Any(e => e.PersonId == m.ManagerId)));
    }

    private static IOrderedQueryable<Person> Ordered(this AppDbContext db, IQueryable<Person> people, PeopleFilter filter, DateOnly today)
    {
        var ordered = filter.Sort switch
        {
            PeopleSort.Number => Then(By(people, p => p.PersonnelNumber.Length), p => p.PersonnelNumber),
            PeopleSort.Unit => By(people, p => (
                from m in db.Set<OrgMembership>()
                join u in db.Set<OrgUnit>() on m.UnitId equals u.Id
                where m.PersonId == p.Id && m.From <= today && (m.To == null || m.To >= today)
                orderby m.Share descending, u.SortKey
                select u.SortKey).FirstOrDefault()),
            PeopleSort.Entry => By(people, p => p.Employments.Max(e => (DateOnly?)e.From)),
            _ => null,
        };
        return ordered is not null ? ordered.ThenBy(p => p.SortKey).ThenBy(p => p.Id) : Then(By(people, p => p.SortKey), p => p.Id);

        IOrderedQueryable<Person> By<TKey>(IQueryable<Person> query, Expression<Func<Person, TKey>> key) =>
            filter.Descending ? query.OrderByDescending(key) : query.OrderBy(key);

        IOrderedQueryable<Person> Then<TKey>(IOrderedQueryable<Person> query, Expression<Func<Person, TKey>> key) =>
            filter.Descending ? query.ThenByDescending(key) : query.ThenBy(key);
    }

    private static IEnumerable<string> Words(string typed) =>
        Kernel.SearchText.Typed(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5);
}
