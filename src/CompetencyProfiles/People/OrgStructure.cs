namespace CompetencyProfiles.People;

/// <summary>The order of all units as one thing: there is one row, and whoever moves, closes or merges units locks it first, so that these happen one after the other.</summary>
public sealed class OrgStructure : Root<OrgStructure>
{
    public static readonly Id<OrgStructure> TheOne = Id<OrgStructure>.Parse("019aab00-0000-7000-8000-000000000001", null);
}

internal sealed class OrgStructureConfiguration : IEntityTypeConfiguration<OrgStructure>
{
    public void Configure(EntityTypeBuilder<OrgStructure> builder) => builder.HasData(new { Id = OrgStructure.TheOne, Version = 0 });
}
