namespace CompetencyProfiles.Web.Pages.Profiles.Calibration;

/// <summary>Names CalibrationTexts.resx (German) and CalibrationTexts.en.resx.</summary>
public sealed class CalibrationTexts;
