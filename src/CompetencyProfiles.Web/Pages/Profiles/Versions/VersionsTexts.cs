namespace CompetencyProfiles.Web.Pages.Profiles.Versions;

/// <summary>Names VersionsTexts.resx (German) and VersionsTexts.en.resx.</summary>
public sealed class VersionsTexts;
