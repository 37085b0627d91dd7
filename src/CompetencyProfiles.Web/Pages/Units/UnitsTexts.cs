namespace CompetencyProfiles.Web.Pages.Units;

/// <summary>Names UnitsTexts.resx (German) and UnitsTexts.en.resx.</summary>
public sealed class UnitsTexts;
