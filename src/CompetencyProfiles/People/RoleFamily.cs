using System.Text.RegularExpressions;

namespace CompetencyProfiles.People;

/// <summary>A kind of work with its own target levels, such as "service-desk". Named in both languages; its key never changes, as profiles and imports name it.</summary>
public sealed partial class RoleFamily(string key, string nameDe, string nameEn)
{
    public const int KeyLength = 60, NameLength = 120;

    public string Key { get; private init; } = key;
    public string NameDe { get; private set; } = nameDe;
    public string NameEn { get; private set; } = nameEn;

    public string NameIn(string language) => language == "en" ? NameEn : NameDe;

    public void Rename(string nameDe, string nameEn) => (NameDe, NameEn) = (nameDe, nameEn);

    /// <summary>Whether a text can be a key: small letters, digits and single hyphens between them.</summary>
    public static bool IsKey(string key) => key.Length <= KeyLength && KeyPattern().IsMatch(key);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex KeyPattern();
}

internal sealed class RoleFamilyConfiguration : IEntityTypeConfiguration<RoleFamily>
{
    public void Configure(EntityTypeBuilder<RoleFamily> builder)
    {
        builder.HasKey(r => r.Key);
        builder.Property(r => r.Key).HasMaxLength(RoleFamily.KeyLength);
        builder.Property(r => r.NameDe).HasMaxLength(RoleFamily.NameLength);
        builder.Property(r => r.NameEn).HasMaxLength(RoleFamily.NameLength);

        // Those of the starter profile, so that an import finds them on the first day. An operator may rename them.
        builder.HasData(
            new RoleFamily("service-desk", "Service Desk", "Service desk agent"),
            new RoleFamily("field-engineer", "Vor-Ort- und Systemtechnik", "Field / system engineer"),
            new RoleFamily("team-lead", "Teamleitung", "Team lead"),
            new RoleFamily("back-office", "Interne Dienste", "Back office"));
    }
}
