using CompetencyProfiles.Tables;

namespace CompetencyProfiles.People.Import;

/// <summary>
/// An uploaded file between upload and import. It lies in the database, so that every node can work on it, and is deleted with the import
/// or after a day.
/// </summary>
public sealed class ImportFile(ImportKind kind, string name, byte[] content, Id<Person> uploadedById, DateTimeOffset uploadedAt) : Root<ImportFile>
{
    public const int NameLength = 200, MappingLength = 1000;
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    public ImportKind Kind { get; private init; } = kind;

    /// <summary>As the browser called it; shown and never used as a path.</summary>
    public string Name { get; private init; } = name.Length <= NameLength ? name : name[..NameLength];
    public byte[] Content { get; private init; } = content;
    public Id<Person> UploadedById { get; private init; } = uploadedById;
    public DateTimeOffset UploadedAt { get; private init; } = uploadedAt;

    /// <summary>The columns as chosen, such as "Number=0 LastName=1"; empty until somebody has.</summary>
    public string Mapping { get; private set; } = "";

    public Result<Done> Choose(ColumnMapping mapping)
    {
        Mapping = mapping.ToString();
        return Done.It;
    }

    /// <summary>The mapping that was chosen, or the proposal.</summary>
    public ColumnMapping MappingFor(Table table, IReadOnlyDictionary<string, ImportColumn?> remembered) =>
        Mapping.Length > 0 ? ColumnMapping.Parse(Mapping) : ColumnMapping.Propose(Kind, table, remembered);
}

internal sealed class ImportFileConfiguration : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> file)
    {
        file.Property(f => f.Kind).HasConversion<string>().HasMaxLength(20);
        file.Property(f => f.Name).HasMaxLength(ImportFile.NameLength);
        file.Property(f => f.Content).HasMaxLength(TableLimits.FileBytes);
        file.Property(f => f.Mapping).HasMaxLength(ImportFile.MappingLength);
        file.HasOne<Person>().WithMany().HasForeignKey(f => f.UploadedById).OnDelete(DeleteBehavior.Restrict);
        file.HasIndex(f => f.UploadedAt);
    }
}
