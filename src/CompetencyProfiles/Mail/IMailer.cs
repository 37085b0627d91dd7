namespace CompetencyProfiles.Mail;

/// <summary>One mail to one recipient, ready to send. <paramref name="MessageId"/> stays the same over repeated attempts.</summary>
public sealed record OutgoingMail(string MessageId, string To, string Subject, string Text, string Html);

/// <summary>The door to the mail server. Throws <see cref="MailRefusedException"/> when the server says no; any other exception means that nobody knows.</summary>
public interface IMailer
{
    Task SendAsync(OutgoingMail mail, CancellationToken cancel);
}

/// <summary>The server's no: 4xx "try later" or 5xx "never".</summary>
public sealed class MailRefusedException(int code, string answer) : Exception(answer)
{
    public int Code { get; } = code;
    public bool IsPermanent => Code >= 500;
}
