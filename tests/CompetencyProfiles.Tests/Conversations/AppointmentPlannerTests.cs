using CompetencyProfiles.Calendar;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Tests.Conversations;

public sealed class AppointmentPlannerTests(ITestOutputHelper output)
{
    // A Monday; the Thursday of the third week, 4 June 2026, is Corpus Christi in North Rhine-Westphalia.
    private static readonly DateOnly Monday = new(2026, 5, 18);
    private static readonly WorkCalendar Nrw = new(PublicHolidays.NorthRhineWestphalia, []);
    private static readonly IReadOnlySet<Id<Person>> Nobody = new HashSet<Id<Person>>();

    [Fact]
    public void One_a_day_and_three_a_week_from_the_first_day_on()
    {
        var plan = Plan(Always(), [.. Enumerable.Repeat(Always(), 5)], Weeks(2));

        Assert.Equal(["18.05. 09:00", "19.05. 09:00", "20.05. 09:00", "26.05. 09:00", "27.05. 09:00"], Told(plan)); // Whit Monday is the 25th.
        Assert.Equal((true, 5, 6), (plan.IsEnough, plan.Needed, plan.Possible));
    }

    [Fact]
    public void It_says_before_how_many_are_needed_and_how_many_are_possible()
    {
        var plan = Plan(Always(), [.. Enumerable.Repeat(Always(), 5)], Weeks(1));

        Assert.Equal((false, 5, 3, 2), (plan.IsEnough, plan.Needed, plan.Possible, plan.Without.Count));
    }

    [Fact]
    public void Holidays_closing_days_work_days_and_taken_times_of_both_are_left_free()
    {
        var corpusChristi = new DateOnly(2026, 6, 4);
        var closed = new WorkCalendar(PublicHolidays.NorthRhineWestphalia, [DayRule.Parse("06-05")]);
        var manager = new Availability(closed, [], [Taken(corpusChristi.AddDays(-1), 9, 12)]);
        var wednesdayToFriday = new Availability(Nrw, [Works(WorkDays.Wednesday | WorkDays.Thursday | WorkDays.Friday)], [Taken(corpusChristi.AddDays(-1), 12, 14)]);

        var plan = Plan(manager, [wednesdayToFriday], new() { From = new(2026, 6, 1), To = new(2026, 6, 7) });

        Assert.Equal(["03.06. 14:00"], Told(plan)); // Monday and Tuesday are no days of work, Thursday is a holiday, Friday is closed.
    }

    [Fact]
    public void Somebody_who_could_come_on_any_day_makes_room_for_who_could_not()
    {
        var onlyMonday = new Availability(Nrw, [Works(WorkDays.Monday)], []);
        var mondayOrTuesday = new Availability(Nrw, [Works(WorkDays.Monday | WorkDays.Tuesday)], []);

        for (var seed = 0; seed < 20; seed++)
            Assert.Equal(["18.05. 09:00", "19.05. 09:00", "20.05. 09:00"], Told(Plan(Always(), [Always(), mondayOrTuesday, onlyMonday], Weeks(1), seed: seed)));
    }

    [Fact]
    public void Several_on_one_day_do_not_meet_and_what_is_held_already_counts()
    {
        var settings = Weeks(1) with { MostPerDay = 3, MostPerWeek = 4 };
        var early = new Availability(Nrw, [], [.. Enumerable.Range(0, 5).Select(n => Taken(Monday.AddDays(n), 11, 17))]);

        var plan = Plan(Always(), [Always(), early, Always()], settings, held: [Monday.AddDays(1)]);

        Assert.Equal(["18.05. 09:00", "18.05. 10:30", "18.05. 12:00"], Told(plan));
        Assert.Equal(3, plan.Possible);
    }

    [Fact]
    public void The_order_is_drawn_by_lot_and_who_comes_back_is_last()
    {
        var people = Enumerable.Range(0, 6).Select(_ => Id<Person>.New()).ToList();
        var back = new HashSet<Id<Person>> { people[0] };
        IReadOnlyList<Id<Person>> Order(int seed) => [.. AppointmentPlanner.Plan(Always(), [.. people.Select(p => (p, Always()))], Weeks(3), [], back, seed).Appointments.Select(a => a.Employee)];

        Assert.Equal(Order(7), Order(7));
        Assert.True(Enumerable.Range(0, 20).Select(seed => Order(seed)[0]).Distinct().Count() > 2);
        Assert.All(Enumerable.Range(0, 20), seed => Assert.Equal(people[0], Order(seed)[^1]));
    }

