using CompetencyProfiles.Conversations;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>The times at which the viewer cannot: typed, or from a calendar file, of which only "busy" is kept. The planner keeps them free.</summary>
[RequestSizeLimit(BlockTimes.FileBytes + 100_000)]
public sealed class TimesModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<ConversationsTexts> texts) : PageModel
{
    private const int Shown = 200;

    [BindProperty] public DateTime? From { get; set; }
    [BindProperty] public DateTime? To { get; set; }
    [BindProperty] public IFormFile? Calendar { get; set; }
    public IReadOnlyList<BlockedTime> Times { get; private set; } = [];
    public int FromCalendar { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (From is not { } from || To is not { } to)
        {
            ModelState.AddModelError("", texts["Times.Missing"]);
            await ShowAsync(cancel);
            return Page();
        }

        return await AnswerAsync(await db.BlockAsync(viewer.PersonId, from, to, clock.GetLocalNow().DateTime, cancel), texts["Times.Saved"], cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid time, CancellationToken cancel)
    {
        if (!await db.UnblockAsync(viewer.PersonId, time, cancel))
            return NotFound();
        this.Notify(texts["Times.Removed"]);
        return Redirect("/conversations/times");
    }

    public async Task<IActionResult> OnPostCalendarAsync(CancellationToken cancel)
    {
        if (Calendar is not { Length: > 0 and <= BlockTimes.FileBytes } file)
        {
            this.Refuse(AppointmentRefusals.NoCalendarFile);
            await ShowAsync(cancel);
            return Page();
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        var taken = await db.TakeCalendarAsync(viewer.PersonId, bytes.ToArray(), KeepAppointments.WithoutSite, clock.GetUtcNow(), cancel);
        return await AnswerAsync(taken, texts["Times.Taken", taken?.Value ?? 0], cancel);
    }

    private async Task<IActionResult> AnswerAsync<T>(Result<T>? answer, string notice, CancellationToken cancel) where T : notnull
    {
        if (answer is null)
            return NotFound();
        if (answer.Succeeded)
        {
            this.Notify(notice);
            return Redirect("/conversations/times");
        }

        this.Refuse(answer.Refusal);
        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var all = await db.BlockedTimesAsync(viewer.PersonId, clock.GetLocalNow().DateTime, cancel);
        FromCalendar = all.Count(time => time.IsFromCalendar);
        Times = [.. all.Where(time => !time.IsFromCalendar).Take(Shown)];
    }
}
