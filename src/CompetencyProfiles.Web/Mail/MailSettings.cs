using Microsoft.Data.Sqlite;

namespace CompetencyProfiles.Web.Mail;

/// <summary>Section "Mail" of the configuration.</summary>
public sealed record MailSettings
{
    /// <summary>Name of the mail server. Without one, mails become files in <see cref="PickupFolder"/>.</summary>
    public string? Server { get; init; }
    public int Port { get; init; } = 587;

    /// <summary>STARTTLS, or no mail at all. False sends passwords and mails in the clear; the start refuses that unless Mail:AllowUnencrypted says so.</summary>
    public bool Tls { get; init; } = true;
    public string? User { get; init; }
    public string? Password { get; init; }
    public string From { get; init; } = "competency-profiles@localhost";
    public string FromName { get; init; } = "Kompetenzprofile";

    /// <summary>Connections to the server at the same time, 1 to 16.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>Where mails are written without a server: "mail" beside the database, unless told otherwise.</summary>
    public string PickupFolder { get; init; } = "";

    public bool HasServer => !string.IsNullOrWhiteSpace(Server);
    public string FromDomain => From[(From.IndexOf('@', StringComparison.Ordinal) + 1)..];

    public static MailSettings Read(IConfiguration configuration, string contentRoot)
    {
        var settings = configuration.GetSection("Mail").Get<MailSettings>() ?? new();
        return settings.PickupFolder.Length > 0 ? settings : settings with { PickupFolder = Path.Combine(DataFolder(configuration, contentRoot), "mail") };
    }

    /// <summary>What is wrong with the settings, one sentence each.</summary>
    public IEnumerable<string> Problems()
    {
        if (!EmailAddress.IsOne(From))
            yield return "Mail:From is not one plain e-mail address.";
        if (Connections is < 1 or > 16)
            yield return "Mail:Connections is not between 1 and 16.";
        if (Port is < 1 or > 65535)
            yield return "Mail:Port is not between 1 and 65535.";
    }

    private static string DataFolder(IConfiguration configuration, string contentRoot) =>
        configuration.GetValue<DatabaseProvider>("Database:Provider") == DatabaseProvider.Sqlite
        && new SqliteConnectionStringBuilder(configuration["Database:ConnectionString"]).DataSource is { Length: > 0 } file
            ? Path.GetDirectoryName(Path.GetFullPath(file))!
            : Path.GetFullPath(Path.Combine(contentRoot, "db", "data"));
}