    [Fact]
    public void Whatever_the_calendars_nobody_is_booked_twice_or_off_work_and_as_many_as_can_be_have_a_time()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var trial = 0; trial < 300; trial++)
        {
            var settings = Weeks(2) with { MostPerWeek = random.Next(1, 4) };
            var manager = Any(random);
            var employees = Enumerable.Range(0, random.Next(1, 7)).Select(_ => Any(random)).ToList();
            var ids = employees.Select(_ => Id<Person>.New()).ToList();
            var held = Enumerable.Range(0, random.Next(0, 3)).Select(_ => Monday.AddDays(random.Next(14))).ToList();

            var plan = AppointmentPlanner.Plan(manager, [.. ids.Zip(employees)], settings, held, Nobody, random.Next());

            foreach (var appointment in plan.Appointments)
            {
                Assert.True(manager.IsFree(appointment.Start, appointment.End));
                Assert.True(employees[ids.IndexOf(appointment.Employee)].IsFree(appointment.Start, appointment.End));
            }

            var days = plan.Appointments.Select(a => DateOnly.FromDateTime(a.Start)).ToList();
            Assert.Equal(days.Count, days.Distinct().Except(held).Count());
            Assert.All(days.Concat(held).GroupBy(day => day.DayNumber / 7), week => Assert.True(week.Count() <= Math.Max(settings.MostPerWeek, held.Count(day => day.DayNumber / 7 == week.Key))));
            Assert.Equal(ids.Count, plan.Appointments.Select(a => a.Employee).Concat(plan.Without).Distinct().Count());
            Assert.Equal(MostOf(manager, employees, settings, held, 0, []), plan.Appointments.Count);
        }
    }

    // By trying everything: the days of each person, one after the other.
    private static int MostOf(Availability manager, List<Availability> employees, PlanSettings settings, List<DateOnly> held, int person, List<DateOnly> chosen)
    {
        if (person == employees.Count)
            return 0;
        var best = MostOf(manager, employees, settings, held, person + 1, chosen);
        for (var day = settings.From; day <= settings.To && best < employees.Count - person; day = day.AddDays(1))
        {
            var all = chosen.Concat(held).ToList();
            if (all.Contains(day) || all.Count(other => other.DayNumber / 7 == day.DayNumber / 7) >= settings.MostPerWeek || !HaveTime(manager, employees[person], settings, day))
                continue;
            best = Math.Max(best, 1 + MostOf(manager, employees, settings, held, person + 1, [.. chosen, day]));
        }

        return best;
    }

    private static bool HaveTime(Availability manager, Availability employee, PlanSettings settings, DateOnly day) =>
        Enumerable.Range(0, 15).Select(n => day.ToDateTime(settings.Earliest).AddMinutes(n * 30)).Where(start => start.TimeOfDay <= new TimeSpan(15, 0, 0))
            .Any(start => manager.IsFree(start, start.AddMinutes(90)) && employee.IsFree(start, start.AddMinutes(90)));

    private static Availability Any(Random random) => new(
        Nrw, random.Next(3) == 0 ? [Works((WorkDays)random.Next(1, 32))] : [],
        [.. Enumerable.Range(0, random.Next(0, 12)).Select(_ => Taken(Monday.AddDays(random.Next(14)), 9, random.Next(12, 18)))]);

    private static AppointmentPlan Plan(Availability manager, Availability[] employees, PlanSettings settings, DateOnly[]? held = null, int seed = 1) =>
        AppointmentPlanner.Plan(manager, [.. employees.Select(e => (Id<Person>.New(), e))], settings, held ?? [], Nobody, seed);

    private static IEnumerable<string> Told(AppointmentPlan plan) => plan.Appointments.Select(a => $"{a.Start:dd.MM. HH:mm}");

    private static Availability Always() => new(Nrw, [], []);

    private static PlanSettings Weeks(int count) => new() { From = Monday, To = Monday.AddDays((count * 7) - 1) };

    private static WorkPattern Works(WorkDays days) => new(Id<Person>.New(), days, new(2020, 1, 1));

    private static BusyTime Taken(DateOnly day, int from, int to) => new(day.ToDateTime(new(from, 0)), day.ToDateTime(new(to, 0)));
}
