namespace CompetencyProfiles.Access;

/// <summary>Why a role is not proposed, confirmed or ended.</summary>
public static class RoleRefusals
{
    public static readonly Refusal NotYours = new("Roles.NotYours");
    public static readonly Refusal WholeOrganisation = new("Roles.WholeOrganisation");
    public static readonly Refusal Past = new("Roles.Past");
    public static readonly Refusal Period = new("Roles.Period");
    public static readonly Refusal Longer = new("Roles.Longer");
    public static readonly Refusal Oneself = new("Roles.Oneself");
    public static readonly Refusal FourEyes = new("Roles.FourEyes");
    public static readonly Refusal NeedsHr = new("Roles.NeedsHr");
    public static readonly Refusal NeedsAdministrator = new("Roles.NeedsAdministrator");
    public static readonly Refusal Answered = new("Roles.Answered");
    public static readonly Refusal Over = new("Roles.Over");
    public static readonly Refusal AlreadyThere = new("Roles.AlreadyThere");
    public static readonly Refusal AlreadyHr = new("Roles.AlreadyHr");
    public static readonly Refusal LastOne = new("Roles.LastOne");
    public static readonly Refusal Unknown = new("Roles.Unknown");
}
