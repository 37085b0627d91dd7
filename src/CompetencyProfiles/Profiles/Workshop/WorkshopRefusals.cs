namespace CompetencyProfiles.Profiles;

public static class WorkshopRefusals
{
    public static readonly Refusal Closed = new("Workshop.Closed");
    public static readonly Refusal AlreadyOpen = new("Workshop.AlreadyOpen");
    public static readonly Refusal AlreadyInvited = new("Workshop.AlreadyInvited");
    public static readonly Refusal IncidentIncomplete = new("Workshop.IncidentIncomplete");
    public static readonly Refusal FieldMissing = new("Workshop.FieldMissing");

    /// <summary>{0}: how many there may be at most.</summary>
    public static readonly Refusal TooManyIncidents = new("Workshop.TooManyIncidents");
    public static readonly Refusal NoSuchThing = new("Workshop.NoSuchThing");
    public static readonly Refusal OwnIncident = new("Workshop.OwnIncident");
    public static readonly Refusal AlreadySorted = new("Workshop.AlreadySorted");
    public static readonly Refusal ProposalEmpty = new("Workshop.ProposalEmpty");
    public static readonly Refusal CommentEmpty = new("Workshop.CommentEmpty");
    public static readonly Refusal VoteOutside = new("Workshop.VoteOutside");
    public static readonly Refusal AlreadyTakenOver = new("Workshop.AlreadyTakenOver");
}
