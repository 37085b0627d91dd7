namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>Names WritingTexts.resx (German) and WritingTexts.en.resx.</summary>
public sealed class WritingTexts;
