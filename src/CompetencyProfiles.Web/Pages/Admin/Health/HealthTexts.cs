namespace CompetencyProfiles.Web.Pages.Admin.Health;

/// <summary>Names HealthTexts.resx (German) and HealthTexts.en.resx.</summary>
public sealed class HealthTexts;
