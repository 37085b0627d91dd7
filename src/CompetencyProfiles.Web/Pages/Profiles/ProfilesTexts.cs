namespace CompetencyProfiles.Web.Pages.Profiles;

/// <summary>Names ProfilesTexts.resx (German) and ProfilesTexts.en.resx, which also hold what the rules of profiles refuse.</summary>
public sealed class ProfilesTexts;
