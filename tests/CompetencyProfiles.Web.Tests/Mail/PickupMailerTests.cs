using CompetencyProfiles.Mail;
using CompetencyProfiles.Web.Mail;

namespace CompetencyProfiles.Web.Tests.Mail;

public sealed class PickupMailerTests
{
    [Fact]
    public async Task A_repeated_attempt_leaves_one_file_that_only_the_owner_can_reach()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory().FullName, "mail");
        var mailer = new PickupMailer(new MailSettings { PickupFolder = folder });
        var mail = new OutgoingMail("0123456789abcdef", "jana@example.org", "Einladung", "Grüße", "<p>Grüße</p>");

        await mailer.SendAsync(mail, CancellationToken.None);
        await mailer.SendAsync(mail, CancellationToken.None);

        Assert.Equal(["0123456789abcdef.eml"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
        Assert.Contains("jana@example.org", await File.ReadAllTextAsync(Path.Combine(folder, "0123456789abcdef.eml")), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_lets_the_mail_wait()
    {
        var file = Path.GetTempFileName();
        var mailer = new PickupMailer(new MailSettings { PickupFolder = Path.Combine(file, "mail") });

        await Assert.ThrowsAsync<MailServerUnavailableException>(() => mailer.SendAsync(new("0123456789abcdef", "jana@example.org", "x", "x", "x"), CancellationToken.None));
        File.Delete(file);
    }
}
