namespace CompetencyProfiles.Data;

/// <summary>A key of the web application, as encrypted XML. All nodes read the same ones, so each accepts what another has issued.</summary>
public sealed class StoredKey(string name, string xml)
{
    public const int NameLength = 200, XmlLength = 8000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private init; } = name;
    public string Xml { get; private init; } = xml;
}

internal sealed class StoredKeyConfiguration : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> key)
    {
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.Name).HasMaxLength(StoredKey.NameLength);
        key.Property(k => k.Xml).HasMaxLength(StoredKey.XmlLength);
    }
}
