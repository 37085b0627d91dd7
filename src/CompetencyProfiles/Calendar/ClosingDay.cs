using CompetencyProfiles.People;

namespace CompetencyProfiles.Calendar;

/// <summary>A day on which a site, or every site, does not work though it is no public holiday, such as 24 December.</summary>
public sealed class ClosingDay(string name, string rule, Id<Site>? siteId) : Root<ClosingDay>
{
    public const int NameLength = 100;

    public string Name { get; private init; } = name;

    /// <summary>Which day, as <see cref="DayRule"/> writes it.</summary>
    public string Rule { get; private init; } = rule;

    /// <summary>None: it holds for every site.</summary>
    public Id<Site>? SiteId { get; private init; } = siteId;
}

internal sealed class ClosingDayConfiguration : IEntityTypeConfiguration<ClosingDay>
{
    public void Configure(EntityTypeBuilder<ClosingDay> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(ClosingDay.NameLength);
        builder.Property(c => c.Rule).HasMaxLength(DayRule.Length);
        builder.HasOne<Site>().WithMany().HasForeignKey(c => c.SiteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => c.Rule).IsUnique().HasFilter("\"SiteId\" IS NULL").HasDatabaseName("IX_ClosingDay_Everywhere");
        builder.HasIndex(c => new { c.SiteId, c.Rule }).IsUnique();
    }
}
