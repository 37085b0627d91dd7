using CompetencyProfiles.Access;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>What HR knows of a manager's calibration: that it is done, and when, or why it is waived. No answer.</summary>
public sealed record CalibrationLine
{
    public required Id<Person> PersonId { get; init; }
    public required string Name { get; init; }
    public required string SortKey { get; init; }
    public required string SearchText { get; init; }
    public required DateOnly? CompletedOn { get; init; }
    public required string? WaivedBecause { get; init; }
}

public static class ListCalibrations
{
    /// <summary>Everyone who leads somebody on the day. For HR of the whole organisation.</summary>
    public static IQueryable<CalibrationLine> CalibrationsOf(this AppDbContext db, Id<ProfileVersion> version, DateOnly day) =>
        db.Set<Person>().IgnoreAutoIncludes().Where(person => db.LedOn(day).Any(m => m.ManagerId == person.Id)).Select(person => new CalibrationLine
        {
            PersonId = person.Id,
            Name = person.LastName + ", " + person.FirstName,
            SortKey = person.SortKey,
            SearchText = person.SearchText,
            CompletedOn = db.Set<CalibrationExercise>().Where(e => e.VersionId == version && e.PersonId == person.Id).Select(e => e.CompletedOn).FirstOrDefault(),
            WaivedBecause = db.Set<CalibrationWaiver>().Where(w => w.VersionId == version && w.PersonId == person.Id).Select(w => w.Reason).FirstOrDefault(),
        });
}
