namespace CompetencyProfiles.People;

// Coming, leaving, coming back. All other dated facts lie within the times of employment; this file keeps it so.
public sealed partial class Person
{
    /// <summary>Begins a time of employment; a second one for who comes back.</summary>
    public Result<Done> Hire(DateOnly from, ChangedBy by)
    {
        if (employments.Any(e => e.From == from))
            return Done.It;
        if (employments.Any(e => e.Overlaps(from, null)))
            return PersonRefusals.AlreadyEmployed;

        if (employments.Count > 0)
            Note(PersonAspect.Entry, "", Day(from), by, from);
        employments.Add(new(Id, from));
        return Done.It;
    }

    /// <summary>The latest employment began on another day than was written down; what began with it moves along.</summary>
    public Result<Done> CorrectEntry(DateOnly from, ChangedBy by)
    {
        if (Latest is not { } latest)
            return PersonRefusals.NotEmployed;
        if (latest.To < from)
            return PersonRefusals.LeavesBeforeEntry;
        if (employments.Any(e => e != latest && e.Overlaps(from, latest.To)))
            return PersonRefusals.AlreadyEmployed;

        var old = latest.From;
        if (Note(PersonAspect.Entry, Day(old), Day(from), by, from))
        {
            latest.BeginOn(from);
            EachKindOfFact(new Moved(old, from));
        }

        return Done.It;
    }

    /// <summary>The last day of the latest employment, which may lie ahead; everything else that holds ends with it.</summary>
    public Result<Done> Leave(DateOnly lastDay, ChangedBy by)
    {
        if (Latest is not { } latest)
            return PersonRefusals.NotEmployed;
        if (lastDay < latest.From)
            return PersonRefusals.LeavesBeforeEntry;

        var old = latest.To;
        if (Note(PersonAspect.LastDay, Day(old), Day(lastDay), by, lastDay))
        {
            latest.EndOn(lastDay);
            EachKindOfFact(new Ended(old, lastDay));
        }

        return Done.It;
    }

    /// <summary>Takes back a last day: the employment goes on, with all that would have ended or ended with it.</summary>
    public Result<Done> Stay(ChangedBy by)
    {
        if (Latest is not { } latest)
            return PersonRefusals.NotEmployed;

        var old = latest.To;
        if (Note(PersonAspect.LastDay, Day(old), "", by))
        {
            latest.Reopen();
            EachKindOfFact(new Ended(old, null));
        }

        return Done.It;
    }

    private Employment? Latest => employments.MaxBy(e => e.From);

    private void EachKindOfFact(IFactShift shift)
    {
        shift.Apply(memberships);
        shift.Apply(managers);
        shift.Apply(roleFamilies);
        shift.Apply(workPatterns);
        shift.Apply(sites);
        shift.Apply(suspensions);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private interface IFactShift
    {
        void Apply<TFact>(List<TFact> facts) where TFact : PersonFact;
    }

    /// <summary>The employment begins on another day.</summary>
    private sealed class Moved(DateOnly old, DateOnly from) : IFactShift
    {
        public void Apply<TFact>(List<TFact> facts) where TFact : PersonFact
        {
            facts.RemoveAll(f => f.From >= old && f.To < from);
            foreach (var fact in facts.Where(f => f.From == old || (f.From > old && f.From < from)))
                fact.BeginOn(from);
        }
    }

    /// <summary>The employment ends on another day, or no longer ends. What ended with it before ends with it now.</summary>
    private sealed class Ended(DateOnly? old, DateOnly? lastDay) : IFactShift
    {
        public void Apply<TFact>(List<TFact> facts) where TFact : PersonFact
        {
            facts.RemoveAll(f => f.From > lastDay);
            foreach (var fact in facts.Where(f => f.To == old || f.To > lastDay || (f.To is null && lastDay is not null)))
                fact.EndWith(lastDay);
        }
    }
}
