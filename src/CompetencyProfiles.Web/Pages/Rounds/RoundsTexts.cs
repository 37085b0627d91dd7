namespace CompetencyProfiles.Web.Pages.Rounds;

/// <summary>Names RoundsTexts.resx (German) and RoundsTexts.en.resx.</summary>
public sealed class RoundsTexts;
