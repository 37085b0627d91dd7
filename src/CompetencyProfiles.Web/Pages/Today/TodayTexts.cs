namespace CompetencyProfiles.Web.Pages.Today;

/// <summary>Names TodayTexts.resx (German) and TodayTexts.en.resx.</summary>
public sealed class TodayTexts;
