namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>Names MyAccountTexts.resx (German) and MyAccountTexts.en.resx.</summary>
public sealed class MyAccountTexts;
