namespace CompetencyProfiles.Access;

/// <summary>Why help with the second factor is not started, confirmed or used.</summary>
public static class FactorHelpRefusals
{
    public static readonly Refusal NotYours = new("FactorHelp.NotYours");
    public static readonly Refusal Oneself = new("FactorHelp.Oneself");
    public static readonly Refusal FourEyes = new("FactorHelp.FourEyes");
    public static readonly Refusal NeedsHr = new("FactorHelp.NeedsHr");
    public static readonly Refusal NeedsAdministrator = new("FactorHelp.NeedsAdministrator");
    public static readonly Refusal Over = new("FactorHelp.Over");
    public static readonly Refusal Running = new("FactorHelp.Running");
    public static readonly Refusal NoFactor = new("FactorHelp.NoFactor");
    public static readonly Refusal NoAddress = new("FactorHelp.NoAddress");
}
