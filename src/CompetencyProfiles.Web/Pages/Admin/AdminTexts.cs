namespace CompetencyProfiles.Web.Pages.Admin;

/// <summary>Names AdminTexts.resx (German) and AdminTexts.en.resx.</summary>
public sealed class AdminTexts;
