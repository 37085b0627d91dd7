using System.Globalization;
using CompetencyProfiles.Calendar;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Demo;

/// <summary>Takes the conversations of a demo round as far as a station, step by step as people would.</summary>
internal static class DemoConversations
{
    private const string OnPaper = "2054";

    private enum Stop { Untouched, Dated, Begun, OwnDone, Released, Talking, HandedOver, Completed }

    // Where the people of one team stand, in turn: something at every station.
    private static readonly Stop[] Stops =
    [
        Stop.Talking, Stop.Completed, Stop.Dated, Stop.Begun, Stop.HandedOver, Stop.Completed, Stop.OwnDone, Stop.Released, Stop.Completed, Stop.Untouched, Stop.Completed,
    ];

    /// <summary>Takes all conversations of a round to their end.</summary>
    public static async Task FinishAsync(this AppDbContext db, MasterKey master, Id<FeedbackRound> round, DateOnly day, DateTimeOffset now, CancellationToken cancel)
    {
        var n = 0;
        foreach (var talk in await TalksAsync(db, master, round, true, day, now, cancel))
        {
            await talk.GoAsync(n, Stop.Completed, cancel);
            if (n++ % 5 != 0)
                await talk.DoStepsAsync(cancel);
        }
    }

    /// <summary>Takes them as far as they come in six weeks.</summary>
    public static async Task GoHalfWayAsync(this AppDbContext db, MasterKey master, Id<FeedbackRound> round, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var n = 0;
        foreach (var talk in await TalksAsync(db, master, round, false, today, now.AddDays(-7), cancel))
        {
            await talk.GoAsync(n, talk.Number is DemoRounds.Suspended or DemoRounds.HandedOver ? Stop.Dated : talk.Number == OnPaper ? Stop.Completed : Stops[n % Stops.Length], cancel);
            n++;
        }
    }

    private static async Task<List<Talk>> TalksAsync(AppDbContext db, MasterKey master, Id<FeedbackRound> round, bool isEarlier, DateOnly day, DateTimeOffset now, CancellationToken cancel)
    {
        var found = await (
            from c in db.Set<FeedbackConversation>()
            join p in db.Set<Person>() on c.EmployeeId equals p.Id
            where c.RoundId == round
            orderby p.PersonnelNumber
            select new { Conversation = c, p.PersonnelNumber }).AsNoTracking().ToListAsync(cancel);
        var version = (await db.ProfileShelfAsync(day, cancel)).Find(found[0].Conversation.VersionId)!;
        var content = await db.ContentOfAsync(version, cancel);
        return [.. found.Select(row => new Talk(db, master, row.Conversation, row.PersonnelNumber, content, isEarlier, day, now))];
    }

    private sealed class Talk(AppDbContext db, MasterKey master, FeedbackConversation talk, string number, ProfileContent content, bool isEarlier, DateOnly day, DateTimeOffset now)
    {
        private readonly Random random = new(int.Parse(number, CultureInfo.InvariantCulture) + day.Year);

        public string Number => number;

        public async Task GoAsync(int n, Stop stop, CancellationToken cancel)
        {
            if (stop >= Stop.Dated)
                await DateAsync(n, stop, cancel);
            if (stop >= Stop.Begun)
                await ChooseAsync(ConversationSide.Employee, stop > Stop.Begun, n, cancel);
            if (stop >= Stop.Released)
                await ChooseAsync(ConversationSide.Manager, true, n, cancel);
            if (stop >= Stop.Talking)
                await AgreeAsync(n, stop > Stop.Talking, cancel);
            if (stop >= Stop.HandedOver)
                Check(await db.HandOverAsync(master, talk.Id, talk.ManagerId, true, day, now, cancel));
            if (stop >= Stop.Completed)
                await AnswerAsync(n, cancel);
        }

        // Some days from now; where two would meet, one stays without a date.
        private async Task DateAsync(int n, Stop stop, CancellationToken cancel)
        {
            if (stop >= Stop.HandedOver)
                return;
            var start = (await db.WorkCalendarOfAsync(talk.EmployeeId, day, cancel)).AddWorkingDays(day, 3 + n % 15).ToDateTime(new(9 + n % 6, 30));
            var set = await db.SetAppointmentAsync(talk.Id, talk.ManagerId, start, 90, $"Besprechungsraum {2 + n % 4}.1{n % 9}", false, day, now, cancel);
            if (set is { Succeeded: true } && stop != Stop.Dated)
                DemoRounds.Check(await db.AnswerAppointmentAsync(talk.Id, talk.EmployeeId, null, day, now, cancel));
        }

