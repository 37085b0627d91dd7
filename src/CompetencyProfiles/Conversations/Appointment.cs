using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>Where a date stands between the two.</summary>
public enum AppointmentState
{
    /// <summary>Laid by the planner; only the manager sees it.</summary>
    Proposed,

    /// <summary>The manager has confirmed it; the employee is asked.</summary>
    Invited,

    /// <summary>It suits both.</summary>
    Accepted,

    /// <summary>The employee cannot then, and has named another time.</summary>
    Countered,
}

/// <summary>
/// The date of a conversation, kept as local time and zone, so that ten o'clock stays ten o'clock when the clocks change. While it stands, neither of the two
/// can be given another one that meets it.
/// </summary>
public sealed class Appointment(Id<FeedbackConversation> conversationId)
{
    public const int PlaceLength = 200, ShortestMinutes = 15, LongestMinutes = 240;

    public Id<FeedbackConversation> ConversationId { get; private init; } = conversationId;

    /// <summary>As the clock on the wall of the zone shows it.</summary>
    public DateTime Start { get; private set; }
    public int Minutes { get; private set; }
    public string Zone { get; private set; } = "";

    /// <summary>The same as instants; what meets what is decided by them.</summary>
    public DateTimeOffset From { get; private set; }
    public DateTimeOffset To { get; private set; }

    /// <summary>A room, or a link for one online.</summary>
    public string Place { get; private set; } = "";
    public bool IsOnline { get; private set; }
    public AppointmentState State { get; private set; }

    /// <summary>What the employee would rather have.</summary>
    public DateTime? Counter { get; private set; }

    /// <summary>Counts the times it was set, as calendars want to know.</summary>
    public int Sequence { get; private set; }

    internal Result<Done> Set(DateTime start, int minutes, string zone, string place, bool online, AppointmentState state, DateTimeOffset now)
    {
        if (minutes is < ShortestMinutes or > LongestMinutes || minutes % ShortestMinutes != 0)
            return AppointmentRefusals.MinutesOutside.With(ShortestMinutes, LongestMinutes);
        if (place.Length > PlaceLength)
            return ConversationRefusals.TooLong.With(PlaceLength);
        var from = LocalTime.InstantOf(start, zone);
        if (from <= now)
            return AppointmentRefusals.InThePast;
        if (LocalTime.At(from, zone) != start)
            return AppointmentRefusals.NoSuchTime;
        (Start, Minutes, Zone, Place, IsOnline, State, Counter) = (start, minutes, zone, place, online, state, null);
        (From, To) = (from, from.AddMinutes(minutes));
        Sequence++;
        return Done.It;
    }

    internal Result<Done> Invite()
    {
        State = AppointmentState.Invited;
        return Done.It;
    }

    internal Result<Done> Answer(AppointmentState state, DateTime? counter)
    {
        if (State is not (AppointmentState.Invited or AppointmentState.Accepted or AppointmentState.Countered))
            return ConversationRefusals.NotNow;
        (State, Counter) = (state, counter);
        return Done.It;
    }
}

/// <summary>Why a date cannot be.</summary>
public static class AppointmentRefusals
{
    /// <summary>One of the two has something else at that time.</summary>
    public static readonly Refusal Taken = new("Appointment.Taken");
    public static readonly Refusal InThePast = new("Appointment.InThePast");

    /// <summary>The clocks are put forward: this time is skipped.</summary>
    public static readonly Refusal NoSuchTime = new("Appointment.NoSuchTime");

    /// <summary>{0} to {1} minutes.</summary>
    public static readonly Refusal MinutesOutside = new("Appointment.MinutesOutside");
    public static readonly Refusal NoAppointment = new("Appointment.NoAppointment");
    public static readonly Refusal EndsBeforeStart = new("Appointment.EndsBeforeStart");

    /// <summary>{0}: the most.</summary>
    public static readonly Refusal TooManyBlocked = new("Appointment.TooManyBlocked");
    public static readonly Refusal NoCalendarFile = new("Appointment.NoCalendarFile");
}

/// <summary>A time at which somebody cannot: typed, or read from an uploaded calendar, whose titles are not kept. As the clock on the wall shows it.</summary>
public sealed class BlockedTime(Id<Person> personId, DateTime from, DateTime to, bool isFromCalendar)
{
    public const int Most = 2000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Id<Person> PersonId { get; private init; } = personId;
    public DateTime From { get; private init; } = from;
    public DateTime To { get; private init; } = to;
    public bool IsFromCalendar { get; private init; } = isFromCalendar;
}

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        appointment.HasKey(a => a.ConversationId);
        appointment.Property(a => a.ConversationId).ValueGeneratedNever();
        appointment.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
        appointment.Property(a => a.Zone).HasMaxLength(60);
        appointment.Property(a => a.Place).HasMaxLength(Appointment.PlaceLength);
        appointment.Property(a => a.Start).HasConversion(LocalClock.Stored).HasMaxLength(16);
        appointment.Property(a => a.Counter).HasConversion(LocalClock.Stored).HasMaxLength(16);
        appointment.HasIndex(a => a.From);
        appointment.HasOne<FeedbackConversation>().WithOne().HasForeignKey<Appointment>(a => a.ConversationId).OnDelete(DeleteBehavior.Cascade);
        appointment.ToTable(table => table.HasCheckConstraint("CK_Appointment_Minutes", "\"Minutes\" BETWEEN 15 AND 240"));
    }
}

internal sealed class BlockedTimeConfiguration : IEntityTypeConfiguration<BlockedTime>
{
    public void Configure(EntityTypeBuilder<BlockedTime> blocked)
    {
        blocked.Property(b => b.Id).ValueGeneratedNever();
        blocked.Property(b => b.From).HasConversion(LocalClock.Stored).HasMaxLength(16);
        blocked.Property(b => b.To).HasConversion(LocalClock.Stored).HasMaxLength(16);
        blocked.HasIndex(b => new { b.PersonId, b.To });
        blocked.HasOne<Person>().WithMany().HasForeignKey(b => b.PersonId).OnDelete(DeleteBehavior.Cascade);
        blocked.ToTable(table => table.HasCheckConstraint("CK_BlockedTime_Period", "\"To\" > \"From\""));
    }
}
