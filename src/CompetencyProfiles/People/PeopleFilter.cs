namespace CompetencyProfiles.People;

/// <summary>Which people a list shows. Each is a condition of today; <see cref="All"/> has everyone who ever was or will be employed.</summary>
public enum PeopleState { Active, Leaving, Suspended, Unled, Unplaced, Future, Left, All }

public enum PeopleSort { Name, Number, Unit, Entry }

/// <summary>What is looked for in a list of people, and in which order.</summary>
public sealed record PeopleFilter
{
    public const int SearchLength = 100;

    /// <summary>A last day within so many days from today makes somebody <see cref="PeopleState.Leaving"/>.</summary>
    public const int LeavingDays = 60;

    /// <summary>As typed: names in either spelling, a number, an address, or parts of them.</summary>
    public string Search { get; init; } = "";

    /// <summary>This unit and all below it.</summary>
    public Id<OrgUnit>? Unit { get; init; }
    public string? RoleFamily { get; init; }
    public PeopleState State { get; init; }
    public PeopleSort Sort { get; init; }
    public bool Descending { get; init; }
    public bool IsDefault => this == new PeopleFilter { Sort = Sort, Descending = Descending };
}

/// <summary>One line of a list of people, as of today; who is not employed today appears as when last employed.</summary>
public sealed record ListedPerson
{
    public required Id<Person> Id { get; init; }
    public required string PersonnelNumber { get; init; }
    public required string FirstName { get; init; }
    public required string LastName { get; init; }
    public required string? Unit { get; init; }

    /// <summary>How many units there are beside the first.</summary>
    public required int MoreUnits { get; init; }
    public required string? RoleFamily { get; init; }
    public required string? Manager { get; init; }
    public required bool IsEmployed { get; init; }
    public required bool IsSuspended { get; init; }

    /// <summary>First and last day of the latest employment.</summary>
    public required DateOnly? EntryOn { get; init; }
    public required DateOnly? LastDay { get; init; }

    public PeopleState StateOn(DateOnly today) => this switch
    {
        { IsEmployed: false, EntryOn: { } entry } when entry > today => PeopleState.Future,
        { IsEmployed: false } => PeopleState.Left,
        { IsSuspended: true } => PeopleState.Suspended,
        { LastDay: { } day } when day <= today.AddDays(PeopleFilter.LeavingDays) => PeopleState.Leaving,
        _ => PeopleState.Active,
    };
}

/// <summary>One page of a list, and how many people there are on all its pages.</summary>
public sealed record PeoplePage(IReadOnlyList<ListedPerson> People, int Total);
