using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Mail;
using CompetencyProfiles.People;
using CompetencyProfiles.Web.Mail;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Rounds;

/// <summary>The words of a round's mails, in the language that is spoken.</summary>
public sealed class RoundMailText(IStringLocalizer<RoundsTexts> texts, IConfiguration config)
{
    public RenderedMail Write(string to, string kind, FeedbackRound round)
    {
        var key = kind switch { RoundMail.Opened => "Opened", RoundMail.Dates => "Dates", _ => "Reminder" };
        return config.Write(
            to, texts[$"Mail.{key}.Subject"], [texts["Mail.Greeting"], texts[$"Mail.{key}.Text", Formats.Long(round.PrepareBy), Formats.Long(round.HoldBy)]],
            (texts["Mail.Link"], "/today"), [texts["Mail.Privacy"], texts["Mail.Regards"]]);
    }
}

/// <summary>A mail about a round; it is not sent once the round is paused or closed, or the person has nothing to do any more.</summary>
internal abstract class RoundMailKind(AppDbContext db, RoundMailText mails) : IMailKind
{
    public abstract string Kind { get; }

    public async Task<RenderedMail?> RenderAsync(OutboxMessage message, CancellationToken cancel)
    {
        var (person, id) = (new Id<Person>(message.PersonId), new Id<FeedbackRound>(RoundMail.Parse(message.Arguments).Round));
        var to = await db.RecipientAsync(person, cancel);
        var round = await db.Set<FeedbackRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && (r.State == RoundState.Open || r.State == RoundState.Opening), cancel);
        if (to is null || round is null || !await HasReasonAsync(id, person, cancel))
            return null;
        using var spoken = Languages.Speak(to.Language);
        return mails.Write(to.Address, Kind, round);
    }

    protected virtual Task<bool> HasReasonAsync(Id<FeedbackRound> round, Id<Person> person, CancellationToken cancel) =>
        db.OpenPartsOf(round).AnyAsync(part => part.Person == person, cancel);
}

/// <summary>Tells somebody that the own conversation is being prepared.</summary>
internal sealed class RoundOpenedMail(AppDbContext db, RoundMailText mails) : RoundMailKind(db, mails)
{
    public override string Kind => RoundMail.Opened;
}

/// <summary>Reminds somebody of what is still open.</summary>
internal sealed class RoundReminderMail(AppDbContext db, RoundMailText mails) : RoundMailKind(db, mails)
{
    public override string Kind => RoundMail.Reminder;
}

/// <summary>Reminds a manager of conversations without a date.</summary>
internal sealed class RoundDatesMail(AppDbContext db, RoundMailText mails, TimeProvider clock) : RoundMailKind(db, mails)
{
    private readonly AppDbContext db = db;

    public override string Kind => RoundMail.Dates;

    protected override Task<bool> HasReasonAsync(Id<FeedbackRound> round, Id<Person> person, CancellationToken cancel) =>
        db.WithoutDate(clock.Today()).AnyAsync(talk => talk.Round == round && talk.Manager == person, cancel);
}
