using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>One grant with everybody who had a part in it, and the other grants of the same person.</summary>
public sealed record RoleRecord
{
    public required RoleGrant Grant { get; init; }
    public required RoleRow Row { get; init; }
    public required IReadOnlyList<RoleRow> Others { get; init; }
    public required IReadOnlyDictionary<Id<Person>, string> Names { get; init; }

    public string? NameOf(Id<Person>? person) => person is { } id ? Names.GetValueOrDefault(id) : null;
}

public static class FindRole
{
    public static async Task<RoleRecord?> FindRoleAsync(this AppDbContext db, Id<RoleGrant> id, DateOnly today, CancellationToken cancel)
    {
        var grant = await db.Set<RoleGrant>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, cancel);
        if (grant is null)
            return null;

        var same = await db.Set<RoleGrant>().Where(g => g.PersonId == grant.PersonId).Select(g => g.Id).ToListAsync(cancel);
        var rows = new List<RoleRow>();
        foreach (var filter in new[] { RoleFilter.Current, RoleFilter.Past })
            rows.AddRange(await db.Roles(filter, null, today).Where(r => same.Contains(r.Id)).ToListAsync(cancel));
        Id<Person>?[] parts = [grant.ProposedById, grant.ConfirmedById, grant.DeclinedById, grant.EndedById];
        var people = parts.OfType<Id<Person>>().Distinct().ToList();
        return new()
        {
            Grant = grant,
            Row = rows.First(r => r.Id == id),
            Others = [.. rows.Where(r => r.Id != id)],
            Names = await db.Set<Person>().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.FirstName, p.LastName })
                .ToDictionaryAsync(p => p.Id, p => $"{p.FirstName} {p.LastName}", cancel),
        };
    }
}
