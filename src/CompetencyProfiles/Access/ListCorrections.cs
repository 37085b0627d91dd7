using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>A request for a correction as HR lists it.</summary>
public sealed record CorrectionRow
{
    public required Id<CorrectionRequest> Id { get; init; }
    public required Id<Person> PersonId { get; init; }
    public required string Name { get; init; }
    public required PersonAspect Aspect { get; init; }
    public required string Wish { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
}

public static class ListCorrections
{
    /// <summary>A request should be answered within this many days.</summary>
    public const int DueDays = 14;

    /// <summary>The requests that this viewer answers: of the people looked after as HR, so of HR staff the person named for them.</summary>
    public static IQueryable<CorrectionRequest> CorrectionsFor(this AppDbContext db, Viewer viewer)
    {
        if (!viewer.IsHr)
            return db.Set<CorrectionRequest>().Where(_ => false);
        var mine = db.LookedAfterBy(viewer).Select(p => p.Id);
        return db.Set<CorrectionRequest>().Where(r => mine.Contains(r.PersonId));
    }

    /// <summary>Those that wait for an answer, oldest first.</summary>
    public static IQueryable<CorrectionRow> AsRows(this IQueryable<CorrectionRequest> requests, AppDbContext db) =>
        from request in requests
        join person in db.Set<Person>().IgnoreAutoIncludes() on request.PersonId equals person.Id
        where request.AnsweredAt == null
        orderby request.AskedAt, request.Id
        select new CorrectionRow
        {
            Id = request.Id, PersonId = person.Id, Name = person.FirstName + " " + person.LastName,
            Aspect = request.Aspect, Wish = request.Wish, AskedAt = request.AskedAt,
        };
}
