using System.Diagnostics;
using System.Text;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Web.Mail;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Mail;

public sealed class SmtpMailerTests
{
    private static OutgoingMail Mail(string to = "jana@example.org", string subject = "Einladung für Jana", string text = "Grüße\n.\nzwei Punkte") =>
        new("0123456789abcdef", to, subject, text, "<p>Grüße</p>");

    private static SmtpMailer To(SmtpSink sink, int connections = 4) => new(Settings(sink) with { Connections = connections });

    private static MailSettings Settings(SmtpSink sink) =>
        new() { Host = "127.0.0.1", Port = sink.Port, UseTls = false, From = "hr@example.org", FromName = "Personalentwicklung" };

    [Fact]
    public async Task A_mail_reaches_exactly_the_one_address_with_both_texts_and_a_message_id_of_its_own()
    {
        await using var sink = new SmtpSink();
        using var mailer = To(sink);

        await mailer.SendAsync(Mail(), CancellationToken.None);

        var mail = Assert.Single(sink.Mails);
        Assert.Equal("<jana@example.org>", Assert.Single(mail.Recipients));
        Assert.Equal("<hr@example.org>", mail.MailFrom.Split(' ')[0]);
        Assert.Equal("<0123456789abcdef@example.org>", mail.Header("Message-ID"));
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
        Assert.StartsWith("multipart/alternative", mail.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("Grüße\n.\nzwei Punkte")), mail.Raw, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("<p>Grüße</p>")), mail.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_headers_we_write_are_in_a_mail()
    {
        await using var sink = new SmtpSink();
        using var mailer = To(sink);

        await mailer.SendAsync(Mail(), CancellationToken.None);

        var raw = Assert.Single(sink.Mails).Raw;
        var names = raw[..raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n").Where(l => !char.IsWhiteSpace(l[0])).Select(l => l.Split(':')[0]).Order();
        Assert.Equal(["Auto-Submitted", "Content-Type", "Date", "From", "MIME-Version", "Message-ID", "Subject", "To"], names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(SinkMode.RecipientLater, 451)]
    [InlineData(SinkMode.RecipientNever, 550)]
    [InlineData(SinkMode.TextLater, 452)]
    [InlineData(SinkMode.TextNever, 554)]
    public async Task The_servers_no_is_told_apart_by_its_number(SinkMode mode, int code)
    {
        await using var sink = new SmtpSink(mode);
        using var mailer = To(sink);

        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => mailer.SendAsync(Mail(), CancellationToken.None));

        Assert.Equal((code, code >= 500), (refused.Code, refused.IsPermanent));
    }

    [Theory]
    [InlineData(SinkMode.Closing)]
    [InlineData(SinkMode.DropBeforeText)]
    public async Task As_long_as_no_text_went_out_the_server_is_merely_unavailable(SinkMode mode)
    {
        await using var sink = new SmtpSink(mode);
        using var mailer = To(sink);

        await Assert.ThrowsAsync<MailServerUnavailableException>(() => mailer.SendAsync(Mail(), CancellationToken.None));
        Assert.Empty(sink.Mails);
    }

    [Fact]
    public async Task Where_nothing_listens_the_server_is_unavailable()
    {
        var sink = new SmtpSink();
        var settings = Settings(sink);
        await sink.DisposeAsync();
        using var mailer = new SmtpMailer(settings);

        await Assert.ThrowsAsync<MailServerUnavailableException>(() => mailer.SendAsync(Mail(), CancellationToken.None));
    }

    [Fact]
    public async Task When_the_connection_is_lost_after_the_text_nobody_knows()
    {
        await using var sink = new SmtpSink(SinkMode.DropAfterText);
        using var mailer = To(sink);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => mailer.SendAsync(Mail(), CancellationToken.None));

        Assert.False(failure is MailRefusedException or MailServerUnavailableException, failure.ToString());
        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left_at_the_deadline_and_nobody_knows()
    {
        await using var sink = new SmtpSink(SinkMode.HangAfterText);
        using var mailer = To(sink);
        using var deadline = new CancellationTokenSource();

        var sending = mailer.SendAsync(Mail(), deadline.Token);
        await sink.Arrived.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await deadline.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => sending.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.False(failure is MailRefusedException or MailServerUnavailableException or TimeoutException, failure.ToString());
    }

    [Fact]
    public async Task Nothing_is_sent_in_the_clear_unless_that_is_configured()
    {
        await using var sink = new SmtpSink();
        using var mailer = new SmtpMailer(Settings(sink) with { UseTls = true });

        await Assert.ThrowsAsync<MailServerUnavailableException>(() => mailer.SendAsync(Mail(), CancellationToken.None));
        Assert.Empty(sink.Mails);
    }

    [Fact]
    public async Task An_address_that_the_client_cannot_send_to_is_its_own_fault_and_not_the_servers()
    {
        await using var sink = new SmtpSink();
        using var mailer = To(sink);

        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => mailer.SendAsync(Mail("jörg@example.org"), CancellationToken.None));

        Assert.True(refused.IsPermanent);
    }

    [Fact]
    public async Task Several_connections_work_side_by_side_but_no_more_than_allowed()
    {
        await using var sink = new SmtpSink(SinkMode.HangAfterText);
        using var mailer = To(sink, connections: 2);
        using var deadline = new CancellationTokenSource();

        var sending = Enumerable.Range(0, 5).Select(_ => mailer.SendAsync(Mail(), deadline.Token)).ToList();
        var patience = Stopwatch.StartNew();
        while (sink.Mails.Count < 2 && patience.Elapsed < TimeSpan.FromSeconds(20))
            await Task.Yield();
        await deadline.CancelAsync();
        await Task.WhenAll(sending.Select(s => s.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Equal(2, sink.MostOpen);
    }
}
