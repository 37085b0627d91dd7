using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using CompetencyProfiles.Mail;

namespace CompetencyProfiles.Web.Mail;

/// <summary>Builds the message that travels: one recipient, plain text and HTML, and no header that anybody else could write.</summary>
internal static class MailComposer
{
    /// <param name="read">Called when the text is asked for, which is when the server has accepted sender and recipient.</param>
    public static MailMessage Compose(OutgoingMail mail, MailSettings settings, Action read)
    {
        var message = new MailMessage(new MailAddress(settings.From, settings.FromName, Encoding.UTF8), new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.MessageId}@{settings.FromDomain}>");
        // So that no absence note answers it (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(mail.Text, MediaTypeNames.Text.Plain, read));
        message.AlternateViews.Add(View(mail.Html, MediaTypeNames.Text.Html, read));
        return message;
    }

    private static AlternateView View(string text, string type, Action read) =>
        new(new ToldStream(Encoding.UTF8.GetBytes(text), read), new ContentType(type) { CharSet = "utf-8" }) { TransferEncoding = TransferEncoding.Base64 };

    private sealed class ToldStream(byte[] bytes, Action read) : MemoryStream(bytes, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            read();
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            read();
            return base.Read(buffer);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            read();
            return base.ReadAsync(buffer, offset, count, cancellationToken);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            read();
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
