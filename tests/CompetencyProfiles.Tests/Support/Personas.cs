using CompetencyProfiles.Access;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Tests.Support;

/// <summary>
/// One person per relation to <see cref="Employee"/>, who works in a team of area A. Periods end and begin on the very days around today,
/// so that a boundary taken wrongly shows.
/// </summary>
public sealed class Personas
{
    private static readonly DateOnly LongAgo = Given.Today.AddYears(-2), Yesterday = Given.Today.AddDays(-1), Tomorrow = Given.Today.AddDays(1);
    private readonly List<object> rows = [];
    private readonly Dictionary<string, Person> people = [];

    public Personas()
    {
        (AreaA, AreaB) = (Given.Unit("Area A"), Given.Unit("Area B"));
        (TeamA, TeamB) = (Given.Unit("Team A", AreaA), Given.Unit("Team B", AreaB));
        rows.AddRange([AreaA, AreaB, TeamA, TeamB]);

        Employee = Add("employee", TeamA);
        var (manager, nextLevel, former) = (Add("manager", TeamA), Add("next-level", AreaA), Add("former-manager", TeamB));
        Lead(manager, Employee, Add("peer", TeamA));
        Lead(nextLevel, manager);
        rows.Add(new ManagementAssignment(Employee.Id, former.Id, ManagementKind.Disciplinary, LongAgo, Yesterday));

        Deputise(manager, Add("deputy-before", TeamB), Tomorrow, Tomorrow);
        Deputise(manager, Add("deputy", TeamB), Given.Today, Given.Today);
        Deputise(manager, Add("deputy-after", TeamB), LongAgo, Yesterday);

        Grant(Add("hr-of-unit", TeamB), Role.Hr, AreaA);
        Grant(Add("hr-other-unit", TeamB), Role.Hr, AreaB);
        Grant(Add("hr-overall", TeamB), Role.Hr);
        Grant(Add("hr-colleague", TeamA), Role.Hr, TeamB); // HR whose own data is asked for.
        Grant(Add("hr-for-hr", TeamB), Role.HrForHr);
        Grant(Add("organiser", TeamB), Role.TrainingOrganiser);
        Grant(Add("transformation", TeamB), Role.TransformationManager);
        Grant(Add("representation", TeamB), Role.Representation);
        Grant(Add("administrator", TeamB), Role.Administrator);
        Grant(Add("hr-before", TeamB), Role.Hr, from: Tomorrow);
        Grant(Add("hr-after", TeamB), Role.Hr, to: Yesterday);

        var leaver = Add("leaver", TeamA, leftOn: Yesterday);
        rows.Add(new ManagementAssignment(leaver.Id, manager.Id, ManagementKind.Disciplinary, LongAgo, Yesterday));
        Grant(leaver, Role.Hr);
        Grant(Add("disabled", TeamB), Role.Hr);
    }

    public OrgUnit AreaA { get; }
    public OrgUnit AreaB { get; }
    public OrgUnit TeamA { get; }
    public OrgUnit TeamB { get; }
    public Person Employee { get; }
    public IReadOnlyDictionary<string, Person> People => people;
    public Person this[string persona] => people[persona];

    /// <summary>Everything to save; accounts too, of which one is disabled.</summary>
    public object[] Rows => [.. rows, .. people.Select(p => AccountOf(p.Value, isDisabled: p.Key == "disabled"))];

    public string NameOf(Id<Person> id) => people.Single(p => p.Value.Id == id).Key;

    private static Account AccountOf(Person person, bool isDisabled) => new()
    {
        PersonId = person.Id,
        UserName = person.Email,
        NormalizedUserName = person.Email!.ToUpperInvariant(),
        SecurityStamp = "stamp",
        DisabledAt = isDisabled ? Given.Now.AddDays(-1) : null,
    };

    private Person Add(string persona, OrgUnit unit, DateOnly? leftOn = null)
    {
        var person = people[persona] = Given.Person("Persona", persona);
        rows.AddRange([person, new Employment(person.Id, LongAgo, leftOn), new OrgMembership(person.Id, unit.Id, LongAgo, leftOn)]);
        return person;
    }

    private void Lead(Person manager, params Person[] led) =>
        rows.AddRange(led.Select(p => new ManagementAssignment(p.Id, manager.Id, ManagementKind.Disciplinary, Given.Today)));

    private void Deputise(Person manager, Person deputy, DateOnly from, DateOnly to) =>
        rows.Add(new Delegation(manager.Id, deputy.Id, DelegationScope.ScheduleOnly, from, to));

    private void Grant(Person person, Role role, OrgUnit? unit = null, DateOnly? from = null, DateOnly? to = null) =>
        rows.Add(RoleGrant.Initial(person.Id, role, unit?.Id, from ?? LongAgo, Given.Now, to));
}
