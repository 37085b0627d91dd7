namespace CompetencyProfiles.People.Import;

/// <summary>What is stored about a unit on the day the import takes effect.</summary>
public sealed record KnownStructureUnit
{
    public required Id<OrgUnit> Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string Type { get; init; } = "";
    public string? Parent { get; init; }

    /// <summary>Personnel numbers of those who head it, and of those who shall as soon as they are known; in order.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];
    public bool IsOpen { get; init; } = true;
}

/// <summary>All that an import of units has to know.</summary>
public sealed record KnownStructure
{
    public required DateOnly Day { get; init; }
    public required IReadOnlyDictionary<string, KnownStructureUnit> Units { get; init; }

    /// <summary>Everybody by personnel number.</summary>
    public required IReadOnlyDictionary<string, KnownLead> People { get; init; }
}

public sealed record KnownLead(Id<Person> Id, bool HasLeft);

internal static class ReadKnownStructure
{
    public static async Task<KnownStructure> KnownStructureAsync(this AppDbContext db, DateOnly day, CancellationToken cancel)
    {
        var people = await db.Set<Person>().IgnoreAutoIncludes().AsNoTracking().Select(p => new
        {
            p.Id, p.PersonnelNumber,
            HasLeft = p.Employments.Any() && !p.Employments.Any(e => e.To == null || e.To >= day),
        }).ToListAsync(cancel);
        var numbers = people.ToDictionary(p => p.Id, p => p.PersonnelNumber);
        var units = await db.Set<OrgUnit>().AsNoTracking().ToListAsync(cancel);
        var codes = units.ToDictionary(u => u.Id, u => u.Code);
        var awaited = (await db.Set<AwaitedLead>().AsNoTracking().ToListAsync(cancel)).ToLookup(a => a.UnitId, a => a.PersonnelNumber);
        return new()
        {
            Day = day,
            Units = units.ToDictionary(u => u.Code, u => new KnownStructureUnit
            {
                Id = u.Id, Code = u.Code, Name = u.Name, Type = u.Type,
                Parent = u.ParentIdOn(day) is { } parent ? codes[parent] : null,
                Leads = [.. u.Leads.On(day).Select(l => numbers[l.PersonId]).Concat(awaited[u.Id]).Order(StringComparer.Ordinal)],
                IsOpen = u.ClosedOn is null || u.ClosedOn >= day,
            }),
            People = people.ToDictionary(p => p.PersonnelNumber, p => new KnownLead(p.Id, p.HasLeft)),
        };
    }
}
