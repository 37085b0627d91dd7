namespace CompetencyProfiles.People;

/// <summary>A unit with what stands above and below it on the day of its <see cref="UnitTree"/>.</summary>
public sealed class UnitNode
{
    private readonly List<UnitNode> children = [];
    private string? words, path;

    public required Id<OrgUnit> Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Type { get; init; }
    public required DateOnly OpenedOn { get; init; }
    public required DateOnly? ClosedOn { get; init; }
    public required Id<OrgUnit>? SuccessorId { get; init; }
    internal Id<OrgUnit>? ParentId { get; init; }

    public UnitNode? Parent { get; private set; }
    public IReadOnlyList<UnitNode> Children => children;

    /// <summary>From the top down to this unit, itself included.</summary>
    public IReadOnlyList<UnitNode> Way => Parent is null ? [this] : [.. Parent.Way, this];

    /// <summary>The names from the top down: "Geschäftsführung › Service &amp; Support › Service Desk".</summary>
    public string Path => path ??= Parent is null ? Name : $"{Parent.Path} › {Name}";

    internal string Words => words ??= SearchText.Stored(Name, Code);

    public bool IsOpenOn(DateOnly day) => OpenedOn <= day && (ClosedOn is null || ClosedOn >= day);

    internal void Adopt(UnitNode child)
    {
        children.Add(child);
        child.Parent = this;
    }
}
