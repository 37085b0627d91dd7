using CompetencyProfiles.Access;

namespace CompetencyProfiles.Today;

/// <summary>What waits for somebody. The page finds its words under <c>Task.{Kind}</c>, with <paramref name="Count"/> as {0} and <paramref name="Subject"/> as {1}.</summary>
/// <param name="Url">Where it is done; part of the interface, such as "/people?state=unled".</param>
/// <param name="DueOn">When it should be done; tasks are listed by it.</param>
public sealed record TodayTask(string Kind, string Url, int Count = 1, string Subject = "", DateOnly? DueOn = null);

/// <summary>Each capability knows what it asks of whom; the start page only shows it.</summary>
public interface ITaskSource
{
    Task<IReadOnlyList<TodayTask>> TasksForAsync(Viewer viewer, CancellationToken cancel);
}