        private async Task ChooseAsync(ConversationSide side, bool submits, int n, CancellationToken cancel)
        {
            var person = side == ConversationSide.Employee ? talk.EmployeeId : talk.ManagerId;
            foreach (var place in talk.Targets.Places.Where(place => (place + n) % 7 == 0))
            {
                var (situation, behaviour, effect) = DemoWords.Examples[(place + n) % DemoWords.Examples.Length];
                var words = new CardWords { Comment = DemoWords.Comments[(place + n + (int)side) % DemoWords.Comments.Length], Situation = side == 0 ? situation : "", Behaviour = side == 0 ? behaviour : "", Effect = side == 0 ? effect : "" };
                Check(await db.SaveCardAsync(master, talk.Id, person, place, Level(side, place), words, 0, day, now, cancel));
            }

            var all = Enumerable.Range(0, talk.Targets.Count).ToHashSet();
            DemoRounds.Check(await db.ChangeAsync(talk.Id, (FeedbackConversation c) =>
            {
                foreach (var place in c.Targets.Places.Where(place => submits || place < 9))
                    c.Choose(side, place, Level(side, place), content.Scale);
                return submits ? c.Submit(side, all, content.RatingGuidance, now) : Done.It;
            }, cancel));
        }

        private async Task AgreeAsync(int n, bool whole, CancellationToken cancel)
        {
            Check(await db.WriteRecordPartAsync(master, talk.Id, talk.ManagerId, RecordSection.WentWell, 0, DemoWords.WentWell[n % DemoWords.WentWell.Length], 0, day, cancel));
            Check(await db.WriteRecordPartAsync(master, talk.Id, talk.EmployeeId, RecordSection.Topics, 0, DemoWords.Topics[n % DemoWords.Topics.Length], 0, day, cancel));
            Check(await db.AddStepAsync(master, talk.Id, talk.ManagerId, ConversationSide.Employee, day.AddMonths(4), DemoWords.Steps[n % DemoWords.Steps.Length], day, cancel));
            var fresh = await db.Set<FeedbackConversation>().AsNoTracking().SingleAsync(c => c.Id == talk.Id, cancel);
            var open = fresh.AgreedLevels.Places.Where(place => fresh.AgreedLevels[place] is null).ToList();
            var differing = n % 4 == 0 ? open.LastOrDefault(-1) : -1;
            if (open.Count > 0)
                Check(await db.AgreeAsync(master, talk.Id, talk.ManagerId, open[0], fresh.ManagerLevels[open[0]], DemoWords.Agreed[n % 2], 0, day, cancel));
            DemoRounds.Check(await db.ChangeAsync(talk.Id, (FeedbackConversation c) =>
            {
                foreach (var place in open.Skip(1).Take(whole ? open.Count : open.Count / 2))
                    c.Agree(ConversationSide.Manager, place, place == differing ? LevelList.DifferingViews : random.Next(3) == 0 ? c.SelfLevels[place] : c.ManagerLevels[place], content.Scale);
                return c.Plan(ConversationSide.Manager, day.AddMonths(6), false);
            }, cancel));
        }

        private async Task AnswerAsync(int n, CancellationToken cancel)
        {
            if (number == OnPaper)
            {
                DemoRounds.Check(await db.SignOnPaperAsync(talk.Id, talk.ManagerId, SignatureKind.Acknowledged, "Ordner 3, Personalabteilung", now.AddDays(2), cancel));
                return;
            }

            var hash = await db.Set<ConversationRecord>().Where(r => r.ConversationId == talk.Id).Select(r => r.Hash).SingleAsync(cancel);
            var answer = (n % 11) switch { 1 => SignatureKind.AgreedWithStatement, 3 => SignatureKind.Acknowledged, 5 => SignatureKind.Refused, _ => SignatureKind.Agreed };
            DemoRounds.Check(answer == SignatureKind.AgreedWithStatement
                ? await db.AnswerWithStatementAsync(master, talk.Id, talk.EmployeeId, hash, DemoWords.Statements[n % 2], day, now.AddDays(3), cancel)
                : await db.AnswerRecordAsync(talk.Id, talk.EmployeeId, hash, answer, now.AddDays(2 + n % 5), cancel));
        }

        public async Task DoStepsAsync(CancellationToken cancel)
        {
            foreach (var step in await db.Set<AgreedStep>().Where(step => step.ConversationId == talk.Id).Select(step => step.Id).ToListAsync(cancel))
                DemoRounds.Check(await db.MarkStepAsync(talk.Id, talk.EmployeeId, step, day.AddMonths(3), cancel));
        }

        // Around the target; the year before a little lower, oneself now and then a level above the manager.
        private int Level(ConversationSide side, int place)
        {
            var seed = new Random(int.Parse(number, CultureInfo.InvariantCulture) * 31 + place);
            var target = talk.Targets[place] ?? 3;
            var own = Math.Clamp(target + seed.Next(10) switch { < 3 => -1, < 9 => 0, _ => 1 } - (isEarlier ? seed.Next(2) : 0), 1, content.Scale.Levels.Count);
            return side == ConversationSide.Manager ? own : Math.Clamp(own + (seed.Next(4) == 0 ? 1 : 0), 1, content.Scale.Levels.Count);
        }

        private static void Check<T>(Result<T>? answer) where T : notnull
        {
            if (answer?.Succeeded != true)
                throw new InvalidOperationException($"The demo's conversations were refused: {answer?.Refusal?.Key}");
        }
    }
}
