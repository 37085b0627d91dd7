using CompetencyProfiles.Mail;
using CompetencyProfiles.Web.Mail;

namespace CompetencyProfiles.Web.Pages.Admin.Mail;

/// <summary>How mail is going out, and what did not: never an address, a name or a text.</summary>
[AllowedTo(Role.Administrator)]
public sealed class IndexModel(AppDbContext db, MailSettings settings, WorkBell bell, TimeProvider clock, IStringLocalizer<MailTexts> texts) : PageModel
{
    public const int PageSize = 50;

    public static readonly Refusal NotDead = new("Mail.NotDead");

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>Which mails are listed; all without it.</summary>
    [BindProperty(SupportsGet = true)]
    public OutboxState? State { get; set; }

    public MailSettings Settings => settings;
    public MailFlow Queue { get; private set; } = null!;
    public IReadOnlyList<MailRow> Mails { get; private set; } = [];
    public int Count { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return NotFound();

        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid id, CancellationToken cancel)
    {
        var mail = db.Set<OutboxMessage>().Where(m => m.Id == id);
        if (!await mail.AnyAsync(cancel))
            return NotFound();

        return await SendAgainAsync(mail, cancel);
    }

    public Task<IActionResult> OnPostAllAgainAsync(CancellationToken cancel) => SendAgainAsync(db.Set<OutboxMessage>(), cancel);

    private async Task<IActionResult> SendAgainAsync(IQueryable<OutboxMessage> mails, CancellationToken cancel)
    {
        var count = await mails.SendAgainAsync(clock.GetUtcNow(), cancel);
        if (count == 0)
        {
            this.Refuse(NotDead);
            await ReadAsync(cancel);
            return Page();
        }

        bell.Ring(typeof(OutboxMessage));
        this.Notify(texts["Index.AgainNotice", count]);
        return RedirectToPage(new { State });
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var today = clock.GetLocalNow();
        Queue = await db.ReadMailFlowAsync(clock.GetUtcNow(), new(today.Date, today.Offset), cancel);
        var mails = db.Set<OutboxMessage>().AsNoTracking().Where(m => State == null || m.State == State);
        Count = await mails.CountAsync(cancel);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Count + PageSize - 1) / PageSize));
        Mails = await mails.OrderByDescending(m => m.OwedAt).ThenBy(m => m.Id).Skip((Number - 1) * PageSize).Take(PageSize).AsRows().ToListAsync(cancel);
    }
}
