namespace CompetencyProfiles.Web.Pages.RoleFamilies;

/// <summary>Names RoleFamiliesTexts.resx (German) and RoleFamiliesTexts.en.resx.</summary>
public sealed class RoleFamiliesTexts;
