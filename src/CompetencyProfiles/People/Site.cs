namespace CompetencyProfiles.People;

/// <summary>A place of work. It gives the public holidays and the time zone of those who work there.</summary>
public sealed class Site(string name, string region, string zone) : Root<Site>
{
    public const int NameLength = 100, RegionLength = 10, ZoneLength = 60;

    public string Name { get; private set; } = name;
    public string SortKey { get; private set; } = SearchText.SortKey(name);

    /// <summary>Whose public holidays count: the Land by its ISO 3166-2 key, such as "DE-NW".</summary>
    public string Region { get; private set; } = region;

    /// <summary>IANA time zone, such as "Europe/Berlin".</summary>
    public string Zone { get; private set; } = zone;

    public void Describe(string name, string region, string zone) =>
        (Name, SortKey, Region, Zone) = (name, SearchText.SortKey(name), region, zone);
}

internal sealed class SiteConfiguration : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(Site.NameLength);
        builder.HasIndex(s => s.Name).IsUnique();
        builder.Property(s => s.SortKey).HasMaxLength(2 * Site.NameLength);
        builder.Property(s => s.Region).HasMaxLength(Site.RegionLength);
        builder.Property(s => s.Zone).HasMaxLength(Site.ZoneLength);
    }
}
