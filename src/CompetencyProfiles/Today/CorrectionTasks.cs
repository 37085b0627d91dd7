using CompetencyProfiles.Access;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Today;

/// <summary>Requests for corrections that wait for HR, and answers that the person has not seen.</summary>
public sealed class CorrectionTasks(AppDbContext db) : ITaskSource
{
    public async Task<IReadOnlyList<TodayTask>> TasksForAsync(Viewer viewer, CancellationToken cancel)
    {
        List<TodayTask> tasks = [];
        var answered = await db.CorrectionsOf(viewer.PersonId).CountAsync(r => r.AnsweredAt != null && r.SeenAt == null, cancel);
        if (answered > 0)
            tasks.Add(new("CorrectionsAnswered", "/people/correction", answered));
        if (!viewer.IsHr)
            return tasks;

        var waiting = await db.CorrectionsFor(viewer).Where(r => r.AnsweredAt == null).Select(r => r.AskedAt).ToListAsync(cancel);
        if (waiting.Count > 0)
            tasks.Add(new("Corrections", "/people/corrections", waiting.Count, DueOn: DateOnly.FromDateTime(waiting.Min().UtcDateTime).AddDays(ListCorrections.DueDays)));
        return tasks;
    }
}
