using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Conversations;

public sealed class AppointmentTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTime Then = Given.Today.AddDays(22).ToDateTime(new(10, 0));

    [Theory, OnEveryDatabase]
    public async Task The_manager_asks_the_employee_accepts_or_names_another_time_and_the_manager_takes_it(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();
        await using var db = world.Database.Open();

        Assert.Null((await SetAsync(world, id, world.Mara, Then))!.Refusal);
        Assert.Equal(AppointmentState.Invited, (await db.AppointmentOfAsync(id, world.Jana.Id, None))!.State);
        Assert.Null((await db.AnswerAppointmentAsync(id, world.Jana.Id, Then.AddDays(1), Given.Today, Given.Now, None))!.Refusal);
        Assert.Null((await db.TakeCounterAsync(id, world.Mara.Id, Given.Today, Given.Now, None))!.Refusal);

        var set = (await db.AppointmentOfAsync(id, world.Jana.Id, None))!;
        Assert.Equal((Then.AddDays(1), AppointmentState.Accepted, null, 2), (set.Start, set.State, set.Counter, set.Sequence));
        Assert.Null((await db.DropAppointmentAsync(id, world.Mara.Id, None))!.Refusal);
        Assert.Equal(AppointmentRefusals.NoAppointment, (await db.DropAppointmentAsync(id, world.Mara.Id, None))!.Refusal);
    }

    [Theory, OnEveryDatabase]
    public async Task What_cannot_be_a_date_is_refused_and_nothing_changes(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();
        await using var db = world.Database.Open();

        Assert.Equal(AppointmentRefusals.InThePast, (await SetAsync(world, id, world.Mara, Given.Today.ToDateTime(new(9, 0))))!.Refusal);
        Assert.Equal(AppointmentRefusals.NoSuchTime, (await SetAsync(world, id, world.Mara, new(2027, 3, 28, 2, 30, 0)))!.Refusal);
        Assert.Equal(AppointmentRefusals.MinutesOutside, (await SetAsync(world, id, world.Mara, Then, minutes: 50))!.Refusal);
        Assert.Equal(ConversationRefusals.NotNow, (await SetAsync(world, id, world.Jana, Then))!.Refusal);
        Assert.Equal(ConversationRefusals.NotNow, (await db.AnswerAppointmentAsync(id, world.Jana.Id, null, Given.Today, Given.Now, None))!.Refusal);
        Assert.Null(await SetAsync(world, Id<FeedbackConversation>.New(), world.Mara, Then));
        Assert.False(await db.Set<Appointment>().AnyAsync(None));
    }

    [Theory, OnEveryDatabase]
    public async Task Ten_o_clock_stays_ten_o_clock_when_the_clocks_change(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();
        await SetAsync(world, id, world.Mara, new(2027, 3, 29, 10, 0, 0));
        await using var db = world.Database.Open();

        var stored = await db.Set<Appointment>().SingleAsync(None);

        Assert.Equal((new DateTime(2027, 3, 29, 10, 0, 0), new DateTimeOffset(2027, 3, 29, 8, 0, 0, TimeSpan.Zero)), (stored.Start, stored.From));
    }

    // Mara leads twenty; for each a date at the same hour is asked for at the same moment, and Jana is asked by somebody else as well.
    [Theory, OnEveryDatabase]
    public async Task Nobody_is_ever_asked_for_twice_at_once(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var conversations = new List<Id<FeedbackConversation>> { await world.OpenAsync() };
        for (var n = 0; n < 19; n++)
        {
            var employee = Given.Employee("Ole", $"Krug {n}");
            await world.Database.SaveAsync(employee, new ManagementAssignment(employee.Id, world.Mara.Id, ManagementKind.Disciplinary, Given.Today.AddYears(-1)));
            conversations.Add((await world.TryToOpenAsync(employee.Id))!.Value);
        }

        for (var round = 0; round < 5; round++)
        {
            var answers = await Task.WhenAll(conversations.Select((id, n) => SetAsync(world, id, world.Mara, Then.AddDays(round).AddMinutes(15 * (n % 5)))));

            Assert.Single(answers, answer => answer!.Succeeded);
            Assert.All(answers.Where(answer => !answer!.Succeeded), answer => Assert.Equal(AppointmentRefusals.Taken, answer!.Refusal));
            await using var db = world.Database.Open();
            await db.Set<Appointment>().ExecuteDeleteAsync(None);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Two_dates_are_exchanged_and_both_are_asked_anew(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var ole = Given.Employee("Ole", "Krug");
        await world.Database.SaveAsync(ole, new ManagementAssignment(ole.Id, world.Mara.Id, ManagementKind.Disciplinary, Given.Today.AddYears(-1)));
        var (one, other) = (await world.OpenAsync(), (await world.TryToOpenAsync(ole.Id))!.Value);
        await using var db = world.Database.Open();
        await SetAsync(world, one, world.Mara, Then);
        Assert.Equal(AppointmentRefusals.NoAppointment, (await db.SwapAppointmentsAsync(one, other, world.Mara.Id, Given.Today, Given.Now, None))!.Refusal);
        await SetAsync(world, other, world.Mara, Then.AddHours(1).AddMinutes(30));
        await db.AnswerAppointmentAsync(one, world.Jana.Id, null, Given.Today, Given.Now, None);

        Assert.True((await db.SwapAppointmentsAsync(one, other, world.Mara.Id, Given.Today, Given.Now, None))!.Succeeded);
        Assert.Null(await db.SwapAppointmentsAsync(one, other, world.Jana.Id, Given.Today, Given.Now, None));

        Assert.Equal((Then.AddHours(1).AddMinutes(30), AppointmentState.Invited), await DateAsync(db, one));
        Assert.Equal((Then, AppointmentState.Invited), await DateAsync(db, other));
    }

    [Theory, OnEveryDatabase]
    public async Task The_planner_proposes_dates_that_only_the_manager_sees_until_all_are_confirmed(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();
        await using var db = world.Database.Open();
        var blocked = new DateOnly(2026, 12, 14).ToDateTime(TimeOnly.MinValue);
        await db.BlockAsync(world.Jana.Id, blocked, blocked.AddDays(2), Given.Now.DateTime, None);

        var plan = await db.ProposeAppointmentsAsync(world.Mara.Id, Given.Today.AddDays(77), Given.Today, Given.Now, None);
        var again = await db.ProposeAppointmentsAsync(world.Mara.Id, Given.Today.AddDays(77), Given.Today, Given.Now, None);

        // Fifteen working days after 23 November is 14 December; Jana cannot on that day and the next.
        Assert.Equal((1, 0, new DateTime(2026, 12, 16, 9, 0, 0)), (plan.Appointments.Count, again.Appointments.Count, plan.Appointments[0].Start));
        Assert.Null(await db.AppointmentOfAsync(id, world.Jana.Id, None));
        Assert.Equal(AppointmentState.Proposed, (await db.AppointmentOfAsync(id, world.Mara.Id, None))!.State);
        Assert.Equal((1, 0), (await db.ConfirmProposalsAsync(world.Mara.Id, Given.Now, None), await db.ConfirmProposalsAsync(world.Mara.Id, Given.Now, None)));
        Assert.Equal(AppointmentState.Invited, (await db.AppointmentOfAsync(id, world.Jana.Id, None))!.State);
    }

    [Fact]
    public async Task Of_a_calendar_only_the_busy_times_are_kept_and_a_new_one_takes_its_place()
    {
        await using var world = await ConversationWorld.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = world.Database.Open();
        const string Calendar = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//test//EN
            BEGIN:VEVENT
            UID:1
            DTSTART:20261201T090000Z
            DTEND:20261201T100000Z
            SUMMARY:Secret meeting with Olaf
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            DTSTART;VALUE=DATE:20261224
            DTEND;VALUE=DATE:20261225
            END:VEVENT
            BEGIN:VEVENT
            UID:3
            DTSTART:20261202T090000Z
            DTEND:20261202T100000Z
            RRULE:FREQ=WEEKLY;COUNT=3
            END:VEVENT
            BEGIN:VEVENT
            UID:4
            DTSTART:20261203T090000Z
            DTEND:20261203T100000Z
            TRANSP:TRANSPARENT
            END:VEVENT
            END:VCALENDAR
            """;

        Assert.Equal(5, (await db.TakeCalendarAsync(world.Jana.Id, System.Text.Encoding.UTF8.GetBytes(Calendar), "Europe/Berlin", Given.Now, None))!.Value);
        Assert.Equal(5, (await db.TakeCalendarAsync(world.Jana.Id, System.Text.Encoding.UTF8.GetBytes(Calendar), "Europe/Berlin", Given.Now, None))!.Value);
        Assert.Equal(AppointmentRefusals.NoCalendarFile, (await db.TakeCalendarAsync(world.Jana.Id, "no calendar"u8.ToArray(), "Europe/Berlin", Given.Now, None))!.Refusal);

        var times = await db.BlockedTimesAsync(world.Jana.Id, Given.Now.DateTime, None);
        Assert.Equal(5, times.Count);
        Assert.Equal((new DateTime(2026, 12, 1, 10, 0, 0), new DateTime(2026, 12, 1, 11, 0, 0)), (times[0].From, times[0].To));
        Assert.Contains(times, time => time.From == new DateTime(2026, 12, 24) && time.To == new DateTime(2026, 12, 25));
    }

    private static async Task<(DateTime, AppointmentState)> DateAsync(AppDbContext db, Id<FeedbackConversation> id)
    {
        var found = await db.Set<Appointment>().AsNoTracking().SingleAsync(a => a.ConversationId == id, None);
        return (found.Start, found.State);
    }

    private static async Task<Result<Done>?> SetAsync(ConversationWorld world, Id<FeedbackConversation> id, Person person, DateTime start, int minutes = 90)
    {
        await using var db = world.Database.Open();
        return await db.SetAppointmentAsync(id, person.Id, start, minutes, "Room 2.14", false, Given.Today, Given.Now, None);
    }
}
