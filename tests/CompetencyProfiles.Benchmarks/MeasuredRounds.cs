using System.Diagnostics;
using CompetencyProfiles.Access;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.Operations;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Benchmarks;

/// <summary>Ten years of completed rounds, one that runs, and a conversation of the measured employee in the middle of the talk.</summary>
internal static class MeasuredRounds
{
    private const int Years = 10, Batch = 500;

    public static async Task AddAsync(Func<AppDbContext> open, MasterKey master, DateOnly today)
    {
        await using var db = open();
        var version = (await db.ProfileShelfAsync(today, default)).ActiveOf(StarterProfile.Key).First();
        var content = await db.ContentOfAsync(version, default);
        await db.WaiveCalibrationAsync(version.Id, null, "Measured", new(null, TimeProvider.System.GetUtcNow()), default);
        var led = await db.LedOn(today).Select(m => new { m.PersonId, m.ManagerId }).AsNoTracking().ToListAsync();
        var roles = (await db.Set<RoleFamilyAssignment>().AsNoTracking().ToListAsync()).GroupBy(r => r.PersonId).ToDictionary(group => group.Key, group => (IReadOnlyList<RoleShare>)[.. group.Select(r => new RoleShare(r.RoleFamily, r.Share))]);
        for (var year = Years; year >= 0; year--)
        {
            var day = today.AddYears(-year).AddDays(-30);
            var round = FeedbackRound.Plan($"{day.Year}", ConversationKind.Regular, day.AddYears(-1), day, version.Id, RoundDays.From(day)).Value!;
            db.Add(round);
            round.Open(day, At(day));
            await db.SaveChangesAsync();
            await db.Set<FeedbackRound>().Where(r => r.Id == round.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, year == 0 ? RoundState.Open : RoundState.Closed));
            foreach (var batch in led.Chunk(Batch))
            {
                await using var part = open();
                foreach (var pair in batch)
                {
                    var talk = FeedbackConversation.Open(pair.PersonId, pair.ManagerId, version, ConversationKind.Regular, round.PeriodFrom, round.PeriodTo, "de", content, roles.GetValueOrDefault(pair.PersonId, []), At(day), round.Id).Value!;
                    part.Add(year == 0 ? talk : Complete(talk, content, At(day.AddDays(60))));
                }

                await part.SaveChangesAsync();
            }
        }

        await TalkAsync(db, master, content, today);
    }

    /// <summary>The conversation of the measured employee.</summary>
    public static async Task<string> AddressAsync(AppDbContext db) =>
        $"/conversations/{await db.Set<FeedbackConversation>().Where(c => c.State == ConversationState.Released).Select(c => c.Id).FirstAsync()}";

    /// <summary>The board of the round that runs.</summary>
    public static async Task<string> BoardAsync(AppDbContext db) => $"/rounds/{await db.Set<FeedbackRound>().Where(r => r.State == RoundState.Open).Select(r => r.Id).FirstAsync()}";

    /// <summary>Opens a round for the whole company as the product does, and says how long it took and what memory it kept.</summary>
    public static async Task OpenAsync(Func<AppDbContext> open, MasterKey master, DateOnly today)
    {
        await using var db = open();
        var by = Id<Person>.New();
        var version = (await db.ProfileShelfAsync(today, default)).ActiveOf(StarterProfile.Key).First();
        var round = FeedbackRound.Plan("Measured", ConversationKind.Regular, today.AddYears(-1), today, version.Id, RoundDays.From(today)).Value!;
        db.Add(round);
        await db.SaveChangesAsync();
        var watch = Stopwatch.StartNew();
        var participants = await db.ParticipantsAsync(round, today, default);
        await db.CapacityAsync(round, participants, today, default);
        Console.WriteLine($"Check: {watch.Elapsed.TotalSeconds:0.0} s");

        await db.OpenRoundAsync(round.Id, by, today, TimeProvider.System.GetUtcNow(), default);
        var (before, operation) = (GC.GetTotalMemory(forceFullCollection: true), await db.Set<Operation>().AsNoTracking().SingleAsync());
        watch.Restart();
        await using (var own = open())
            Console.WriteLine(await new OpenRound(own, master, TimeProvider.System).RunAsync(operation, new Progress<(int, int?)>(), default));
        Console.WriteLine($"Opening: {watch.Elapsed.TotalSeconds:0.0} s, kept {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024 / 1024} MB");

        var hr = new Viewer { PersonId = by, AccountId = Guid.CreateVersion7(), Today = today, Name = "", Language = "de", Roles = new HashSet<Role> { Role.Hr } };
        for (var look = 0; look < 3; look++)
        {
            watch.Restart();
            var board = await db.BoardOfAsync(round, hr, default);
            Console.WriteLine($"Board of {board.All.Total}: {watch.Elapsed.TotalMilliseconds:0} ms");
        }
    }

    private static FeedbackConversation Complete(FeedbackConversation talk, ProfileContent content, DateTimeOffset at)
    {
        foreach (var place in talk.Targets.Places)
        {
            talk.Choose(ConversationSide.Employee, place, 1 + (place % 4), content.Scale);
            talk.Choose(ConversationSide.Manager, place, 2 + (place % 3), content.Scale);
        }

        var all = Enumerable.Range(0, talk.Targets.Count).ToHashSet();
        talk.Submit(ConversationSide.Employee, all, content.RatingGuidance, at);
        talk.Submit(ConversationSide.Manager, all, content.RatingGuidance, at);
        foreach (var place in talk.Targets.Places)
            talk.Agree(ConversationSide.Manager, place, 2 + (place % 3), content.Scale);
        talk.HandOver(ConversationSide.Manager, 1, true, at);
        return talk.AnswerRecord(ConversationSide.Employee, SignatureKind.Agreed, 0, at).Succeeded ? talk : throw new InvalidOperationException("The conversation was refused.");
    }

    private static async Task TalkAsync(AppDbContext db, MasterKey master, ProfileContent content, DateOnly today)
    {
        db.ChangeTracker.Clear();
        var talk = await (
            from c in db.Set<FeedbackConversation>()
            join p in db.Set<Person>() on c.EmployeeId equals p.Id
            where p.PersonnelNumber == Company.EmployeeNumber && c.State == ConversationState.Preparing
            select c).AsNoTracking().SingleAsync();
        await db.AddNoteAsync(master, talk.EmployeeId, talk.EmployeeId, today, NoteSource.Own, "Measured", today, default); // Makes the key.
        var now = TimeProvider.System.GetUtcNow();
        foreach (var (side, person) in new[] { (ConversationSide.Employee, talk.EmployeeId), (ConversationSide.Manager, talk.ManagerId) })
        {
            foreach (var place in talk.Targets.Places)
            {
                var words = new CardWords { Comment = "Seen several times this year", Situation = "At the counter", Behaviour = "Asked first and noted everything", Effect = "One call was enough" };
                await db.SaveCardAsync(master, talk.Id, person, place, 1 + ((place + (int)side) % 4), words, 0, today, now, default);
            }

            if (await db.SubmitAssessmentAsync(master, talk.Id, person, today, now, default) is not { Succeeded: true })
                throw new InvalidOperationException("The assessment was refused.");
        }
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new(9, 0)), TimeSpan.Zero);
}
