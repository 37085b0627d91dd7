namespace CompetencyProfiles.Web.Pages.Profiles.Workshop;

/// <summary>Names WorkshopTexts.resx (German) and WorkshopTexts.en.resx.</summary>
public sealed class WorkshopTexts;
