using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Data;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Operations;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Running;

/// <summary>kill -9 in the middle of opening a round for thousands.</summary>
public sealed class RoundKillTests
{
    private const int People = 3000, AtOnce = 250;

    [Theory, OnEveryDatabase]
    public async Task A_round_whose_opening_was_killed_is_opened_to_its_end_by_the_next_process(DatabaseProvider provider)
    {
        await using var installation = await Installation.MigratedAsync(provider);
        await PrepareAsync(installation);

        var killed = await installation.StartAsync();
        await Eventually.SeeAsync(() => CountAsync(installation), count => count > 0);
        await killed.KillAsync();
        var before = await CountAsync(installation);
        Assert.True(before < People && before % AtOnce == 0, $"{before} conversations were there.");
        if (provider == DatabaseProvider.PostgreSql)
        {
            // Another node would wait until the claim has run out; here it has.
            await using var db = installation.Open();
            await db.FreeAbandonedAsync(TimeProvider.System.GetUtcNow(), default);
        }

        await installation.StartAsync();
        await using var after = installation.Open();
        await Eventually.SeeAsync(() => after.Set<FeedbackRound>().Select(round => round.State).SingleAsync(), state => state == RoundState.Open);

        Assert.Equal(People, await CountAsync(installation));
        Assert.Equal(People, await after.Set<FeedbackConversation>().Select(c => c.EmployeeId).Distinct().CountAsync());
        Assert.Equal(People + 1, await after.Set<OutboxMessage>().CountAsync(mail => mail.Kind == RoundMail.Opened));
    }

    private static async Task PrepareAsync(Installation installation)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var (since, by) = (today.AddYears(-2), new ChangedBy(null, TimeProvider.System.GetUtcNow()));
        await using var db = installation.Open();
        var manager = Given.Person("Mara", "Lindner");
        db.AddRange(manager, new Employment(manager.Id, since));
        for (var n = 0; n < People; n++)
        {
            var person = Given.Person("Jana", $"Brandt {n}");
            db.AddRange(person, new Employment(person.Id, since), new ManagementAssignment(person.Id, manager.Id, ManagementKind.Disciplinary, since), new RoleFamilyAssignment(person.Id, "service-desk", since));
        }

        await db.SaveChangesAsync();
        var version = (await db.StartProfileAsync("customer", SmallProfile.Content, by, default)).Value!.Id;
        await db.ApproveAsync(version, new(ApprovalKind.NoRepresentation, today, "", ""), today, by, default);
        Assert.True((await db.ActivateAsync(version, today, today, default))!.Succeeded);
        var round = FeedbackRound.Plan("Autumn", ConversationKind.Regular, today.AddYears(-1), today, version, RoundDays.From(today)).Value!;
        db.Add(round);
        await db.SaveChangesAsync();
        Assert.True((await db.OpenRoundAsync(round.Id, manager.Id, today, by.At, default))!.Succeeded);
    }

    private static async Task<int> CountAsync(Installation installation)
    {
        await using var db = installation.Open();
        return await db.Set<FeedbackConversation>().CountAsync();
    }
}
