using System.Globalization;
using System.Text.Json;
using CompetencyProfiles.Mail;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>What happened to the way in; its owner is told by mail.</summary>
public enum SecurityEvent { PasswordChanged, SecondFactorOn, SecondFactorOff, RecoveryCodesMade, PasskeyAdded, PasskeyRemoved, FactorHelpStarted, FactorReplaced }

/// <summary>The mails about accounts, owed with the next save.</summary>
public static class AccountMail
{
    public const string Invitation = "invitation", PasswordReset = "password-reset", SecurityNotice = "security-notice", FactorLink = "factor-link";

    /// <summary>Asked for twice in one minute, it is sent once.</summary>
    public static void OweInvitation(this AppDbContext db, Id<Person> person, DateTimeOffset now) =>
        db.Owe(new($"{Invitation}/{person}/{Slot(now, 1)}", Invitation, person.Value, "{}", now));

    /// <summary>
    /// At most three an hour for one name. Also written for a name that nobody has, so that answer and time do not tell; then
    /// <paramref name="person"/> is null and nothing is sent.
    /// </summary>
    public static void OwePasswordReset(this AppDbContext db, string typed, Id<Person>? person, DateTimeOffset now) =>
        db.Owe(new($"{PasswordReset}/{UserSession.HashOf(typed.Trim().ToLowerInvariant())}/{Slot(now, 20)}", PasswordReset, person?.Value ?? Guid.Empty, "{}", now));

    public static void OweSecurityNotice(this AppDbContext db, Id<Person> person, SecurityEvent what, DateTimeOffset now) =>
        db.Owe(new($"{SecurityNotice}/{person}/{what}/{Slot(now, 1)}", SecurityNotice, person.Value, JsonSerializer.Serialize(new { what = what.ToString() }), now));

    /// <summary>The link to a new second factor, once for each help that was confirmed.</summary>
    public static void OweFactorLink(this AppDbContext db, Id<Person> person, Id<FactorHelp> help, DateTimeOffset now) =>
        db.Owe(new($"{FactorLink}/{help}", FactorLink, person.Value, "{}", now));

    private static string Slot(DateTimeOffset now, int minutes) => (now.ToUnixTimeSeconds() / (60 * minutes)).ToString(CultureInfo.InvariantCulture);
}
