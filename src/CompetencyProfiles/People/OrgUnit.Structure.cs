namespace CompetencyProfiles.People;

/// <summary>Where a unit stands and when it ends. These verbs need to know what lies around the unit: <see cref="ReshapeUnits"/> asks them with the locks taken.</summary>
public sealed partial class OrgUnit
{
    /// <summary>The unit stands under another from a day on, or at the top.</summary>
    /// <param name="below">Every unit that lies below this one on that day or later.</param>
    public Result<Done> MoveUnder(Id<OrgUnit>? parentId, DateOnly from, IReadOnlySet<Id<OrgUnit>> below, ChangedBy by)
    {
        if (RefuseOn(from) is { } refusal)
            return refusal;
        if (parentId is { } parent && (parent == Id || below.Contains(parent)))
            return UnitRefusals.Circle;

        var before = ParentIdOn(from);
        if (before == parentId && !placements.Any(placement => placement.From > from || (placement.Covers(from) && placement.To is not null)))
            return Done.It;

        placements.StopFrom(from);
        if (parentId is { } above)
            placements.Add(new(Id, above, from));
        Note(new(Id, UnitChangeKind.Moved, from, by) { FromUnitId = before, ToUnitId = parentId });
        return Done.It;
    }

    /// <summary>The unit ends with a day. It must be empty from the next day on.</summary>
    public Result<Done> Close(DateOnly lastDay, UnitContents after, ChangedBy by)
    {
        if (RefuseEnd(lastDay) is { } refusal)
            return refusal;
        if (after != UnitContents.None)
            return UnitRefusals.NotEmpty.With(after.People, after.SubUnits);

        End(lastDay);
        Note(new(Id, UnitChangeKind.Closed, lastDay, by));
        return Done.It;
    }

    /// <summary>The unit is part of another from a day on. Whoever is in it moves along, see <see cref="ReshapeUnits.MergeUnitsAsync"/>.</summary>
    /// <param name="below">Every unit that lies below this one on that day or later.</param>
    internal Result<Done> MergeInto(OrgUnit successor, DateOnly from, IReadOnlySet<Id<OrgUnit>> below, ChangedBy by)
    {
        if (RefuseEnd(from.AddDays(-1)) is { } refusal)
            return refusal;
        if (successor.Id == Id)
            return UnitRefusals.IntoItself;
        if (below.Contains(successor.Id))
            return UnitRefusals.IntoSubUnit;
        if (successor.ClosedOn is not null || successor.OpenedOn > from)
            return UnitRefusals.SuccessorNotOpen;

        End(from.AddDays(-1));
        SuccessorId = successor.Id;
        Note(new(Id, UnitChangeKind.Merged, from, by) { ToUnitId = successor.Id });
        successor.Note(new(successor.Id, UnitChangeKind.TookOver, from, by) { FromUnitId = Id });
        return Done.It;
    }

    /// <summary>Takes a closing back, also a planned one. Leads are appointed anew.</summary>
    public Result<Done> Reopen(DateOnly on, ChangedBy by)
    {
        if (ClosedOn is null)
            return UnitRefusals.NotClosed;
        if (SuccessorId is not null)
            return UnitRefusals.Merged;

        ClosedOn = null;
        Note(new(Id, UnitChangeKind.Reopened, on, by));
        return Done.It;
    }

    /// <summary>Why no unit may stand under this one from a day on; null if it may.</summary>
    internal Refusal? RefuseSubUnitsFrom(DateOnly from) =>
        ClosedOn is not null || OpenedOn > from ? UnitRefusals.ParentNotOpen : null;

    /// <summary>Goes along when the unit above becomes part of another.</summary>
    internal void FollowParent(Id<OrgUnit> parentId, Id<OrgUnit> successorId, DateOnly from, ChangedBy by)
    {
        foreach (var placement in placements.Where(p => p.ParentId == parentId && p.Overlaps(from, null)).ToList())
        {
            var (first, last) = (placement.From < from ? from : placement.From, placement.To);
            if (placement.From < from)
                placement.EndOn(from.AddDays(-1));
            else
                placements.Remove(placement);
            placements.Add(new(Id, successorId, first, last));
            Note(new(Id, UnitChangeKind.Moved, first, by) { FromUnitId = parentId, ToUnitId = successorId });
        }
    }

    private void End(DateOnly lastDay)
    {
        ClosedOn = lastDay;
        leads.StopFrom(lastDay.AddDays(1));
    }

    private Refusal? RefuseEnd(DateOnly lastDay) =>
        ClosedOn is { } closed ? UnitRefusals.Closed.With(closed)
        : lastDay < OpenedOn ? UnitRefusals.NotYetOpen.With(OpenedOn)
        : null;

    private Refusal? RefuseOn(DateOnly day) =>
        ClosedOn is { } closed && day > closed ? UnitRefusals.Closed.With(closed)
        : day < OpenedOn ? UnitRefusals.NotYetOpen.With(OpenedOn)
        : null;
}

/// <summary>How many people and sub-units are in a unit after a day.</summary>
public readonly record struct UnitContents(int People, int SubUnits)
{
    public static readonly UnitContents None;
}
