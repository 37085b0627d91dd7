using CompetencyProfiles.Calendar;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations.Rounds;

/// <summary>"Needs 12, possible 14": how many talks a manager has to hold in a round, and how many could be.</summary>
public sealed record ManagerCapacity(Id<Person> Id, string Name, int Needed, int Possible)
{
    public bool IsEnough => Possible >= Needed;
}

public static class RoundCapacity
{
    /// <summary>All managers of a round, those without enough time first. Looks at working days, holidays, work patterns, absences and blocked days of the managers.</summary>
    public static async Task<IReadOnlyList<ManagerCapacity>> CapacityAsync(
        this AppDbContext db, FeedbackRound round, IReadOnlyList<RoundParticipant> participants, DateOnly today, CancellationToken cancel)
    {
        var needed = participants.Where(p => p.Standing == RoundStanding.In).CountBy(p => p.ManagerId!.Value).ToDictionary();
        var calendars = await WorkCalendars.ReadAsync(db, cancel);
        var ids = needed.Keys.ToHashSet();
        var names = (await db.Set<Person>().IgnoreAutoIncludes().Select(p => new { p.Id, Name = p.FirstName + " " + p.LastName, p.SortKey }).ToListAsync(cancel)).Where(p => ids.Contains(p.Id)).ToList();
        var sites = (await db.Set<SiteAssignment>().Where(s => s.From <= today && (s.To == null || s.To >= today)).Select(s => new { s.PersonId, s.SiteId }).ToListAsync(cancel)).ToLookup(s => s.PersonId, s => (Id<Site>?)s.SiteId);
        var patterns = (await db.Set<WorkPattern>().AsNoTracking().ToListAsync(cancel)).Where(w => ids.Contains(w.PersonId)).ToLookup(w => w.PersonId);
        var absences = (await db.Set<Suspension>().AsNoTracking().ToListAsync(cancel)).Where(s => ids.Contains(s.PersonId)).ToLookup(s => s.PersonId);
        var from = round.HoldFrom.ToDateTime(TimeOnly.MinValue);
        var blocked = (await db.Set<BlockedTime>().AsNoTracking().Where(b => b.To > from).ToListAsync(cancel)).Where(b => ids.Contains(b.PersonId)).ToLookup(b => b.PersonId);
        var settings = new PlanSettings { From = round.HoldFrom, To = round.HoldBy };

        return
        [
            .. names.Select(manager =>
            {
                var calendar = calendars.Of(sites[manager.Id].FirstOrDefault());
                var work = patterns[manager.Id].ToList();
                var busy = blocked[manager.Id].Select(b => new BusyTime(b.From, b.To))
                    .Concat(absences[manager.Id].Select(a => new BusyTime(a.From.ToDateTime(TimeOnly.MinValue), (a.To ?? round.HoldBy).AddDays(1).ToDateTime(TimeOnly.MinValue)))).ToList();
                var when = new Availability(calendar, work, busy);
                var days = settings.Days.Where(day => settings.StartsOn(day).Any(start => when.IsFree(start, start.AddMinutes(settings.Minutes)))).ToList();
                return (manager.SortKey, Capacity: new ManagerCapacity(manager.Id, manager.Name, needed[manager.Id], new DayPlaces(days, [], settings).Capacity));
            }).OrderBy(found => found.Capacity.IsEnough).ThenByDescending(found => found.Capacity.Needed).ThenBy(found => found.SortKey, StringComparer.Ordinal).Select(found => found.Capacity),
        ];
    }
}
