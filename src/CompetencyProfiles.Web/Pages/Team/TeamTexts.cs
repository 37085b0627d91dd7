namespace CompetencyProfiles.Web.Pages.Team;

/// <summary>Names TeamTexts.resx (German) and TeamTexts.en.resx.</summary>
public sealed class TeamTexts;
