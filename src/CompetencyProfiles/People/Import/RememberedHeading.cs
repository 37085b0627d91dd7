using CompetencyProfiles.Tables;

namespace CompetencyProfiles.People.Import;

/// <summary>What a heading meant the last time somebody said so; nothing, when its column was left out.</summary>
internal sealed class RememberedHeading(ImportKind kind, string heading, ImportColumn? column)
{
    public const int HeadingLength = 100;

    public ImportKind Kind { get; private init; } = kind;

    /// <summary>As <see cref="SearchText.Typed"/> folds it.</summary>
    public string Heading { get; private init; } = heading;
    public ImportColumn? Column { get; set; } = column;
}

internal sealed class RememberedHeadingConfiguration : IEntityTypeConfiguration<RememberedHeading>
{
    public void Configure(EntityTypeBuilder<RememberedHeading> heading)
    {
        heading.HasKey(h => new { h.Kind, h.Heading });
        heading.Property(h => h.Kind).HasConversion<string>().HasMaxLength(20);
        heading.Property(h => h.Heading).HasMaxLength(RememberedHeading.HeadingLength);
        heading.Property(h => h.Column).HasConversion<string>().HasMaxLength(20);
    }
}

public static class RememberedHeadings
{
    public static async Task<IReadOnlyDictionary<string, ImportColumn?>> RememberedHeadingsAsync(this AppDbContext db, ImportKind kind, CancellationToken cancel) =>
        await db.Set<RememberedHeading>().AsNoTracking().Where(h => h.Kind == kind).ToDictionaryAsync(h => h.Heading, h => h.Column, cancel);

    /// <summary>Keeps what the headings of a file mean, for the next file. Saved with whatever else is changed.</summary>
    public static async Task RememberHeadingsAsync(this AppDbContext db, ImportKind kind, Table table, ColumnMapping mapping, CancellationToken cancel)
    {
        var known = await db.Set<RememberedHeading>().Where(h => h.Kind == kind).ToDictionaryAsync(h => h.Heading, cancel);
        var meanings = mapping.Columns.ToDictionary(c => c.Value, c => (ImportColumn?)c.Key);
        for (var index = 0; index < table.Headings.Count; index++)
        {
            var heading = SearchText.Typed(table.Headings[index]);
            if (heading.Length is 0 or > RememberedHeading.HeadingLength)
                continue;
            if (known.TryGetValue(heading, out var remembered))
                remembered.Column = meanings.GetValueOrDefault(index);
            else
                known[heading] = db.Add(new RememberedHeading(kind, heading, meanings.GetValueOrDefault(index))).Entity;
        }
    }
}
