namespace CompetencyProfiles.Kernel;

/// <summary>Work that recurs, unaware of what calls it and when. It may run late, twice or side by side.</summary>
public interface IJob
{
    Task RunAsync(CancellationToken cancel);
}
