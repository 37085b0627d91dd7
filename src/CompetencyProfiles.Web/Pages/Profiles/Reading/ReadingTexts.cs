namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>Names ReadingTexts.resx (German) and ReadingTexts.en.resx.</summary>
public sealed class ReadingTexts;
