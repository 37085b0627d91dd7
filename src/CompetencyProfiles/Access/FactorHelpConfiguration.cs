using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

internal sealed class FactorHelpConfiguration : IEntityTypeConfiguration<FactorHelp>
{
    public void Configure(EntityTypeBuilder<FactorHelp> help)
    {
        help.Property(h => h.StartedAs).HasConversion<string>().HasMaxLength(30);
        help.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId).OnDelete(DeleteBehavior.Restrict);
        help.HasOne<Person>().WithMany().HasForeignKey(h => h.StartedById).OnDelete(DeleteBehavior.Restrict);
        help.HasOne<Person>().WithMany().HasForeignKey(h => h.ConfirmedById).OnDelete(DeleteBehavior.Restrict);
        help.HasOne<Person>().WithMany().HasForeignKey(h => h.StoppedById).OnDelete(DeleteBehavior.Restrict);
        help.HasIndex(h => h.PersonId).IsUnique().HasFilter("\"StoppedAt\" IS NULL AND \"UsedAt\" IS NULL");
        help.ToTable(table =>
        {
            // The last line of defence, as for roles.
            table.HasCheckConstraint("CK_FactorHelp_NotOneself", "\"StartedById\" <> \"PersonId\" AND (\"ConfirmedById\" IS NULL OR \"ConfirmedById\" <> \"PersonId\")");
            table.HasCheckConstraint("CK_FactorHelp_FourEyes", "\"ConfirmedById\" IS NULL OR \"ConfirmedById\" <> \"StartedById\"");
        });
    }
}
