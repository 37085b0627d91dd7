namespace CompetencyProfiles.People;

public sealed partial class OrgUnit
{
    /// <summary>Somebody heads the unit from a day on, beside others who do. Who does already goes on doing so.</summary>
    public Result<Done> AppointLead(Id<Person> person, DateOnly from, ChangedBy by)
    {
        if (RefuseOn(from) is { } refusal)
            return refusal;
        if (leads.Any(lead => lead.PersonId == person && lead.Covers(from) && lead.To == ClosedOn))
            return Done.It;

        leads.StopFrom(from, lead => lead.PersonId == person);
        leads.Add(new(Id, person, from, ClosedOn));
        Note(new(Id, UnitChangeKind.LeadAppointed, from, by) { PersonId = person });
        return Done.It;
    }

    /// <summary>Somebody heads the unit for the last time on a day.</summary>
    public Result<Done> EndLead(Id<Person> person, DateOnly lastDay, ChangedBy by)
    {
        if (!leads.Any(lead => lead.PersonId == person && lead.Overlaps(lastDay, null)))
            return UnitRefusals.NotLead;

        leads.StopFrom(lastDay.AddDays(1), lead => lead.PersonId == person);
        Note(new(Id, UnitChangeKind.LeadEnded, lastDay, by) { PersonId = person });
        return Done.It;
    }

    /// <summary>From a day on exactly these people head the unit; who stays is not touched.</summary>
    public Result<Done> SetLeads(IReadOnlyCollection<Id<Person>> people, DateOnly from, ChangedBy by)
    {
        if (RefuseOn(from) is { } refusal)
            return refusal;

        foreach (var former in leads.Where(l => l.Overlaps(from, null) && !people.Contains(l.PersonId)).Select(l => l.PersonId).Distinct().ToList())
            EndLead(former, from.AddDays(-1), by);
        foreach (var person in people)
            AppointLead(person, from, by);
        return Done.It;
    }
}
