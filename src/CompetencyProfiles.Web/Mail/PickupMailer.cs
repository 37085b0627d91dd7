using System.Net.Mail;
using CompetencyProfiles.Mail;

namespace CompetencyProfiles.Web.Mail;

/// <summary>Writes mails as .eml files where no mail server is configured. A file bears the id of the mail, so a repeated attempt writes it anew.</summary>
internal sealed class PickupMailer(MailSettings settings) : IMailer
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancel)
    {
        try
        {
            var folder = CreateFolder(settings.PickupFolder);
            // System.Net.Mail chooses the name of the file; a folder of its own shows which one it is.
            var draft = CreateFolder(Path.Combine(folder, $".{mail.MessageId}"));
            using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft })
            using (var message = MailComposer.Compose(mail, settings, () => { }))
                await client.SendMailAsync(message, cancel);
            File.Move(Directory.GetFiles(draft).Single(), Path.Combine(folder, $"{mail.MessageId}.eml"), overwrite: true);
            Directory.Delete(draft, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SmtpException or InvalidOperationException)
        {
            throw new MailServerUnavailableException(null, failure);
        }
    }

    // Mails are for their readers only.
    private static string CreateFolder(string path)
    {
        if (Directory.Exists(path) && Path.GetFileName(path).StartsWith('.'))
            Directory.Delete(path, recursive: true);
        return OperatingSystem.IsWindows() ? Directory.CreateDirectory(path).FullName : Directory.CreateDirectory(path, OwnerOnly).FullName;
    }
}
