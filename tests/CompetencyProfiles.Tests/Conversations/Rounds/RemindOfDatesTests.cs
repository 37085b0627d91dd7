using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.Mail;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Conversations.Rounds;

public sealed class RemindOfDatesTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task Without_a_date_the_manager_is_reminded_after_ten_and_twenty_working_days_and_not_twice(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var (_, id) = await RoundTests.OpenAsync(world);

        // 23 November is a Monday: the tenth working day is 7 December, the twentieth the 21st; five working days later a missed one is left.
        foreach (var (day, mails) in new[] { (11, 0), (13, 0), (14, 1), (15, 1), (21, 1), (28, 2), (29, 2) })
            Assert.Equal((day, mails), (day, await RemindAsync(world, day)));

        await using var db = world.Database.Open();
        Assert.Equal([world.Mara.Id.Value, world.Mara.Id.Value], await db.Set<OutboxMessage>().Where(mail => mail.Kind == RoundMail.Dates).Select(mail => mail.PersonId).ToListAsync(None));
        Assert.Single(await db.WithoutDate(Given.Today).ToListAsync(None));
        Assert.Empty(await db.WithoutDate(Given.Today.AddYears(1)).ToListAsync(None));
        Assert.True((await db.SetAppointmentAsync(id, world.Mara.Id, Given.Today.AddDays(3).ToDateTime(new(10, 0)), 90, "Raum 1", false, Given.Today, Given.Now, None))!.Succeeded);
        Assert.Empty(await db.WithoutDate(Given.Today).ToListAsync(None));
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_is_reminded_of_dates_with_somebody_who_is_away_or_in_a_paused_round(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var (round, _) = await RoundTests.OpenAsync(world);
        await using var db = world.Database.Open();
        Assert.True((await db.ChangeAsync(round.Id, (FeedbackRound r) => r.Pause(), None))!.Succeeded);
        Assert.Equal(0, await RemindAsync(world, 14));
        Assert.True((await db.ChangeAsync(round.Id, (FeedbackRound r) => r.Resume(), None))!.Succeeded);
        Assert.True((await db.ChangeAsync(world.Jana.Id, (Person jana) => jana.Suspend(Given.Today, Given.Today.AddDays(60), Given.Hr), None))!.Succeeded);
        Assert.Equal(0, await RemindAsync(world, 14));
    }

    private static async Task<int> RemindAsync(ConversationWorld world, int day)
    {
        await using var db = world.Database.Open();
        await new RemindOfDates(db, new MovableClock(Given.Now.AddDays(day))).RunAsync(None);
        return await db.Set<OutboxMessage>().CountAsync(mail => mail.Kind == RoundMail.Dates, None);
    }
}
