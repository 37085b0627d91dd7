using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>HR waives the calibration with a version, for one manager or for all, and takes that back.</summary>
public static class WaiveCalibration
{
    public static Task<Result<Done>?> WaiveCalibrationAsync(this AppDbContext db, Id<ProfileVersion> versionId, Id<Person>? personId, string reason, ChangedBy by, CancellationToken cancel) =>
        db.ChangeAsync(versionId, async (ProfileVersion version) =>
        {
            if (string.IsNullOrWhiteSpace(reason))
                return (Result<Done>)CalibrationRefusals.ReasonMissing;
            if (reason.Trim().Length > CalibrationWaiver.ReasonLength)
                return ProfileRefusals.TooLong;
            if (await db.Set<CalibrationWaiver>().AnyAsync(waiver => waiver.VersionId == version.Id && (waiver.PersonId == null || waiver.PersonId == personId), cancel))
                return CalibrationRefusals.AlreadyWaived;
            if (personId is not null && await db.Set<CalibrationExercise>().AnyAsync(e => e.VersionId == version.Id && e.PersonId == personId && e.CompletedOn != null, cancel))
                return CalibrationRefusals.AlreadyDone;
            db.Add(new CalibrationWaiver(version.Id, personId, reason.Trim(), by.PersonId, by.At));
            return Done.It;
        }, cancel);

    /// <summary>False if there was no such waiver.</summary>
    public static async Task<bool> WithdrawWaiverAsync(this AppDbContext db, Id<ProfileVersion> version, Id<Person>? personId, CancellationToken cancel) =>
        await db.Set<CalibrationWaiver>().Where(waiver => waiver.VersionId == version && waiver.PersonId == personId).ExecuteDeleteAsync(cancel) > 0;
}
