using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>The one home of "who may see whom".</summary>
public static class VisiblePeople
{
    /// <summary>The people whose record the viewer may open today: oneself, those led directly or one level below, and for HR those of its units. Whoever reads people starts here.</summary>
    public static IQueryable<Person> VisibleTo(this AppDbContext db, Viewer viewer)
    {
        if (viewer.IsHrOverall)
            return db.Set<Person>();

        var (me, today) = (viewer.PersonId, viewer.Today);
        var units = viewer.HrUnits.ToArray();
        var led = db.Set<ManagementAssignment>().Where(m => m.Kind == ManagementKind.Disciplinary && m.From <= today && (m.To == null || m.To >= today));
        return db.Set<Person>().Where(person =>
            person.Id == me
            || led.Any(m => m.PersonId == person.Id && (m.ManagerId == me || led.Any(above => above.PersonId == m.ManagerId && above.ManagerId == me)))
            || person.Memberships.Any(m => units.Contains(m.UnitId) && m.From <= today && (m.To == null || m.To >= today)));
    }
}
