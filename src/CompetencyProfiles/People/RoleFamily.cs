namespace CompetencyProfiles.People;

/// <summary>A kind of work with its own target levels, such as "service-desk". Named in both languages.</summary>
public sealed class RoleFamily(string key, string nameDe, string nameEn)
{
    public const int KeyLength = 60, NameLength = 120;

    public string Key { get; private init; } = key;
    public string NameDe { get; private set; } = nameDe;
    public string NameEn { get; private set; } = nameEn;

    public string NameIn(string language) => language == "en" ? NameEn : NameDe;
}

internal sealed class RoleFamilyConfiguration : IEntityTypeConfiguration<RoleFamily>
{
    public void Configure(EntityTypeBuilder<RoleFamily> builder)
    {
        builder.HasKey(r => r.Key);
        builder.Property(r => r.Key).HasMaxLength(RoleFamily.KeyLength);
        builder.Property(r => r.NameDe).HasMaxLength(RoleFamily.NameLength);
        builder.Property(r => r.NameEn).HasMaxLength(RoleFamily.NameLength);
    }
}
