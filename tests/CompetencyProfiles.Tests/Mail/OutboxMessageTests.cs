using CompetencyProfiles.Mail;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Mail;

public sealed class OutboxMessageTests
{
    private static OutboxMessage Message() => new("key", "greeting", Guid.CreateVersion7(), "{}", Given.Now);

    // What a claim does in the database.
    private static void Try(OutboxMessage message, Action<OutboxMessage> attempt)
    {
        typeof(OutboxMessage).GetProperty(nameof(OutboxMessage.Attempts))!.SetValue(message, message.Attempts + 1);
        attempt(message);
    }

    [Fact]
    public void A_refusal_for_now_is_repeated_with_growing_pauses_for_three_days_and_then_left_to_a_human()
    {
        var (message, now) = (Message(), Given.Now);
        var pauses = new List<double>();
        while (message.State == OutboxState.Waiting)
        {
            Try(message, m => m.Refuse(451, "4.7.1 greylisted", now));
            if (message.State == OutboxState.Waiting)
                pauses.Add((message.DueAt - now).TotalMinutes);
            now = message.DueAt;
        }

        Assert.Equal([1, 2, 5, 10, 20, 30, 60, 120, 240], pauses.Take(9));
        Assert.All(pauses.Skip(9), pause => Assert.Equal(240, pause));
        Assert.InRange(message.EndedAt!.Value - Given.Now, TimeSpan.FromHours(66), TimeSpan.FromHours(72));
        Assert.Equal((OutboxState.Dead, OutboxReason.Postponed, "451 4.7.1"), (message.State, message.Reason, message.Answer));
    }

    [Fact]
    public void A_refusal_for_good_is_not_repeated_and_only_its_numbers_are_kept()
    {
        var message = Message();

        Try(message, m => m.Refuse(550, "5.1.1 <jana.brandt@example.org>: no such user", Given.Now));

        Assert.Equal((OutboxState.Dead, OutboxReason.Refused, "550 5.1.1"), (message.State, message.Reason, message.Answer));
    }

    [Fact]
    public void In_doubt_it_is_tried_once_more_after_half_an_hour_and_never_again()
    {
        var message = Message();

        Try(message, m => m.Doubt(Given.Now));
        Assert.Equal((OutboxState.Waiting, Given.Now.AddMinutes(30)), (message.State, message.DueAt));
        Try(message, m => m.Doubt(Given.Now.AddMinutes(30)));

        Assert.Equal((OutboxState.Dead, OutboxReason.NobodyKnows), (message.State, message.Reason));
    }

    [Fact]
    public void While_the_server_is_away_the_pauses_stay_short_so_that_mail_flows_again_soon()
    {
        var (message, now) = (Message(), Given.Now);

        for (var hour = 0; hour < 6; hour++)
        {
            Try(message, m => m.WaitForServer(null, now));
            Assert.InRange(message.DueAt - now, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
            now = now.AddHours(1);
        }

        Assert.Equal(OutboxState.Waiting, message.State);
    }

    [Fact]
    public void A_process_that_ends_before_handing_over_uses_up_no_try()
    {
        var message = Message();

        Try(message, m => m.Leave(Given.Now));

        Assert.Equal((OutboxState.Waiting, 0, Given.Now), (message.State, message.Attempts, message.DueAt));
    }

    [Theory]
    [InlineData("Termin\r\nBcc: eve@example.org", "Termin  Bcc: eve@example.org")]
    [InlineData("\tTermin\u0000\u2028x ", "Termin  x")]
    public void A_subject_never_becomes_a_second_header(string subject, string sent) =>
        Assert.Equal(sent, OutgoingMail.From(Message(), new("jana@example.org", subject, "", "")).Subject);

    [Fact]
    public void A_subject_is_cut_without_halving_a_character() =>
        Assert.Equal(new string('x', 199), OutgoingMail.From(Message(), new("jana@example.org", new string('x', 199) + "😀", "", "")).Subject);
}
