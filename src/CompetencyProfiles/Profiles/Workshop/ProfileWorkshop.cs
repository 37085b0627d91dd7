using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>
/// Where people from all levels write a draft together: what they have seen, what they propose and how they vote. Who said what stays here and
/// never enters the profile. Once closed it is read only.
/// </summary>
public sealed class ProfileWorkshop(Id<ProfileVersion> versionId, Id<Person>? openedById, DateTimeOffset openedAt) : Root<ProfileWorkshop>
{
    public Id<ProfileVersion> VersionId { get; private init; } = versionId;
    public Id<Person>? OpenedById { get; private init; } = openedById;
    public DateTimeOffset OpenedAt { get; private init; } = openedAt;
    public DateTimeOffset? ClosedAt { get; private set; }
    public bool IsClosed => ClosedAt is not null;

    internal void Close(DateTimeOffset at) => ClosedAt ??= at;
}

/// <summary>Somebody who was invited.</summary>
public sealed class WorkshopMember(Id<ProfileWorkshop> workshopId, Id<Person> personId, DateTimeOffset invitedAt)
{
    public Id<ProfileWorkshop> WorkshopId { get; private init; } = workshopId;
    public Id<Person> PersonId { get; private init; } = personId;
    public DateTimeOffset InvitedAt { get; private init; } = invitedAt;
}

/// <summary>A critical incident: a situation, what somebody did in it, and what came of it.</summary>
public sealed class WorkshopIncident(Id<ProfileWorkshop> workshopId, Id<Person> authorId, string situation, string behaviour, string effect, string field, DateTimeOffset at)
{
    public const int TextLength = 1000, Most = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Id<ProfileWorkshop> WorkshopId { get; private init; } = workshopId;
    public Id<Person> AuthorId { get; private init; } = authorId;
    public string Situation { get; private init; } = situation;
    public string Behaviour { get; private init; } = behaviour;
    public string Effect { get; private init; } = effect;

    /// <summary>The key of the field that its author sorted it into.</summary>
    public string Field { get; private init; } = field;
    public DateTimeOffset At { get; private init; } = at;
}

/// <summary>Into which field somebody else sorted an incident without knowing where it lay.</summary>
public sealed class IncidentSort(Guid incidentId, Id<Person> personId, string field)
{
    public Guid IncidentId { get; private init; } = incidentId;
    public Id<Person> PersonId { get; private init; } = personId;
    public string Field { get; private init; } = field;
}

/// <summary>Something said about a criterion or a proposal.</summary>
public sealed class WorkshopComment(Id<ProfileWorkshop> workshopId, Id<Person> authorId, string item, string text, DateTimeOffset at)
{
    public const int TextLength = 1000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Id<ProfileWorkshop> WorkshopId { get; private init; } = workshopId;
    public Id<Person> AuthorId { get; private init; } = authorId;

    /// <summary>The name of the <see cref="WorkshopItem"/>.</summary>
    public string Item { get; private init; } = item;
    public string Text { get; private init; } = text;
    public DateTimeOffset At { get; private init; } = at;
}

/// <summary>How useful and how observable somebody finds a criterion or a proposal, each 1 to 5.</summary>
public sealed class WorkshopVote(Id<ProfileWorkshop> workshopId, Id<Person> personId, string item, int useful, int observable)
{
    public const int Lowest = 1, Highest = 5;

    public Id<ProfileWorkshop> WorkshopId { get; private init; } = workshopId;
    public Id<Person> PersonId { get; private init; } = personId;
    public string Item { get; private init; } = item;
    public int Useful { get; private set; } = useful;
    public int Observable { get; private set; } = observable;

    internal void Change(int useful, int observable) => (Useful, Observable) = (useful, observable);
}

/// <summary>What can be commented on and voted for: a criterion of the draft or a proposal.</summary>
public readonly record struct WorkshopItem
{
    public const int MaxLength = ProfileKey.MaxLength + 20;

    private WorkshopItem(string name) => Name = name;

    /// <summary>"criterion:…" or "proposal:…".</summary>
    public string Name { get; }
    public static WorkshopItem Criterion(string key) => new($"criterion:{key}");
    public static WorkshopItem Proposal(Guid id) => new($"proposal:{id}");
}
