using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>An appointment that is proposed, as the clock on the wall shows it.</summary>
public sealed record PlannedAppointment(Id<Person> Employee, DateTime Start, DateTime End);

/// <summary>What could be laid for one manager.</summary>
/// <param name="Without">Those for whom no time was found, in their order.</param>
/// <param name="Possible">How many the manager could hold in the window, whoever comes.</param>
public sealed record AppointmentPlan(IReadOnlyList<PlannedAppointment> Appointments, IReadOnlyList<Id<Person>> Without, int Needed, int Possible)
{
    /// <summary>Whether everybody has a time: "needs 12, possible 14".</summary>
    public bool IsEnough => Without.Count == 0;
}

/// <summary>
/// Lays the conversations of one manager into a window, as many as can be and as early as can be. The order in which people are served is drawn
/// by lot, never by name or level; those named as last come after all others.
/// </summary>
public static class AppointmentPlanner
{
    /// <param name="held">Days on which the manager holds a conversation already; one entry for each.</param>
    /// <param name="last">Who is served last, such as those who come back from a leave.</param>
    /// <param name="seed">Draws the order; the same seed draws the same.</param>
    public static AppointmentPlan Plan(
        Availability manager, IReadOnlyList<(Id<Person> Employee, Availability When)> employees, PlanSettings settings,
        IReadOnlyList<DateOnly> held, IReadOnlySet<Id<Person>> last, int seed)
    {
        var days = settings.Days.Where(day => StartsFor(manager, null, settings, day).Any()).ToList();
        var lots = new Random(seed);
        var order = Enumerable.Range(0, employees.Count).OrderBy(n => last.Contains(employees[n].Employee)).ThenBy(_ => lots.Next()).ToList();
        var places = new DayPlaces(days, held, settings);
        var chosen = places.Fill(order, [.. employees.Select(e => days.Where(day => StartsFor(manager, e.When, settings, day).Any()).ToHashSet())]);

        var appointments = new List<PlannedAppointment>();
        foreach (var (day, people) in chosen.GroupBy(pair => pair.Value, pair => pair.Key).Select(group => (group.Key, group.ToList())))
            appointments.AddRange(TimesOn(day, people, manager, employees, settings));
        var served = appointments.Select(appointment => appointment.Employee).ToHashSet();
        return new(
            [.. appointments.OrderBy(appointment => appointment.Start)], [.. order.Select(n => employees[n].Employee).Where(person => !served.Contains(person))],
            employees.Count, places.Capacity);
    }

    // With several on one day their times must not meet: the one with the fewest starts chooses first. Whoever then finds none is left without.
    private static IEnumerable<PlannedAppointment> TimesOn(
        DateOnly day, List<int> people, Availability manager, IReadOnlyList<(Id<Person> Employee, Availability When)> employees, PlanSettings settings)
    {
        var taken = new List<BusyTime>();
        foreach (var (employee, starts) in people.Select(n => (employees[n].Employee, Starts: StartsFor(manager, employees[n].When, settings, day).ToList())).OrderBy(p => p.Starts.Count))
        {
            var free = starts.Where(start => taken.TrueForAll(busy => busy.To <= start || busy.From >= start.AddMinutes(settings.Minutes))).Select(start => (DateTime?)start).FirstOrDefault();
            if (free is not { } from)
                continue;
            taken.Add(new(from, from.AddMinutes(settings.Minutes)));
            yield return new(employee, from, from.AddMinutes(settings.Minutes));
        }
    }

    private static IEnumerable<DateTime> StartsFor(Availability manager, Availability? employee, PlanSettings settings, DateOnly day) =>
        settings.StartsOn(day).Where(start => manager.IsFree(start, start.AddMinutes(settings.Minutes)) && employee?.IsFree(start, start.AddMinutes(settings.Minutes)) != false);
}
