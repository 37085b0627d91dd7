using CompetencyProfiles.Mail;
using CompetencyProfiles.Today;

namespace CompetencyProfiles.Web.Mail;

/// <summary>Asks the administrator to look at mails that could not be delivered.</summary>
internal sealed class UndeliveredMails(AppDbContext db) : ITaskSource
{
    public async Task<IReadOnlyList<TodayTask>> TasksForAsync(Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.IsAdministrator)
            return [];

        var dead = await db.Set<OutboxMessage>().CountAsync(m => m.State == OutboxState.Dead, cancel);
        return dead == 0 ? [] : [new("UndeliveredMails", "/admin/mail?state=Dead", dead)];
    }
}
