using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>The one home of "who may see whom".</summary>
public static class VisiblePeople
{
    /// <summary>
    /// The people whose record the viewer may open today: oneself, those led directly, one level below or as a deputy, and those looked after as HR.
    /// Whoever reads people starts here.
    /// </summary>
    public static IQueryable<Person> VisibleTo(this AppDbContext db, Viewer viewer)
    {
        var (me, today) = (viewer.PersonId, viewer.Today);
        var led = db.LedOn(today);
        var direct = led.Where(m => m.ManagerId == me).Select(m => m.PersonId);
        var below = led.Where(m => direct.Contains(m.ManagerId)).Select(m => m.PersonId);
        var standsInFor = db.Set<Delegation>().Where(d => d.DeputyId == me && d.From <= today && d.To >= today).Select(d => d.ManagerId);
        var deputised = led.Where(m => standsInFor.Contains(m.ManagerId)).Select(m => m.PersonId);

        if (!viewer.IsHr)
            return db.Set<Person>().Where(p => p.Id == me || direct.Contains(p.Id) || below.Contains(p.Id) || deputised.Contains(p.Id));

        if (viewer.IsHrOverall)
        {
            // As LookedAfterBy says it, but in the way that lets a long list be read along its index.
            var hrStaff = db.HrStaffOn(today);
            return db.Set<Person>().Where(p =>
                !hrStaff.Contains(p.Id) || p.Id == me || direct.Contains(p.Id) || below.Contains(p.Id) || deputised.Contains(p.Id));
        }

        var hr = db.LookedAfterBy(viewer).Select(p => p.Id);
        return db.Set<Person>().Where(p => hr.Contains(p.Id) || p.Id == me || direct.Contains(p.Id) || below.Contains(p.Id) || deputised.Contains(p.Id));
    }

    /// <summary>
    /// The people the viewer looks after as HR, whose data HR may change. Never people of HR: their colleagues do not see them through the role,
    /// a person named for it does (<see cref="Role.HrForHr"/>).
    /// </summary>
    public static IQueryable<Person> LookedAfterBy(this AppDbContext db, Viewer viewer)
    {
        var today = viewer.Today;
        var hrStaff = db.HrStaffOn(today);
        var units = viewer.HrUnits.ToArray();
        return viewer switch
        {
            { IsHrOverall: true } => db.Set<Person>().Where(p => !hrStaff.Contains(p.Id)),
            { IsHrForHr: true } => db.Set<Person>().Where(p => hrStaff.Contains(p.Id) && p.Id != viewer.PersonId),
            _ => db.Set<Person>().Where(p => !hrStaff.Contains(p.Id)
                && p.Memberships.Any(m => units.Contains(m.UnitId) && m.From <= today && (m.To == null || m.To >= today))),
        };
    }

    /// <summary>Who is led by whom on a day, as disciplinary manager.</summary>
    public static IQueryable<ManagementAssignment> LedOn(this AppDbContext db, DateOnly day) =>
        db.Set<ManagementAssignment>().Where(m => m.Kind == ManagementKind.Disciplinary && m.From <= day && (m.To == null || m.To >= day));

    /// <summary>Who is HR on a day, for whatever units.</summary>
    internal static IQueryable<Id<Person>> HrStaffOn(this AppDbContext db, DateOnly day) =>
        db.Set<RoleGrant>().HoldingOn(day).Where(g => g.Role == Role.Hr).Select(g => g.PersonId);
}
