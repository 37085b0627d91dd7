using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

public static class RelationToPerson
{
    /// <summary>What the viewer is to this person today; None for a stranger as for a person who does not exist.</summary>
    public static async Task<Relation> RelationToAsync(this Viewer viewer, AppDbContext db, Id<Person> person, CancellationToken cancel)
    {
        var (me, today) = (viewer.PersonId, viewer.Today);
        var led = db.LedOn(today);
        var standIns = db.Set<Delegation>().Where(d => d.DeputyId == me && d.From <= today && d.To >= today);
        var lookedAfter = viewer.IsHr ? db.LookedAfterBy(viewer) : db.Set<Person>().Where(_ => false);

        var found = await db.Set<Person>().Where(p => p.Id == person).Select(p => new
        {
            IsManager = led.Any(m => m.PersonId == person && m.ManagerId == me),
            IsNextLevel = led.Any(m => m.PersonId == person && led.Any(above => above.PersonId == m.ManagerId && above.ManagerId == me)),
            WasManager = db.Set<ManagementAssignment>().Any(m => m.PersonId == person && m.ManagerId == me && m.Kind == ManagementKind.Disciplinary && m.To < today),
            IsDeputy = led.Any(m => m.PersonId == person && standIns.Any(d => d.ManagerId == m.ManagerId)),
            IsConducting = led.Any(m => m.PersonId == person && standIns.Any(d => d.ManagerId == m.ManagerId && d.Scope == DelegationScope.Conduct)),
            IsLookedAfter = lookedAfter.Any(other => other.Id == person),
        }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return Relation.None;

        return If(person == me, Relation.Self)
            | If(found.IsManager, Relation.Manager)
            | If(found.IsNextLevel, Relation.NextLevel)
            | If(found.WasManager && !found.IsManager, Relation.FormerManager)
            | If(found.IsDeputy, Relation.Deputy)
            | If(found.IsConducting, Relation.ConductingDeputy)
            | If(found.IsLookedAfter, viewer.IsHrOverall ? Relation.HrOverall : viewer.IsHrForHr ? Relation.HrForHr : Relation.HrOfUnit);
    }

    private static Relation If(bool holds, Relation relation) => holds ? relation : Relation.None;
}
