namespace CompetencyProfiles.Web.Pages.Demo;

/// <summary>Names DemoTexts.resx (German) and DemoTexts.en.resx.</summary>
public sealed class DemoTexts;
