using System.Text.Json;
using CompetencyProfiles.Mail;
using CompetencyProfiles.People;
using CompetencyProfiles.Web.Mail;
using CompetencyProfiles.Web.Pages.MyAccount;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>
/// The mails about accounts. The secret of a link is made while the mail is rendered, so it stands in no queue: only the mail has it.
/// Every attempt to send makes another one; all of them end with the first that is used.
/// </summary>
internal abstract class AccountMails(AppDbContext db, IStringLocalizer<MyAccountTexts> texts, IConfiguration config) : IMailKind
{
    public abstract string Kind { get; }

    public async Task<RenderedMail?> RenderAsync(OutboxMessage message, CancellationToken cancel)
    {
        var person = new Id<Person>(message.PersonId);
        var found = await (
            from p in db.Set<Person>().IgnoreAutoIncludes()
            join account in db.Set<Account>() on p.Id equals account.PersonId
            where p.Id == person && p.Email != null && account.DisabledAt == null
            select new { p.Email, p.Language, Account = account }).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (found is null || await LinkAsync(message, found.Account, cancel) is not { } link)
            return null;

        using var spoken = Languages.Speak(found.Language);
        var key = TextKey(message);
        return config.Write(
            found.Email!, texts[$"Mail.{key}.Subject"], [texts["Mail.Greeting"], texts[$"Mail.{key}.Text"]], (texts[$"Mail.{key}.Link"], link), [texts[$"Mail.{key}.End"], texts["Mail.Regards"]]);
    }

    /// <summary>Names the texts: <c>Mail.{key}.Subject</c>, <c>.Text</c>, <c>.Link</c> and <c>.End</c>.</summary>
    protected abstract string TextKey(OutboxMessage message);

    /// <summary>Where the mail leads, or null when there is no reason for it any more.</summary>
    protected abstract Task<string?> LinkAsync(OutboxMessage message, Account account, CancellationToken cancel);
}

/// <summary>Invites somebody who has no password yet.</summary>
internal sealed class InvitationMail(AppDbContext db, IStringLocalizer<MyAccountTexts> texts, IConfiguration config, TimeProvider clock) : AccountMails(db, texts, config)
{
    private readonly AppDbContext db = db;

    public override string Kind => AccountMail.Invitation;

    protected override string TextKey(OutboxMessage message) => "Invitation";

    protected override async Task<string?> LinkAsync(OutboxMessage message, Account account, CancellationToken cancel) => account.PasswordHash is null
        ? $"/account/set-password?token={await db.MakeLinkAsync(account.Id, LinkPurpose.Invitation, clock.GetUtcNow(), cancel)}"
        : null;
}

/// <summary>Lets somebody choose a new password who has forgotten theirs.</summary>
internal sealed class PasswordResetMail(AppDbContext db, IStringLocalizer<MyAccountTexts> texts, IConfiguration config, TimeProvider clock) : AccountMails(db, texts, config)
{
    private readonly AppDbContext db = db;

    public override string Kind => AccountMail.PasswordReset;

    protected override string TextKey(OutboxMessage message) => "PasswordReset";

    protected override async Task<string?> LinkAsync(OutboxMessage message, Account account, CancellationToken cancel) =>
        $"/account/set-password?token={await db.MakeLinkAsync(account.Id, LinkPurpose.PasswordReset, clock.GetUtcNow(), cancel)}";
}

/// <summary>Tells the owner of an account that a way in was changed.</summary>
internal sealed class SecurityNoticeMail(AppDbContext db, IStringLocalizer<MyAccountTexts> texts, IConfiguration config) : AccountMails(db, texts, config)
{
    public override string Kind => AccountMail.SecurityNotice;

    protected override string TextKey(OutboxMessage message) => JsonDocument.Parse(message.Arguments).RootElement.GetProperty("what").GetString()!;

    protected override Task<string?> LinkAsync(OutboxMessage message, Account account, CancellationToken cancel) => Task.FromResult<string?>("/account");
}

/// <summary>Lets somebody set up a new second factor, after two others have agreed to it.</summary>
internal sealed class FactorLinkMail(AppDbContext db, IStringLocalizer<MyAccountTexts> texts, IConfiguration config, TimeProvider clock) : AccountMails(db, texts, config)
{
    private readonly AppDbContext db = db;

    public override string Kind => AccountMail.FactorLink;

    protected override string TextKey(OutboxMessage message) => "FactorLink";

    protected override async Task<string?> LinkAsync(OutboxMessage message, Account account, CancellationToken cancel) =>
        await db.FactorHelpFor(account.PersonId).AnyAsync(h => h.ConfirmedAt != null && h.StoppedAt == null && h.UsedAt == null, cancel)
            ? $"/account/new-factor?token={await db.MakeLinkAsync(account.Id, LinkPurpose.NewFactor, clock.GetUtcNow(), cancel)}"
            : null;
}
