namespace CompetencyProfiles.Mail;

/// <summary>A kind of mail. Renders at the moment of sending; null when the reason for it is gone, the person may no longer have it or has no address.</summary>
public interface IMailKind
{
    string Kind { get; }

    Task<RenderedMail?> RenderAsync(OutboxMessage message, CancellationToken cancel);
}

/// <summary>Where it goes and what it says, in the recipient's language. Neither rating nor free text ever stands in a mail.</summary>
public sealed record RenderedMail(string To, string Subject, string Text, string Html);
