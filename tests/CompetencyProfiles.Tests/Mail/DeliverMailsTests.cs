using System.Collections.Concurrent;
using CompetencyProfiles.Data;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompetencyProfiles.Tests.Mail;

public sealed class DeliverMailsTests
{
    /// <summary>Greets whoever the arguments name; "gone" has no reason any more, "broken" cannot be rendered.</summary>
    private sealed class Greeting : IMailKind
    {
        public string Kind => "greeting";

        public Task<RenderedMail?> RenderAsync(OutboxMessage message, CancellationToken cancel) => message.Arguments switch
        {
            "gone" => Task.FromResult<RenderedMail?>(null),
            "broken" => throw new FormatException("Jana Brandt"),
            var to => Task.FromResult<RenderedMail?>(new(to, "Hallo", "Hallo", "<p>Hallo</p>")),
        };
    }

    private sealed class Mailer(Func<OutgoingMail, Task>? sends = null) : IMailer
    {
        public ConcurrentQueue<OutgoingMail> Sent { get; } = [];

        public async Task SendAsync(OutgoingMail mail, CancellationToken cancel)
        {
            if (sends is not null)
                await sends(mail);
            Sent.Enqueue(mail);
        }
    }

    private readonly MovableClock clock = new(Given.Now);

    private DeliverMails Node(TestDatabase database, IMailer mailer)
    {
        var services = new ServiceCollection().AddScoped(_ => database.Open()).AddScoped<IMailKind, Greeting>().AddSingleton(mailer).BuildServiceProvider();
        return new(services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<DeliverMails>.Instance);
    }

    private async Task DeliverAsync(TestDatabase database, IMailer mailer)
    {
        using var node = Node(database, mailer);
        await node.RunAsync(CancellationToken.None);
    }

    private static OutboxMessage To(string address, string kind = "greeting") => new($"greeting/{Guid.CreateVersion7()}", kind, Guid.CreateVersion7(), address, Given.Now);

    private static async Task<OutboxMessage> ReadAsync(TestDatabase database, OutboxMessage message)
    {
        await using var db = database.Open();
        return await db.Set<OutboxMessage>().AsNoTracking().SingleAsync(m => m.Id == message.Id);
    }

