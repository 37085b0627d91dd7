using CompetencyProfiles.Today;
using CompetencyProfiles.Web.Pages.Admin.Jobs;

namespace CompetencyProfiles.Web.Jobs;

/// <summary>Asks the administrator to look at a job that has failed at least three times in a row.</summary>
internal sealed class FailingJobs(IJobClock jobs, IStringLocalizer<JobsTexts> texts) : ITaskSource
{
    private const int Patience = 3;

    public async Task<IReadOnlyList<TodayTask>> TasksForAsync(Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.IsAdministrator)
            return [];

        var rows = await jobs.ReadAsync(RecurringJobs.All, cancel);
        return [.. rows.Where(row => row.FailuresInARow >= Patience)
            .Select(row => new TodayTask("FailingJob", "/admin/jobs", row.FailuresInARow, texts[$"Job.{row.Job.Id}"]))];
    }
}
