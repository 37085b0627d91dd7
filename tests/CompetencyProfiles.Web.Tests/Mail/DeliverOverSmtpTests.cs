using CompetencyProfiles.Data;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Mail;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompetencyProfiles.Web.Tests.Mail;

public sealed class DeliverOverSmtpTests
{
    private sealed class Greeting : IMailKind
    {
        public string Kind => "greeting";

        public Task<RenderedMail?> RenderAsync(OutboxMessage message, CancellationToken cancel) =>
            Task.FromResult<RenderedMail?>(new($"{message.Id:N}@example.org", "Hallo", "Hallo", "<p>Hallo</p>"));
    }

    private readonly MovableClock clock = new(Given.Now);

    private async Task DeliverAsync(TestDatabase database, SmtpSink sink)
    {
        using var mailer = new SmtpMailer(new() { Host = "127.0.0.1", Port = sink.Port, UseTls = false, From = "hr@example.org" });
        await using var services = new ServiceCollection().AddScoped(_ => database.Open()).AddScoped<IMailKind, Greeting>().AddSingleton<IMailer>(mailer).BuildServiceProvider();
        using var node = new DeliverMails(services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<DeliverMails>.Instance);
        await node.RunAsync(CancellationToken.None);
    }

    private static async Task<TestDatabase> WithMailsAsync(DatabaseProvider provider, int count)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync([.. Enumerable.Range(0, count).Select(n => new OutboxMessage($"greeting/{n}", "greeting", Guid.CreateVersion7(), "{}", Given.Now))]);
        return database;
    }

    private static async Task<List<(OutboxState State, OutboxReason? Reason, string? Answer)>> EndsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return [.. (await db.Set<OutboxMessage>().ToListAsync()).Select(m => (m.State, m.Reason, m.Answer)).Distinct()];
    }

    [Theory, OnEveryDatabase]
    public async Task Two_nodes_deliver_each_mail_once(DatabaseProvider provider)
    {
        await using var sink = new SmtpSink();
        await using var database = await WithMailsAsync(provider, 40);

        await Task.WhenAll(Task.Run(() => DeliverAsync(database, sink)), Task.Run(() => DeliverAsync(database, sink)));

        Assert.Equal(40, sink.Mails.Count);
        Assert.Equal(40, sink.Mails.Select(m => m.Header("Message-ID")).Distinct().Count());
    }

    [Theory, OnEveryDatabase]
    public async Task A_server_that_hangs_up_after_the_text_gets_each_mail_twice_at_most(DatabaseProvider provider)
    {
        await using var sink = new SmtpSink(SinkMode.DropAfterText);
        await using var database = await WithMailsAsync(provider, 3);

        for (var minute = 0; minute <= 120; minute += 10)
        {
            await DeliverAsync(database, sink);
            clock.Move(TimeSpan.FromMinutes(10));
        }

        Assert.All(sink.Mails.CountBy(m => m.Header("Message-ID")), mail => Assert.Equal(2, mail.Value));
        Assert.Equal([(OutboxState.Dead, OutboxReason.NobodyKnows, null)], await EndsAsync(database));
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_server_puts_off_arrives_once_when_it_is_ready(DatabaseProvider provider)
    {
        await using var sink = new SmtpSink(SinkMode.RecipientLater);
        await using var database = await WithMailsAsync(provider, 3);

        await DeliverAsync(database, sink);
        Assert.Equal([(OutboxState.Waiting, OutboxReason.Postponed, "451 4.7.1")], await EndsAsync(database));
        sink.Mode = SinkMode.Ok;
        await DeliverAsync(database, sink);
        Assert.Empty(sink.Mails);
        clock.Move(TimeSpan.FromMinutes(1));
        await DeliverAsync(database, sink);

        Assert.Equal(3, sink.Mails.Select(m => m.Header("Message-ID")).Distinct().Count());
        Assert.Equal(3, sink.Mails.Count);
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_server_refuses_for_good_is_not_repeated(DatabaseProvider provider)
    {
        await using var sink = new SmtpSink(SinkMode.RecipientNever);
        await using var database = await WithMailsAsync(provider, 3);

        await DeliverAsync(database, sink);

        Assert.Equal([(OutboxState.Dead, OutboxReason.Refused, "550 5.1.1")], await EndsAsync(database));
    }
}
