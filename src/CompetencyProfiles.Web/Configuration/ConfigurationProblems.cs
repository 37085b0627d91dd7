using CompetencyProfiles.Web.Data;
using CompetencyProfiles.Web.Mail;
using CompetencyProfiles.Web.Security;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Configuration;

/// <summary>What makes an installation unsafe or useless, one sentence each. In Production the server refuses to start while there is any.</summary>
internal static class ConfigurationProblems
{
    public static IReadOnlyList<string> ProblemsOf(IConfiguration config, IHostEnvironment environment)
    {
        // The rest cannot even be read without them.
        var database = DatabaseProblems(config).ToList();
        return database.Count > 0 || !environment.IsProduction() ? database : [.. Addresses(config), .. Keys(config), .. MailProblems(config, environment)];
    }

    private static IEnumerable<string> DatabaseProblems(IConfiguration config)
    {
        if (!Enum.TryParse<DatabaseProvider>(config["Database:Provider"], ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
            yield return "Database:Provider must be Sqlite or PostgreSql.";
        else if (string.IsNullOrWhiteSpace(config["Database:ConnectionString"]))
            yield return "Database:ConnectionString is missing.";
        else if (DatabaseOptions.FindSyntaxError(config) is { } error)
            yield return $"Database:ConnectionString cannot be read: {error}";
    }

    private static IEnumerable<string> Addresses(IConfiguration config)
    {
        var hosts = (config["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (hosts.Length == 0 || hosts.Contains("*"))
            yield return "AllowedHosts must name the host names under which people reach this installation, such as \"profiles.example.org\"; \"*\" is not safe.";

        if (!Uri.TryCreate(config["PublicBaseUrl"], UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            yield return "PublicBaseUrl must be the https address of this installation, such as \"https://profiles.example.org\"; links in mails begin with it.";

        foreach (var problem in HouseProxy.ProblemsOf(config))
            yield return problem;
    }

    private static IEnumerable<string> Keys(IConfiguration config)
    {
        var folder = config["Keys:Folder"];
        if (!Directory.Exists(folder))
            yield return "Keys:Folder names no folder; \"migrate\" makes it for a new installation, for an old one put back the one from the backup.";
        else if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute)) != 0)
            yield return $"The key folder {folder} is open to every user of this machine; set its mode to 700.";
        else if (MasterKeyProblem(folder) is { } problem)
            yield return problem;
    }

    private static string? MasterKeyProblem(string folder)
    {
        try
        {
            MasterKeyFile.Read(folder);
            return null;
        }
        catch (InvalidOperationException unusable)
        {
            return unusable.Message;
        }
    }

    private static IEnumerable<string> MailProblems(IConfiguration config, IHostEnvironment environment)
    {
        var mail = MailSettings.Read(config, environment.ContentRootPath);
        if (mail.HasServer && !mail.UseTls && !config.GetValue("Mail:AllowUnencrypted", false))
            yield return "Mail:UseTls is off, so mails would travel unencrypted; switch it on, or set Mail:AllowUnencrypted if the mail server stands on this machine.";
        if (!EmailAddress.IsOne(mail.From))
            yield return "Mail:From must be one plain e-mail address.";
        if (mail.Port is < 1 or > 65535)
            yield return "Mail:Port must be between 1 and 65535.";
        if (mail.Connections is < 1 or > 16)
            yield return "Mail:Connections must be between 1 and 16.";
    }
}
