namespace CompetencyProfiles.People;

public static class KeepRoleFamilies
{
    public static async Task<Result<RoleFamily>> AddRoleFamilyAsync(this AppDbContext db, string key, string nameDe, string nameEn, CancellationToken cancel)
    {
        if (!RoleFamily.IsKey(key))
            return RoleFamilyRefusals.KeyUnreadable;
        if (await db.Set<RoleFamily>().AnyAsync(r => r.Key == key, cancel))
            return RoleFamilyRefusals.KeyTaken;

        var family = db.Add(new RoleFamily(key, nameDe, nameEn)).Entity;
        await db.SaveChangesAsync(cancel);
        return family;
    }

    /// <summary>False if there is no such role family.</summary>
    public static async Task<bool> RenameRoleFamilyAsync(this AppDbContext db, string key, string nameDe, string nameEn, CancellationToken cancel)
    {
        if (await db.Set<RoleFamily>().SingleOrDefaultAsync(r => r.Key == key, cancel) is not { } family)
            return false;
        family.Rename(nameDe, nameEn);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}

public static class RoleFamilyRefusals
{
    public static readonly Refusal KeyTaken = new("RoleFamily.KeyTaken");
    public static readonly Refusal KeyUnreadable = new("RoleFamily.KeyUnreadable");

    /// <summary>{0}: how many people have it or had it.</summary>
    public static readonly Refusal HasPeople = new("RoleFamily.HasPeople");

    /// <summary>{0}: the title of a profile, {1}: the number of a version that has targets for it.</summary>
    public static readonly Refusal InProfile = new("RoleFamily.InProfile");

    /// <summary>{0}: the key of a training that is made for it.</summary>
    public static readonly Refusal InTraining = new("RoleFamily.InTraining");
}
