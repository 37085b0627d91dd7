using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Demo;

/// <summary>Last year's round, completed, and this year's in the middle: people at every station, one on paper, one suspended, one handed over.</summary>
internal static class DemoRounds
{
    // Somebody who falls out after the round was opened, and one whom somebody else talks with.
    public const string Suspended = "2037", HandedOver = "2052";
    private const string Substitute = "2012";

    public static async Task AddRoundsAsync(this AppDbContext db, MasterKey master, DateOnly today, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var version = await db.Set<ProfileVersion>().Where(v => v.ActiveFrom != null).Select(v => v.Id).FirstAsync(cancel);
        var by = new ChangedBy(null, now.AddMonths(-12));
        Check(await db.WaiveCalibrationAsync(version, null, "Gemeinsamer Maßstabsabgleich im Workshop der Führungskräfte", by, cancel));

        var (lastYear, then) = (today.AddMonths(-12), now.AddMonths(-12));
        var last = await PlanAsync(db, $"Herbst {lastYear.Year}", version, lastYear, RoundDays.From(lastYear), cancel);
        await db.OpenRoundNowAsync(master, last, lastYear, then, cancel);
        await db.FinishAsync(master, last, lastYear, then, cancel);
        Check(await db.CloseRoundAsync(last, true, then.AddMonths(3), cancel));

        var (begun, since) = (today.AddDays(-42), now.AddDays(-42));
        var current = await PlanAsync(db, $"Herbst {begun.Year}", version, begun, new(today.AddDays(4), begun.AddDays(14), today.AddDays(28), today.AddDays(42)), cancel);
        await db.OpenRoundNowAsync(master, current, begun, since, cancel);
        await db.GoHalfWayAsync(master, current, today, now, cancel);
        await FallOutAsync(db, current, today, now, cancel);
    }

    private static async Task<Id<FeedbackRound>> PlanAsync(AppDbContext db, string name, Id<ProfileVersion> version, DateOnly from, RoundDays days, CancellationToken cancel)
    {
        var round = FeedbackRound.Plan(name, ConversationKind.Regular, from.AddYears(-1), from.AddDays(-1), version, days).Value!;
        db.Add(round);
        await db.SaveChangesAsync(cancel);
        return round.Id;
    }

    private static async Task FallOutAsync(AppDbContext db, Id<FeedbackRound> round, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var people = await db.Set<Person>().Where(p => p.PersonnelNumber == Suspended || p.PersonnelNumber == HandedOver || p.PersonnelNumber == Substitute).ToDictionaryAsync(p => p.PersonnelNumber, cancel);
        Check(people[Suspended].Suspend(today.AddDays(-10), today.AddDays(80), new(null, now)));
        await db.SaveChangesAsync(cancel);
        var (employee, substitute) = (people[HandedOver].Id, people[Substitute].Id);
        var handed = await db.Set<FeedbackConversation>().Where(c => c.RoundId == round && c.EmployeeId == employee).Select(c => c.Id).SingleAsync(cancel);
        Check(await db.ChangeAsync(handed, (FeedbackConversation c) => c.HandTo(substitute, now) is { Succeeded: false } no ? no.Refusal : (Result<Done>)Done.It, cancel));
    }

    internal static void Check(Result<Done>? answer)
    {
        if (answer?.Succeeded != true)
            throw new InvalidOperationException($"The demo's conversations were refused: {answer?.Refusal?.Key}");
    }
}
