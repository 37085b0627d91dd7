namespace CompetencyProfiles.People;

public static class ListPeople
{
    /// <summary>The lines of these people, in no order. Ask for few: units, role family and manager are looked up for each.</summary>
    internal static IQueryable<ListedPerson> Listed(this AppDbContext db, IQueryable<Person> people, DateOnly today) =>
        from p in people
        select new ListedPerson
        {
            Id = p.Id,
            PersonnelNumber = p.PersonnelNumber,
            FirstName = p.FirstName,
            LastName = p.LastName,
            Unit = p.Employments.Any(e => e.From <= today && (e.To == null || e.To >= today))
                ? (from m in db.Set<OrgMembership>()
                   join u in db.Set<OrgUnit>() on m.UnitId equals u.Id
                   where m.PersonId == p.Id && m.From <= today && (m.To == null || m.To >= today)
                   orderby m.Share descending, u.SortKey
                   select u.Name).FirstOrDefault()
                : (from m in db.Set<OrgMembership>()
                   join u in db.Set<OrgUnit>() on m.UnitId equals u.Id
                   where m.PersonId == p.Id
                   orderby m.From descending, m.Share descending, u.SortKey
                   select u.Name).FirstOrDefault(),
            MoreUnits = p.Memberships.Count(m => m.From <= today && (m.To == null || m.To >= today)) - 1,
            RoleFamily = p.Employments.Any(e => e.From <= today && (e.To == null || e.To >= today))
                ? p.RoleFamilies.Where(r => r.From <= today && (r.To == null || r.To >= today))
                    .OrderByDescending(r => r.Share).ThenBy(r => r.RoleFamily).Select(r => r.RoleFamily).FirstOrDefault()
                : p.RoleFamilies.OrderByDescending(r => r.From).ThenByDescending(r => r.Share).ThenBy(r => r.RoleFamily).Select(r => r.RoleFamily).FirstOrDefault(),
            Manager = (from m in db.Set<ManagementAssignment>()
                       join manager in db.Set<Person>() on m.ManagerId equals manager.Id
                       where m.PersonId == p.Id && m.Kind == ManagementKind.Disciplinary && m.From <= today && (m.To == null || m.To >= today)
                       select manager.FirstName + " " + manager.LastName).FirstOrDefault(),
            IsEmployed = p.Employments.Any(e => e.From <= today && (e.To == null || e.To >= today)),
            IsSuspended = p.Suspensions.Any(s => s.From <= today && (s.To == null || s.To >= today)),
            EntryOn = p.Employments.Max(e => (DateOnly?)e.From),
            LastDay = p.Employments.OrderByDescending(e => e.From).Select(e => e.To).FirstOrDefault(),
        };
}
