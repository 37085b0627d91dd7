using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Trainings;

/// <summary>Takes a role family away that nobody has and that no version and no training names. It is told here because people know neither of profiles nor of trainings.</summary>
public static class RemoveRoleFamily
{
    /// <summary>Null if there is no such role family.</summary>
    public static async Task<Result<Done>?> RemoveRoleFamilyAsync(this AppDbContext db, string key, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<RoleFamily>().Where(family => family.Key == key).ExecuteUpdateAsync(set => set.SetProperty(family => family.NameDe, family => family.NameDe), cancel) == 0)
            return null;
        var people = await db.Set<RoleFamilyAssignment>().Where(a => a.RoleFamily == key).Select(a => a.PersonId).Distinct().CountAsync(cancel);
        if (people > 0)
            return RoleFamilyRefusals.HasPeople.With(people);
        var shelf = await db.ProfileShelfAsync(DateOnly.MinValue, cancel);
        foreach (var version in shelf.Versions)
        {
            if ((await db.ContentOfAsync(version, cancel)).Criteria.Any(criterion => criterion.Targets.ContainsKey(key)))
                return RoleFamilyRefusals.InProfile.With(version.Title.De, version.Number);
        }

        if ((await db.TrainingCatalogueAsync(DateOnly.MinValue, cancel)).All.FirstOrDefault(training => training.Content.RoleFamilies.Contains(key)) is { } named)
            return RoleFamilyRefusals.InTraining.With(named.Key);
        await db.Set<RoleFamily>().Where(family => family.Key == key).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Done.It;
    }
}
