namespace CompetencyProfiles.Web.Pages.Shared;

/// <summary>Names SharedTexts.resx (German) and SharedTexts.en.resx: the shell and words that every page uses.</summary>
public sealed class SharedTexts;
