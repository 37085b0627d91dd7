using Microsoft.Data.Sqlite;

namespace CompetencyProfiles.Web.Mail;

/// <summary>Section "Mail" of the configuration.</summary>
public sealed record MailSettings
{
    /// <summary>Name of the mail server. Without one, mails become files in <see cref="PickupFolder"/>.</summary>
    public string? Host { get; init; }
    public int Port { get; init; } = 587;

    /// <summary>STARTTLS, or no mail at all. False sends passwords and mails in the clear; the start refuses that unless Mail:AllowUnencrypted says so.</summary>
    public bool UseTls { get; init; } = true;
    public string? User { get; init; }
    public string? Password { get; init; }
    public string From { get; init; } = "competency-profiles@localhost";
    public string FromName { get; init; } = "Kompetenzprofile";

    /// <summary>Connections to the server at the same time, 1 or more.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>Where mails are written without a server: "mail" beside the database, unless told otherwise.</summary>
    public string PickupFolder { get; init; } = "";

    public bool HasServer => !string.IsNullOrWhiteSpace(Host);
    public string FromDomain => From[(From.IndexOf('@', StringComparison.Ordinal) + 1)..];

    public static MailSettings Read(IConfiguration configuration, string contentRoot)
    {
        var settings = configuration.GetSection("Mail").Get<MailSettings>() ?? new();
        return settings.PickupFolder.Length > 0 ? settings : settings with { PickupFolder = Path.Combine(DataFolder(configuration, contentRoot), "mail") };
    }

    private static string DataFolder(IConfiguration configuration, string contentRoot) =>
        configuration.GetValue<DatabaseProvider>("Database:Provider") == DatabaseProvider.Sqlite
        && new SqliteConnectionStringBuilder(configuration["Database:ConnectionString"]).DataSource is { Length: > 0 } file
            ? Path.GetDirectoryName(Path.GetFullPath(file))!
            : Path.GetFullPath(Path.Combine(contentRoot, "db", "data"));
}
