using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Operations;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Jobs;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.Admin;

public sealed class JobsPageTests
{
    /// <summary>An engine that only notes what it is asked for; the first job of the list has failed, the second runs.</summary>
    private sealed class NotedClock : IJobClock
    {
        public List<string> Nudged { get; } = [];
        public bool IsOn => true;

        public Task ApplyAsync(IReadOnlyList<RecurringJob> jobs, CancellationToken cancel) => Task.CompletedTask;

        public Task NudgeAsync(RecurringJob job, CancellationToken cancel)
        {
            Nudged.Add(job.Id);
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<JobRow>> ReadAsync(IReadOnlyList<RecurringJob> jobs, CancellationToken cancel) => Task.FromResult<IReadOnlyList<JobRow>>(
        [
            new(jobs[0], Given.Now.AddMinutes(1), Given.Now, TimeSpan.FromSeconds(3), JobResult.Failed, Given.Now.AddHours(-1), "TimeoutException", 4, false),
            new(jobs[1], Given.Now.AddMinutes(1), Given.Now, TimeSpan.FromMinutes(3), JobResult.Succeeded, Given.Now, null, 0, true),
            .. jobs.Skip(2).Select(job => new JobRow(job, Given.Now.AddHours(8), null, null, null, null, null, 0, false)),
        ]);
    }

    private static async Task<(App App, HttpClient Client)> AsAdministratorAsync(IJobClock? clock = null, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var app = await App.StartAsync(provider, services =>
        {
            if (clock is not null)
                services.AddSingleton(clock);
        });
        var ada = Given.Person("Ada", "Adler");
        await app.SaveAsync(ada);
        return (app, await app.SignedInAsAsync(ada, Role.Administrator));
    }

    [Theory, OnEveryDatabase]
    public async Task The_administrator_sees_every_job_and_every_operation(DatabaseProvider provider)
    {
        var (app, client) = await AsAdministratorAsync(new NotedClock(), provider);
        await using var _ = app;
        await app.SaveAsync(new Operation("count", "{}", null, Given.Now));

        var page = await client.ReadPageAsync("/admin/jobs");

        var rows = page.QuerySelectorAll("main section:first-of-type tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(RecurringJobs.All.Count, rows.Count);
        Assert.Contains("4-mal hintereinander fehlgeschlagen", rows[0], StringComparison.Ordinal);
        Assert.Contains("läuft gerade", rows[1], StringComparison.Ordinal);
        Assert.Contains("täglich um 02:00 Uhr", rows[2], StringComparison.Ordinal);
        Assert.Contains("wartet", page.QuerySelectorAll("main section")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_now_asks_the_engine_for_just_that_job()
    {
        var clock = new NotedClock();
        var (app, client) = await AsAdministratorAsync(clock);
        await using var _ = app;

        var answer = await client.SubmitAsync("/admin/jobs", ("job", "optimize-database"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["optimize-database"], clock.Nudged);
        Assert.Contains("Datenbank pflegen", (await client.ReadPageAsync("/admin/jobs")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_is_not_in_the_list_does_not_exist()
    {
        var clock = new NotedClock();
        var (app, client) = await AsAdministratorAsync(clock);
        await using var _ = app;

        Assert.Equal(HttpStatusCode.NotFound, (await client.SubmitAsync("/admin/jobs", ("job", "format-disk"))).StatusCode);
        Assert.Empty(clock.Nudged);
    }

    [Fact]
    public async Task Where_jobs_are_off_the_page_says_so_and_a_run_is_refused()
    {
        var (app, client) = await AsAdministratorAsync();
        await using var _ = app;
        var page = await client.ReadPageAsync("/admin/jobs");
        Assert.Contains("Jobs:Enabled", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".empty"));

        // The page offers no button then; a form that is still open in a browser posts all the same.
        var other = await client.ReadPageAsync("/preferences");
        var token = other.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await client.PostAsync("/admin/jobs?handler=Run", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("form-key", Guid.CreateVersion7().ToString()), new("job", "deliver-mails")]));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("notice bad", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_everybody_else_the_page_does_not_exist()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var client = await app.SignedInAsAsync(jana, Role.Hr, Role.TrainingOrganiser);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/admin/jobs")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/admin/mail")).StatusCode);
    }
}
