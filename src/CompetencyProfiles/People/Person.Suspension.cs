namespace CompetencyProfiles.People;

// A time in which nothing is due, and plans taken back.
public sealed partial class Person
{
    /// <summary>Nothing is due in this time, for example during parental leave. Its reason is not asked.</summary>
    public Result<Done> Suspend(DateOnly from, DateOnly? to, ChangedBy by)
    {
        if (to < from)
            return PersonRefusals.EndsBeforeStart;
        if (employments.On(from).SingleOrDefault() is not { } employment || employment.To < to)
            return PersonRefusals.NotEmployed;
        to ??= employment.To;
        if (suspensions.Any(s => s.From == from && s.To == to))
            return Done.It;
        if (suspensions.Any(s => s.Overlaps(from, to)))
            return PersonRefusals.AlreadySuspended;

        suspensions.Add(new(Id, from, to));
        Note(PersonAspect.Suspension, "", $"{Day(from)}/{Day(to)}", by, from);
        return Done.It;
    }

    /// <summary>Is back from a day on: the suspension of that day ends the day before it.</summary>
    public Result<Done> Resume(DateOnly from, ChangedBy by)
    {
        if (suspensions.On(from).SingleOrDefault() is not { } suspension)
            return PersonRefusals.NotSuspended;

        Note(PersonAspect.Suspension, suspension.Value, $"{Day(suspension.From)}/{Day(from.AddDays(-1))}", by, from);
        suspensions.StopFrom(from, s => s == suspension);
        return Done.It;
    }

    /// <summary>Takes back a planned change of this kind: what would begin after <paramref name="today"/> does not, and what it would have ended goes on.</summary>
    public Result<Done> CallOff(PersonAspect aspect, DateOnly today, ChangedBy by) => aspect switch
    {
        PersonAspect.Units => CallOff(aspect, memberships, today, by),
        PersonAspect.Manager => CallOff(aspect, managers, today, by, m => m.Kind == ManagementKind.Disciplinary),
        PersonAspect.FunctionalManagers => CallOff(aspect, managers, today, by, m => m.Kind == ManagementKind.Functional),
        PersonAspect.RoleFamilies => CallOff(aspect, roleFamilies, today, by),
        PersonAspect.WorkDays => CallOff(aspect, workPatterns, today, by),
        PersonAspect.Site => CallOff(aspect, sites, today, by),
        PersonAspect.Suspension => CallOff(aspect, suspensions, today, by),
        _ => PersonRefusals.NothingPlanned,
    };

    private Result<Done> CallOff<TFact>(PersonAspect aspect, List<TFact> facts, DateOnly today, ChangedBy by, Func<TFact, bool>? ofKind = null)
        where TFact : PersonFact
    {
        var kind = facts.Where(f => ofKind is null || ofKind(f)).ToList();
        var end = employments.On(today).SingleOrDefault()?.To;
        var planned = kind.Where(f => f.From > today).ToList();
        var ending = aspect == PersonAspect.Suspension ? [] : kind.On(today).Where(f => f.To != end).ToList();
        if (planned.Count == 0 && ending.Count == 0)
            return PersonRefusals.NothingPlanned;

        Note(aspect, Told(planned), Told(kind.On(today)), by, planned.Count == 0 ? today : planned.Min(f => f.From));
        facts.RemoveAll(planned.Contains);
        ending.ForEach(f => f.EndWith(end));
        return Done.It;
    }
}
