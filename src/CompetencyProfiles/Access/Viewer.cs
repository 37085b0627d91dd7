using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>Who is asking, on which day, with the roles that hold on it. Made anew for each request from dated assignments.</summary>
public sealed record Viewer
{
    public required Id<Person> PersonId { get; init; }
    public required Guid AccountId { get; init; }
    public required DateOnly Today { get; init; }
    public required string Name { get; init; }
    public required string Language { get; init; }
    public string Theme { get; init; } = "auto";

    /// <summary>Leads somebody today, as disciplinary manager.</summary>
    public bool IsManager { get; init; }

    /// <summary>Roles for the whole organisation.</summary>
    public IReadOnlySet<Role> Roles { get; init; } = new HashSet<Role>();

    /// <summary>Units, with all below them, for which the person is HR; empty for HR overall.</summary>
    public IReadOnlySet<Id<OrgUnit>> HrUnits { get; init; } = new HashSet<Id<OrgUnit>>();

    public bool IsHrOverall => Roles.Contains(Role.Hr);
    public bool IsHr => IsHrOverall || HrUnits.Count > 0;
    public bool IsAdministrator => Roles.Contains(Role.Administrator);

    public bool Is(Role role) => role == Role.Hr ? IsHr : Roles.Contains(role);
}
