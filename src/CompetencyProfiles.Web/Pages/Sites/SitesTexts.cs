namespace CompetencyProfiles.Web.Pages.Sites;

/// <summary>Names SitesTexts.resx (German) and SitesTexts.en.resx.</summary>
public sealed class SitesTexts;
