namespace CompetencyProfiles.Kernel;

/// <summary>What went wrong, without the messages of exceptions: they may quote names, addresses or texts.</summary>
public static class Failures
{
    /// <summary>The kinds of exception from the outside in, such as "DbUpdateException/PostgresException".</summary>
    public static string KindOf(Exception failure) =>
        failure.InnerException is { } inner ? $"{failure.GetType().Name}/{KindOf(inner)}" : failure.GetType().Name;

    /// <summary>The kinds and where it happened, for the log.</summary>
    public static string TraceOf(Exception failure) => $"{KindOf(failure)}{Environment.NewLine}{failure.StackTrace}";
}
