using System.Globalization;
using System.Text.Json;
using CompetencyProfiles.Mail;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations.Rounds;

/// <summary>The mails of a round, owed with the next save. They say what is to be done and by when, never what somebody wrote or chose.</summary>
public static class RoundMail
{
    public const string Opened = "round-opened", Reminder = "round-reminder", Dates = "round-dates";

    public sealed record Arguments(Guid Round);

    /// <summary>Once per round and person.</summary>
    public static void OweRoundMail(this AppDbContext db, string kind, Id<FeedbackRound> round, Id<Person> person, DateTimeOffset now) =>
        db.Owe(new($"{kind}/{round}/{person}", kind, person.Value, JsonSerializer.Serialize(new Arguments(round.Value)), now));

    /// <summary>Once per round, person and day.</summary>
    public static void OweRoundReminder(this AppDbContext db, Id<FeedbackRound> round, Id<Person> person, DateOnly today, DateTimeOffset now) =>
        db.Owe(new($"{Reminder}/{round}/{person}/{today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}", Reminder, person.Value, JsonSerializer.Serialize(new Arguments(round.Value)), now));

    /// <summary>Once per round, manager and number of working days.</summary>
    public static void OweDateReminder(this AppDbContext db, Id<FeedbackRound> round, Id<Person> manager, int workingDays, DateTimeOffset now) =>
        db.Owe(new($"{Dates}/{round}/{manager}/{workingDays.ToString(CultureInfo.InvariantCulture)}", Dates, manager.Value, JsonSerializer.Serialize(new Arguments(round.Value)), now));

    public static Arguments Parse(string json) => JsonSerializer.Deserialize<Arguments>(json)!;

    /// <summary>Where a mail for a person goes, and in which language; null for somebody without an address.</summary>
    public static Task<MailRecipient?> RecipientAsync(this AppDbContext db, Id<Person> person, CancellationToken cancel) =>
        db.Set<Person>().IgnoreAutoIncludes().Where(p => p.Id == person && p.Email != null).Select(p => new MailRecipient(p.Email!, p.Language)).SingleOrDefaultAsync(cancel);
}

/// <param name="Language">"de" or "en".</param>
public sealed record MailRecipient(string Address, string Language);