    [Theory, OnEveryDatabase]
    public async Task Many_nodes_at_once_send_each_mail_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync([.. Enumerable.Range(0, 60).Select(n => To($"p{n}@example.org"))]);
        var mailer = new Mailer();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => DeliverAsync(database, mailer))));

        Assert.Equal(60, mailer.Sent.Count);
        Assert.Equal(60, mailer.Sent.Select(m => m.To).Distinct().Count());
        await using var db = database.Open();
        Assert.Equal(60, await db.Set<OutboxMessage>().CountAsync(m => m.State == OutboxState.Sent && m.LeaseToken == null && m.Attempts == 1));
    }

    [Theory, OnEveryDatabase]
    public async Task While_a_slow_server_takes_its_time_nobody_else_sends_the_same_mail(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(To("jana@example.org"));
        var (reached, answers) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = new Mailer(async _ =>
        {
            reached.SetResult();
            await answers.Task;
        });
        var other = new Mailer();

        var sending = DeliverAsync(database, slow);
        await reached.Task;
        clock.Move(OutboxMessage.Deadline);
        await DeliverAsync(database, other);
        answers.SetResult();
        await sending;

        Assert.Single(slow.Sent);
        Assert.Empty(other.Sent);
    }

    [Theory, OnEveryDatabase]
    public async Task The_claim_of_a_killed_process_is_taken_over_under_the_same_message_id(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var message = To("jana@example.org");
        await database.SaveAsync(message);
        await using (var killed = database.Open())
            Assert.True(await killed.ClaimAsync(message.Id, Guid.CreateVersion7(), Given.Now, CancellationToken.None));
        var (early, late) = (new Mailer(), new Mailer());

        clock.Move(OutboxMessage.LeaseTime - TimeSpan.FromSeconds(1));
        await DeliverAsync(database, early);
        clock.Move(TimeSpan.FromSeconds(1));
        await DeliverAsync(database, late);

        Assert.Empty(early.Sent);
        Assert.Equal(message.Id.ToString("N"), Assert.Single(late.Sent).MessageId);
    }

    [Theory, OnEveryDatabase]
    public async Task A_process_that_stood_still_does_not_strike_off_what_another_has_claimed_since(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var message = To("jana@example.org");
        await database.SaveAsync(message);
        var others = Guid.CreateVersion7();
        var mailer = new Mailer(async _ =>
        {
            await using var db = database.Open();
            await db.ClaimAsync(message.Id, others, Given.Now + OutboxMessage.LeaseTime, CancellationToken.None);
            throw new MailRefusedException(550, "no such user");
        });

        await DeliverAsync(database, mailer);

        Assert.Equal((OutboxState.Waiting, others), ((await ReadAsync(database, message)).State, (await ReadAsync(database, message)).LeaseToken));
    }

    [Theory, OnEveryDatabase]
    public async Task Each_mail_ends_for_its_own_reason_and_none_holds_up_the_others(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (gone, broken, evil, refused, unknown, fine) =
            (To("gone"), To("broken"), To("a@example.org, b@evil.test"), To("no@example.org"), To("x@example.org", "newer"), To("jana@example.org"));
        await database.SaveAsync(gone, broken, evil, refused, unknown, fine);
        var mailer = new Mailer(mail => mail.To == "no@example.org" ? throw new MailRefusedException(550, "5.1.1 no such user") : Task.CompletedTask);

        await DeliverAsync(database, mailer);

        Assert.Equal((OutboxState.Dropped, OutboxReason.ReasonGone), await EndAsync(gone));
        Assert.Equal((OutboxState.Waiting, OutboxReason.RenderFailed), await EndAsync(broken));
        Assert.Equal((OutboxState.Dead, OutboxReason.BadAddress), await EndAsync(evil));
        Assert.Equal((OutboxState.Dead, OutboxReason.Refused), await EndAsync(refused));
        Assert.Equal((OutboxState.Waiting, OutboxReason.UnknownKind), await EndAsync(unknown));
        Assert.Equal((OutboxState.Sent, null), await EndAsync(fine));
        Assert.Equal("jana@example.org", Assert.Single(mailer.Sent).To);

        async Task<(OutboxState, OutboxReason?)> EndAsync(OutboxMessage message) =>
            await ReadAsync(database, message) is var m ? (m.State, m.Reason) : default;
    }

    [Theory, OnEveryDatabase]
    public async Task Without_a_server_the_rest_waits_untouched_and_all_goes_out_once_when_it_is_back(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync([.. Enumerable.Range(0, 30).Select(n => To($"p{n}@example.org"))]);
        var tries = 0;
        var away = new Mailer(_ =>
        {
            Interlocked.Increment(ref tries);
            throw new MailServerUnavailableException(null);
        });
        var back = new Mailer();

        await DeliverAsync(database, away);
        clock.Move(OutboxMessage.PauseWithoutServer);
        await DeliverAsync(database, back);

        Assert.InRange(tries, 1, 8);
        Assert.Equal(30, back.Sent.Select(m => m.To).Distinct().Count());
        Assert.Equal(30, back.Sent.Count);
    }

    [Theory, OnEveryDatabase]
    public async Task A_dead_mail_that_is_sent_again_starts_anew(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (message, fine) = (To("jana@example.org"), To("mehmet@example.org"));
        await database.SaveAsync(message, fine);
        await DeliverAsync(database, new Mailer(mail => mail.To == "jana@example.org" ? throw new MailRefusedException(550, "full") : Task.CompletedTask));
        await using var db = database.Open();

        Assert.Equal(1, await db.Set<OutboxMessage>().SendAgainAsync(clock.GetUtcNow(), CancellationToken.None));
        var mailer = new Mailer();
        await DeliverAsync(database, mailer);

        Assert.Equal("jana@example.org", Assert.Single(mailer.Sent).To);
        Assert.Equal((OutboxState.Sent, 1), ((await ReadAsync(database, message)).State, (await ReadAsync(database, message)).Attempts));
    }
}
