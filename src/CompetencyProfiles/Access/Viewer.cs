using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>Who is asking, on which day, with the roles that hold on it. Made from dated assignments, never from what a cookie says.</summary>
public sealed record Viewer
{
    public required Id<Person> PersonId { get; init; }
    public required Guid AccountId { get; init; }
    public required DateOnly Today { get; init; }
    public required string Name { get; init; }
    public string FirstName { get; init; } = "";
    public required string Language { get; init; }
    public string Theme { get; init; } = "auto";

    /// <summary>Leads somebody today, as disciplinary manager.</summary>
    public bool IsManager { get; init; }

    /// <summary>Stands in for a manager today.</summary>
    public bool IsDeputy { get; init; }

    /// <summary>Roles for the whole organisation.</summary>
    public IReadOnlySet<Role> Roles { get; init; } = new HashSet<Role>();

    /// <summary>Units, with all below them, for which the person is HR; empty for HR overall.</summary>
    public IReadOnlySet<Id<OrgUnit>> HrUnits { get; init; } = new HashSet<Id<OrgUnit>>();

    public bool IsHrOverall => Roles.Contains(Role.Hr);

    /// <summary>Looks after people as HR: all, those of units, or those of HR. Whom, says <see cref="VisiblePeople.LookedAfterBy"/>.</summary>
    public bool IsHr => IsHrOverall || HrUnits.Count > 0 || IsHrForHr;

    /// <summary>Looks after the people of HR, being none of them.</summary>
    public bool IsHrForHr => Roles.Contains(Role.HrForHr) && !IsHrOverall && HrUnits.Count == 0;

    public bool IsAdministrator => Roles.Contains(Role.Administrator);

    public bool Is(Role role) => role switch
    {
        Role.Hr => IsHr,
        Role.HrForHr => IsHrForHr,
        _ => Roles.Contains(role),
    };
}
