using System.Globalization;

namespace CompetencyProfiles.People;

/// <summary>A time of employment; who comes back begins a new one.</summary>
public sealed class Employment(Id<Person> personId, DateOnly from, DateOnly? to = null) : PersonFact(personId, from, to)
{
    internal override string Value => "";
}

/// <summary>Belonging to a unit. <paramref name="share"/> in percent of the working time, 1 to 100.</summary>
public sealed class OrgMembership(Id<Person> personId, Id<OrgUnit> unitId, DateOnly from, DateOnly? to = null, int share = 100)
    : PersonFact(personId, from, to)
{
    public Id<OrgUnit> UnitId { get; private init; } = unitId;
    public int Share { get; private init; } = share;
    internal override string Value => $"{UnitId}:{Share}";
}

/// <summary>Disciplinary: the one who holds the conversation, one at a time. Functional: may be asked for a contribution.</summary>
public enum ManagementKind { Disciplinary, Functional }

/// <summary>Who leads a person.</summary>
public sealed class ManagementAssignment(
    Id<Person> personId, Id<Person> managerId, ManagementKind kind, DateOnly from, DateOnly? to = null) : PersonFact(personId, from, to)
{
    public Id<Person> ManagerId { get; private init; } = managerId;
    public ManagementKind Kind { get; private init; } = kind;
    internal override string Value => $"{ManagerId}";
}

/// <summary>Working in a role family, such as "service-desk". <paramref name="share"/> in percent, 1 to 100.</summary>
public sealed class RoleFamilyAssignment(Id<Person> personId, string roleFamily, DateOnly from, DateOnly? to = null, int share = 100)
    : PersonFact(personId, from, to)
{
    public string RoleFamily { get; private init; } = roleFamily;
    public int Share { get; private init; } = share;
    internal override string Value => $"{RoleFamily}:{Share}";
}

/// <summary>The weekdays a person works.</summary>
public sealed class WorkPattern(Id<Person> personId, WorkDays days, DateOnly from, DateOnly? to = null) : PersonFact(personId, from, to)
{
    public WorkDays Days { get; private init; } = days;
    internal override string Value => $"{(int)Days}";
}

/// <summary>Where a person works; the site gives the public holidays and the time zone.</summary>
public sealed class SiteAssignment(Id<Person> personId, Id<Site> siteId, DateOnly from, DateOnly? to = null) : PersonFact(personId, from, to)
{
    public Id<Site> SiteId { get; private init; } = siteId;
    internal override string Value => $"{SiteId}";
}

/// <summary>A time in which nothing is due and nobody is reminded. Its reason is nobody's business and is not stored.</summary>
public sealed class Suspension(Id<Person> personId, DateOnly from, DateOnly? to = null) : PersonFact(personId, from, to)
{
    internal override string Value => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}/{To:yyyy-MM-dd}");
}

/// <summary>A dated fact about one person.</summary>
public abstract class PersonFact(Id<Person> personId, DateOnly from, DateOnly? to) : DatedFact(from, to)
{
    public Id<Person> PersonId { get; private init; } = personId;

    /// <summary>What the fact says, without its time: two facts with one value are one fact that goes on.</summary>
    internal abstract string Value { get; }
}

[Flags]
public enum WorkDays
{
    None = 0, Monday = 1, Tuesday = 2, Wednesday = 4, Thursday = 8, Friday = 16, Saturday = 32, Sunday = 64,
    MondayToFriday = Monday | Tuesday | Wednesday | Thursday | Friday,
}
