using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Operations;
using CompetencyProfiles.People.Import;

namespace CompetencyProfiles.Web.Jobs;

/// <summary>Something that recurs. Its name on the page stands in the texts of Pages/Admin/Jobs under <c>Job.{Id}</c>.</summary>
/// <param name="Id">Stays the same for ever: the engine knows the job by it.</param>
/// <param name="Cron">Minute, hour, day of month, month, day of week, as on Unix.</param>
/// <param name="Job">An <see cref="Kernel.IJob"/>.</param>
/// <param name="Zone">Whose clock the times are on; without it the organisation's.</param>
public sealed record RecurringJob(string Id, string Cron, Type Job, string? Zone = null);

/// <summary>Everything that recurs, and when. A job never runs beside itself; a time missed while the program was down is made up for once.</summary>
public static class RecurringJobs
{
    public static readonly IReadOnlyList<RecurringJob> All =
    [
        new("deliver-mails", "* * * * *", typeof(DeliverMails)),
        new("run-operations", "* * * * *", typeof(OperationEngine)),
        new("clear-ended-sessions", "0 2 * * *", typeof(ClearEndedSessions)),
        new("clear-answered-forms", "15 2 * * *", typeof(ClearAnsweredForms)),
        new("clear-ended-mails", "30 2 * * *", typeof(ClearEndedMails)),
        new("clear-import-files", "5 * * * *", typeof(ClearImportFiles)),
        new("keep-conversations", "20 * * * *", typeof(KeepConversations)),
        new("remind-of-dates", "0 8 * * *", typeof(RemindOfDates)),
        new("optimize-database", "45 2 * * *", typeof(OptimizeDatabase)),
    ];
}
