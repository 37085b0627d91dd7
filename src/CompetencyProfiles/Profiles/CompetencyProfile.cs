namespace CompetencyProfiles.Profiles;

/// <summary>What is asked of people in one respect, such as customer orientation. Its words stand in its versions; changes between versions take its lock.</summary>
public sealed class CompetencyProfile(string key) : Root<CompetencyProfile>
{
    /// <summary>Readable, part of addresses and of exchanged files; never changes.</summary>
    public string Key { get; private init; } = key;
}

internal sealed class CompetencyProfileConfiguration : IEntityTypeConfiguration<CompetencyProfile>
{
    public void Configure(EntityTypeBuilder<CompetencyProfile> profile)
    {
        profile.Property(p => p.Key).HasMaxLength(ProfileKey.MaxLength);
        profile.HasIndex(p => p.Key).IsUnique();
    }
}
