namespace CompetencyProfiles.People.Import;

/// <summary>What is stored about a person on the day the import takes effect, or on the first day of work where that comes later.</summary>
public sealed record KnownPerson
{
    public required Id<Person> Id { get; init; }
    public required string Number { get; init; }
    public required string LastName { get; init; }
    public required string FirstName { get; init; }
    public string? Email { get; init; }
    public required string Language { get; init; }
    public PersonGroup Group { get; init; }

    /// <summary>First and last day of the latest employment, which may lie ahead.</summary>
    public DateOnly? Entry { get; init; }
    public DateOnly? Exit { get; init; }

    /// <summary>First and last day of the employment before it, for who came back.</summary>
    public DateOnly? EarlierEntry { get; init; }
    public DateOnly? EarlierExit { get; init; }

    /// <summary>Is employed on the day.</summary>
    public bool WorksHere { get; init; }
    public Id<OrgUnit>? Unit { get; init; }
    public Id<Person>? Manager { get; init; }
    public string? RoleFamily { get; init; }
    public WorkDays? WorkDays { get; init; }
    public Id<Site>? Site { get; init; }

    public bool HasLeftBy(DateOnly day) => Exit < day;
}

public sealed record KnownSite(Id<Site> Id, string Name);

public sealed record KnownUnit(Id<OrgUnit> Id, string Code, bool IsOpen);

/// <summary>All that an import of people has to know, read once and held in memory.</summary>
public sealed record KnownPeople
{
    public required DateOnly Day { get; init; }
    public required IReadOnlyDictionary<string, KnownPerson> ByNumber { get; init; }
    public required IReadOnlyDictionary<string, KnownUnit> Units { get; init; }

    /// <summary>Sites by folded name.</summary>
    public required IReadOnlyDictionary<string, KnownSite> Sites { get; init; }

    /// <summary>Keys of role families by folded key and by both folded names.</summary>
    public required IReadOnlyDictionary<string, string> RoleFamilies { get; init; }
}
