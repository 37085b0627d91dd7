namespace CompetencyProfiles.People;

public static class UnitRefusals
{
    /// <summary>{0}: its last day.</summary>
    public static readonly Refusal Closed = new("Unit.Closed");
    public static readonly Refusal NotClosed = new("Unit.NotClosed");

    /// <summary>{0}: its first day.</summary>
    public static readonly Refusal NotYetOpen = new("Unit.NotYetOpen");
    public static readonly Refusal ParentNotOpen = new("Unit.ParentNotOpen");
    public static readonly Refusal Circle = new("Unit.Circle");

    /// <summary>{0}: people, {1}: sub-units.</summary>
    public static readonly Refusal NotEmpty = new("Unit.NotEmpty");
    public static readonly Refusal IntoItself = new("Unit.IntoItself");
    public static readonly Refusal IntoSubUnit = new("Unit.IntoSubUnit");
    public static readonly Refusal SuccessorNotOpen = new("Unit.SuccessorNotOpen");
    public static readonly Refusal Merged = new("Unit.Merged");
    public static readonly Refusal NotLead = new("Unit.NotLead");

    /// <summary>{0}: the code.</summary>
    public static readonly Refusal CodeTaken = new("Unit.CodeTaken");
}
