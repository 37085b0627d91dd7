using System.Globalization;
using CompetencyProfiles.Web.Jobs;
using CompetencyProfiles.Web.Pages.Admin.Jobs;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CompetencyProfiles.Web.Tests.Jobs;

public sealed class RecurringJobsTests
{
    [Fact]
    public async Task Every_job_of_the_list_can_be_made_has_its_own_id_and_is_named_in_both_languages()
    {
        await using var app = await App.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var texts = scope.ServiceProvider.GetRequiredService<IStringLocalizer<JobsTexts>>();

        Assert.Equal(RecurringJobs.All.Count, RecurringJobs.All.Select(job => job.Id).Distinct().Count());
        foreach (var job in RecurringJobs.All)
        {
            Assert.IsAssignableFrom<IJob>(scope.ServiceProvider.GetRequiredService(job.Job));
            foreach (var language in (string[])["de", "en"])
            {
                CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
                Assert.False(texts[$"Job.{job.Id}"].ResourceNotFound, job.Id);
                Assert.False(texts[$"Job.{job.Id}.About"].ResourceNotFound, job.Id);
                Assert.NotEqual(job.Cron, texts.ScheduleOf(job.Cron));
            }
        }
    }

    [Theory]
    [InlineData("* * * * *", "jede Minute", "every minute")]
    [InlineData("*/5 * * * *", "alle 5 Minuten", "every 5 minutes")]
    [InlineData("15 * * * *", "stündlich zur Minute 15", "every hour at minute 15")]
    [InlineData("15 2 * * *", "täglich um 02:15 Uhr", "every day at 2:15 AM")]
    [InlineData("0 8 * * 1-5", "montags bis freitags um 08:00 Uhr", "Monday to Friday at 8:00 AM")]
    [InlineData("0 8 * * 1", "jeden Montag um 08:00 Uhr", "every Monday at 8:00 AM")]
    [InlineData("30 4 1 * *", "am 1. jedes Monats um 04:30 Uhr", "on day 1 of every month at 4:30 AM")]
    [InlineData("0 0 1 1 *", "0 0 1 1 *", "0 0 1 1 *")]
    public async Task A_schedule_is_told_in_words(string cron, string german, string english)
    {
        await using var app = await App.StartAsync();
        var texts = app.Services.GetRequiredService<IStringLocalizer<JobsTexts>>();

        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal(german, texts.ScheduleOf(cron));
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        Assert.Equal(english, texts.ScheduleOf(cron).Replace('\u202f', ' '));
    }
}
