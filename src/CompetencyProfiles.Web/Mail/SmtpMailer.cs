using System.Net;
using System.Net.Mail;
using CompetencyProfiles.Mail;

namespace CompetencyProfiles.Web.Mail;

/// <summary>Hands mails to an SMTP server by System.Net.Mail, over STARTTLS unless that is switched off.</summary>
internal sealed class SmtpMailer(MailSettings settings) : IMailer, IDisposable
{
    private readonly SemaphoreSlim connections = new(Math.Max(1, settings.Connections));

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancel)
    {
        // System.Net.Mail fails on it in the middle of the conversation, which would look like a broken server (RFC 6531: 5.6.7).
        if (mail.To.TakeWhile(c => c != '@').Any(c => !char.IsAscii(c)))
            throw new MailRefusedException(553, "5.6.7 non-ASCII address");

        var handedOver = false;
        var entered = false;
        try
        {
            await connections.WaitAsync(cancel);
            entered = true;
            using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseTls };
            if (settings.User is { Length: > 0 } user)
                client.Credentials = new NetworkCredential(user, settings.Password);
            using var message = MailComposer.Compose(mail, settings, () => handedOver = true);
            // A client that waits for an answer does not hear the token; leaving it closes the connection.
            await client.SendMailAsync(message, cancel).WaitAsync(cancel);
        }
        catch (SmtpException no) when ((int)no.StatusCode is >= 400 and < 600)
        {
            var code = (int)no.StatusCode;
            throw IsAboutTheServer(code) ? new MailServerUnavailableException(code, no) : new MailRefusedException(code, no.Message);
        }
        catch (Exception failure) when (!handedOver)
        {
            throw new MailServerUnavailableException(null, failure);
        }
        finally
        {
            if (entered)
                connections.Release();
        }
    }

    public void Dispose() => connections.Dispose();

    // Closing down, encryption or sign-in: true for every mail, so no mail may die of it.
    private static bool IsAboutTheServer(int code) => code is 421 or 432 or 454 or 530 or 534 or 535 or 538;
}
