using System.Collections.Concurrent;

namespace CompetencyProfiles.Data;

/// <summary>
/// Counts, per table, the changes this process has committed. Whatever is kept in memory remembers the stamp it was read under and is
/// read anew when the stamp differs; changes of another node are not seen, so nothing is kept longer than <see cref="Keeping.KeptFor"/> either.
/// </summary>
public static class ChangeStamp
{
    private static readonly ConcurrentDictionary<(string Database, string Table), long> Counts = new();

    /// <summary>The stamp of these entities' tables. Take it before reading: what is committed meanwhile then makes the read one stale.</summary>
    public static long StampOf(this AppDbContext db, params ReadOnlySpan<Type> entities)
    {
        var database = db.Database.GetConnectionString()!;
        var stamp = 0L;
        foreach (var entity in entities)
            stamp += Counts.GetValueOrDefault((database, TableOf(db, entity)));
        return stamp;
    }

    /// <summary>Says that these tables were changed past Entity Framework. Call it after the commit.</summary>
    public static void Touch(this AppDbContext db, params ReadOnlySpan<Type> entities)
    {
        foreach (var entity in entities)
            Count(db, TableOf(db, entity));
    }

    internal static void Count(AppDbContext db, string table) =>
        Counts.AddOrUpdate((db.Database.GetConnectionString()!, table), 1, (_, count) => count + 1);

    private static string TableOf(AppDbContext db, Type entity) =>
        db.Model.FindEntityType(entity)?.GetTableName() ?? throw new ArgumentException($"{entity.Name} has no table.");
}
