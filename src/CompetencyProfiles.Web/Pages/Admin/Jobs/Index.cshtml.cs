using CompetencyProfiles.Operations;
using CompetencyProfiles.Web.Jobs;

namespace CompetencyProfiles.Web.Pages.Admin.Jobs;

/// <summary>What recurs and what long work there is: when, how it went, and run it now.</summary>
[AllowedTo(Role.Administrator)]
public sealed class IndexModel(AppDbContext db, IJobClock jobs, OperationEngine engine, IStringLocalizer<JobsTexts> texts) : PageModel
{
    public const int PageSize = 20;

    public static readonly Refusal JobsAreOff = new("Jobs.Off");

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public bool IsOn => jobs.IsOn;
    public IReadOnlyList<JobRow> Jobs { get; private set; } = [];
    public IReadOnlyList<OperationView> Operations { get; private set; } = [];
    public int OperationCount { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostRunAsync(string? job, CancellationToken cancel)
    {
        if (RecurringJobs.All.FirstOrDefault(j => j.Id == job) is not { } found)
            return NotFound();

        if (!jobs.IsOn)
        {
            this.Refuse(JobsAreOff);
            await ReadAsync(cancel);
            return Page();
        }

        await jobs.NudgeAsync(found, cancel);
        this.Notify(texts["Index.RunNotice", texts[$"Job.{found.Id}"].Value]);
        return RedirectToPage();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Jobs = await jobs.ReadAsync(RecurringJobs.All, cancel);
        var operations = db.Set<Operation>().AsNoTracking();
        OperationCount = await operations.CountAsync(cancel);
        Number = Math.Clamp(Number, 1, Math.Max(1, (OperationCount + PageSize - 1) / PageSize));
        var page = await operations.OrderByDescending(o => o.CreatedAt).ThenBy(o => o.Id).Skip((Number - 1) * PageSize).Take(PageSize).AsViews().ToListAsync(cancel);
        Operations = [.. page.Select(operation => operation.With(engine.ProgressOf(operation.Id)))];
    }
}
