namespace CompetencyProfiles.Data;

/// <summary>A rule between roots of different kinds, asked before every save: it locks what it relies on and throws when somebody else was faster. Has no state and a constructor without parameters.</summary>
internal interface ISaveGuard
{
    /// <summary>Whether the changes to be saved concern this rule.</summary>
    bool Concerns(AppDbContext db);

    Task CheckAsync(AppDbContext db, CancellationToken cancel);
}

internal static class SaveGuards
{
    private static readonly ISaveGuard[] All =
    [
        .. typeof(ISaveGuard).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ISaveGuard)) && type.IsClass)
            .Select(type => (ISaveGuard)Activator.CreateInstance(type)!),
    ];

    /// <summary>The guards that the changes to be saved concern.</summary>
    public static IReadOnlyList<ISaveGuard> Of(AppDbContext db) => [.. All.Where(guard => guard.Concerns(db))];
}
