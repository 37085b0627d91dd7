using CompetencyProfiles.People;
using Ical.Net;
using Ical.Net.DataTypes;

namespace CompetencyProfiles.Conversations;

/// <summary>The times at which somebody cannot, kept by the person alone. Nobody else ever reads for what they are, only whether a time is free.</summary>
public static class BlockTimes
{
    /// <summary>How far a calendar is looked into.</summary>
    public const int CalendarDays = 366;
    public const int FileBytes = 2_000_000;

    public static Task<List<BlockedTime>> BlockedTimesAsync(this AppDbContext db, Id<Person> person, DateTime from, CancellationToken cancel) =>
        db.Set<BlockedTime>().AsNoTracking().Where(b => b.PersonId == person && b.To > from).OrderBy(b => b.From).ThenBy(b => b.Id).ToListAsync(cancel);

    /// <summary>Null if there is no such person.</summary>
    public static Task<Result<Done>?> BlockAsync(this AppDbContext db, Id<Person> person, DateTime from, DateTime to, DateTime localNow, CancellationToken cancel) =>
        db.ChangeAsync(person, async (Person _) =>
        {
            if (to <= from)
                return (Result<Done>)AppointmentRefusals.EndsBeforeStart;
            if (to <= localNow)
                return AppointmentRefusals.InThePast;
            if (await db.Set<BlockedTime>().CountAsync(b => b.PersonId == person, cancel) >= BlockedTime.Most)
                return AppointmentRefusals.TooManyBlocked.With(BlockedTime.Most);
            db.Add(new BlockedTime(person, from, to, isFromCalendar: false));
            return Done.It;
        }, cancel);

    /// <summary>False when the person has no such time.</summary>
    public static async Task<bool> UnblockAsync(this AppDbContext db, Id<Person> person, Guid id, CancellationToken cancel) =>
        await db.Set<BlockedTime>().AnyAsync(b => b.Id == id && b.PersonId == person, cancel)
        && await db.ChangeAsync(person, async (Person _) =>
        {
            await db.Set<BlockedTime>().Where(b => b.Id == id && b.PersonId == person).ExecuteDeleteAsync(cancel);
            return (Result<Done>)Done.It;
        }, cancel) is not null;

    /// <summary>Takes the busy times of a calendar file in place of those of the one before. Titles, places and people in it are not kept. Answers how many there are.</summary>
    public static Task<Result<int>?> TakeCalendarAsync(this AppDbContext db, Id<Person> person, byte[] file, string zone, DateTimeOffset now, CancellationToken cancel) =>
        db.ChangeAsync(person, async (Person _) =>
        {
            if (BusyTimesOf(file, zone, now) is not { } busy)
                return (Result<int>)AppointmentRefusals.NoCalendarFile;
            await db.Set<BlockedTime>().Where(b => b.PersonId == person && b.IsFromCalendar).ExecuteDeleteAsync(cancel);
            if (busy.Count + await db.Set<BlockedTime>().CountAsync(b => b.PersonId == person, cancel) > BlockedTime.Most)
                return AppointmentRefusals.TooManyBlocked.With(BlockedTime.Most);
            db.AddRange(busy.Select(time => new BlockedTime(person, time.From, time.To, isFromCalendar: true)));
            return busy.Count;
        }, cancel);

    /// <summary>The times a calendar is busy within a year from now, as the clock of the zone shows them. Null for what is no calendar.</summary>
    internal static IReadOnlyList<BusyTime>? BusyTimesOf(byte[] file, string zone, DateTimeOffset now)
    {
        var (from, to) = (new CalDateTime(now.UtcDateTime), new CalDateTime(now.AddDays(CalendarDays).UtcDateTime));
        try
        {
            if (Ical.Net.Calendar.Load(System.Text.Encoding.UTF8.GetString(file)) is not { } calendar)
                return null;
            var events = calendar.GetOccurrences<Ical.Net.CalendarComponents.CalendarEvent>(from).TakeWhileBefore(to)
                .Where(o => o.Source is Ical.Net.CalendarComponents.CalendarEvent { Transparency: not TransparencyType.Transparent, Status: not EventStatus.Cancelled })
                .Take(BlockedTime.Most + 1)
                .Select(o => new BusyTime(LocalOf(o.Period.StartTime, zone), LocalOf(o.Period.EffectiveEndTime ?? o.Period.StartTime, zone)));
            var free = calendar.FreeBusy.SelectMany(part => part.Entries).Where(entry => entry.Status != FreeBusyStatus.Free)
                .Select(entry => new BusyTime(LocalOf(entry.StartTime, zone), LocalOf(entry.EffectiveEndTime ?? entry.StartTime, zone)));
            return [.. events.Concat(free).Where(time => time.To > time.From).Distinct().OrderBy(time => time.From).Take(BlockedTime.Most + 1)];
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException or System.Runtime.Serialization.SerializationException or OverflowException)
        {
            return null;
        }
    }

    // A whole day is one on every wall.
    private static DateTime LocalOf(CalDateTime time, string zone)
    {
        var local = time.IsFloating || !time.HasTime ? time.Value : LocalTime.At(new DateTimeOffset(time.AsUtc, TimeSpan.Zero), zone);
        return DateTime.SpecifyKind(local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute)), DateTimeKind.Unspecified);
    }
}
