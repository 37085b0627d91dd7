using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CompetencyProfiles.Data;

/// <summary>A row whose key says what it is for. Written a second time, also at the same moment by somebody else, it is left out without an error.</summary>
public interface IWrittenOnce
{
    string Key { get; }
}

internal static class WrittenOnce
{
    /// <summary>Takes the new rows of this kind out of the ordinary saving, which would fail as a whole on the first known key.</summary>
    public static IReadOnlyList<IWrittenOnce> TakeWrittenOnce(this ChangeTracker tracker)
    {
        // In the order of their keys, so that two transactions that owe the same never wait for each other in a circle.
        var entries = tracker.Entries<IWrittenOnce>().Where(e => e.State == EntityState.Added).OrderBy(e => e.Entity.Key, StringComparer.Ordinal).ToList();
        entries.ForEach(entry => entry.State = EntityState.Detached);
        return [.. entries.Select(entry => entry.Entity)];
    }

    public static async Task<int> WriteOnceAsync(this AppDbContext db, IReadOnlyList<IWrittenOnce> rows, CancellationToken cancel)
    {
        var written = 0;
        foreach (var row in rows)
            written += await db.Database.ExecuteSqlAsync(InsertUnlessKnown(db, row), cancel);
        return written;
    }

    // Columns without a value are left out: a parameter that is null has no type on PostgreSQL.
    private static FormattableString InsertUnlessKnown(AppDbContext db, IWrittenOnce row)
    {
        var type = db.Model.FindEntityType(row.GetType())!;
        var columns = (
            from property in type.GetProperties()
            let value = property.PropertyInfo!.GetValue(row)
            where value is not null
            let converter = property.GetTypeMapping().Converter
            select (Name: $"\"{property.GetColumnName()}\"", Value: converter is null ? value : converter.ConvertToProvider(value)!)).ToList();
        var names = string.Join(", ", columns.Select(c => c.Name));
        var places = string.Join(", ", columns.Select((_, place) => $"{{{place}}}"));
        return FormattableStringFactory.Create(
            $"INSERT INTO \"{type.GetTableName()}\" ({names}) VALUES ({places}) ON CONFLICT DO NOTHING", [.. columns.Select(c => c.Value)]);
    }
}
