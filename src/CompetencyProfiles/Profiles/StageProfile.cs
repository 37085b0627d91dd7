using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>Leads a version through its stages. Each answers null if there is no such version.</summary>
public static class StageProfile
{
    public static Task<Result<Done>?> SendToConsultationAsync(this AppDbContext db, Id<ProfileVersion> id, DateOnly today, CancellationToken cancel) =>
        db.ChangeAsync(id, async (ProfileVersion version) => version.SendToConsultation(await db.RoleFamilyKeysAsync(cancel), today), cancel);

    public static Task<Result<Done>?> TakeBackAsync(this AppDbContext db, Id<ProfileVersion> id, CancellationToken cancel) =>
        db.ChangeAsync(id, (ProfileVersion version) => version.TakeBack(), cancel);

    /// <summary>Records the approval. What was written before cannot be taken back any more, and the workshop closes.</summary>
    public static Task<Result<Done>?> ApproveAsync(
        this AppDbContext db, Id<ProfileVersion> id, ApprovalEvidence evidence, DateOnly today, ChangedBy by, CancellationToken cancel) =>
        db.ChangeAsync(id, async (ProfileVersion version) =>
        {
            var approved = version.Approve(evidence, await db.RoleFamilyKeysAsync(cancel), today, by);
            if (!approved.Succeeded)
                return approved;
            await db.Set<ProfileEdit>().Where(edit => edit.VersionId == id).ExecuteUpdateAsync(set => set.SetProperty(edit => edit.Other, (byte[]?)null), cancel);
            await db.Set<ProfileWorkshop>().Where(workshop => workshop.VersionId == id && workshop.ClosedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(workshop => workshop.ClosedAt, by.At), cancel);
            return approved;
        }, cancel);

    public static Task<Result<Done>?> LimitToAsync(this AppDbContext db, Id<ProfileVersion> id, IReadOnlyCollection<Id<OrgUnit>> units, CancellationToken cancel) =>
        db.ChangeAsync(id, async (ProfileVersion version) =>
            await db.Set<OrgUnit>().CountAsync(unit => units.Contains(unit.Id), cancel) == units.Distinct().Count() ? version.LimitTo(units) : ProfileRefusals.UnitUnknown, cancel);

    /// <summary>The keys of all role families, each of which needs a target.</summary>
    public static Task<List<string>> RoleFamilyKeysAsync(this AppDbContext db, CancellationToken cancel) =>
        db.Set<RoleFamily>().OrderBy(family => family.Key).Select(family => family.Key).ToListAsync(cancel);
}
