namespace CompetencyProfiles.Web.Pages.Admin.Roles;

/// <summary>Names RolesTexts.resx (German) and RolesTexts.en.resx.</summary>
public sealed class RolesTexts;
