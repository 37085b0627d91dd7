namespace CompetencyProfiles.Operations;

/// <summary>
/// A kind of long work. May be started again after a crash or by a second node: it does only what is not done yet,
/// reports progress, and stops when the token says so.
/// </summary>
public interface IOperationWork
{
    string Kind { get; }

    /// <summary>Does the work and returns its result as JSON. An expected failure is part of the result; an exception means "try again".</summary>
    Task<string> RunAsync(Operation operation, IProgress<(int Done, int? Total)> progress, CancellationToken cancel);
}
