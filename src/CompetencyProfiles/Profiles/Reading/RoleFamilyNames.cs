using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>What the role families are called, kept in memory.</summary>
public sealed class RoleFamilyNames(IReadOnlyList<RoleFamily> families)
{
    private static readonly Kept<RoleFamilyNames> Names = new(ReadAsync, typeof(RoleFamily));
    private readonly Dictionary<string, RoleFamily> byKey = families.ToDictionary(family => family.Key);

    /// <summary>The same for the same names: what was made with them can be told from what was made with others.</summary>
    public string Stamp { get; } = string.Join('|', families.Select(family => $"{family.Key}={family.NameDe}/{family.NameEn}"));

    public IReadOnlyList<RoleFamily> All { get; } = families;

    public bool Has(string key) => byKey.ContainsKey(key);

    /// <summary>A family that is gone is called by its key.</summary>
    public string NameIn(string language, string key) => byKey.TryGetValue(key, out var family) ? family.NameIn(language) : key;

    internal static ValueTask<RoleFamilyNames> OnAsync(AppDbContext db, DateOnly day, CancellationToken cancel) => Names.OnAsync(db, day, cancel);

    private static async Task<RoleFamilyNames> ReadAsync(AppDbContext db, DateOnly day, CancellationToken cancel) =>
        new(await db.Set<RoleFamily>().AsNoTracking().OrderBy(family => family.Key).ToListAsync(cancel));
}

public static class RoleFamilyNameReading
{
    public static ValueTask<RoleFamilyNames> RoleFamilyNamesAsync(this AppDbContext db, DateOnly day, CancellationToken cancel) => RoleFamilyNames.OnAsync(db, day, cancel);
}
