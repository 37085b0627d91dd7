namespace CompetencyProfiles.Web.Pages.People.Import;

/// <summary>Names ImportTexts.resx (German) and ImportTexts.en.resx.</summary>
public sealed class ImportTexts;
