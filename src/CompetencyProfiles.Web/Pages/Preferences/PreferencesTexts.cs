namespace CompetencyProfiles.Web.Pages.Preferences;

/// <summary>Names PreferencesTexts.resx (German) and PreferencesTexts.en.resx.</summary>
public sealed class PreferencesTexts;
