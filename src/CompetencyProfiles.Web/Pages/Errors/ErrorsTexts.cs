namespace CompetencyProfiles.Web.Pages.Errors;

/// <summary>Names ErrorsTexts.resx (German) and ErrorsTexts.en.resx.</summary>
public sealed class ErrorsTexts;
