namespace CompetencyProfiles.Mail;

/// <summary>One mail to one recipient, ready to send.</summary>
/// <param name="MessageId">What stands before the @ of the Message-ID header: the same over repeated attempts, so that a mailbox can know a double.</param>
public sealed record OutgoingMail(string MessageId, string To, string Subject, string Text, string Html)
{
    public const int SubjectLength = 200;

    internal static OutgoingMail From(OutboxMessage message, RenderedMail mail) => new(message.Id.ToString("N"), mail.To, OneLine(mail.Subject), mail.Text, mail.Html);

    // A line break in a subject would begin a header of its own.
    private static string OneLine(string subject)
    {
        var line = string.Concat(subject.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
        return line.Length <= SubjectLength ? line : line[..(char.IsHighSurrogate(line[SubjectLength - 1]) ? SubjectLength - 1 : SubjectLength)];
    }
}

/// <summary>
/// The door to the mail server. Throws <see cref="MailRefusedException"/> when the server says no to this mail,
/// <see cref="MailServerUnavailableException"/> when nothing could be handed over; any other exception means that nobody knows.
/// </summary>
public interface IMailer
{
    Task SendAsync(OutgoingMail mail, CancellationToken cancel);
}

/// <summary>The server's no to one mail: 4xx "try later" or 5xx "never".</summary>
public sealed class MailRefusedException(int code, string answer) : Exception(answer)
{
    public int Code { get; } = code;
    public bool IsPermanent => Code >= 500;
}

/// <summary>No connection, no encryption or no sign-in: the server takes no mail at all now, and nothing was handed over.</summary>
/// <param name="code">The server's answer as a number, if it gave one.</param>
public sealed class MailServerUnavailableException(int? code, Exception? inner = null) : Exception("The mail server cannot be used.", inner)
{
    public int? Code { get; } = code;
}
