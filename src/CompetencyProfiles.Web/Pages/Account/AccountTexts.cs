namespace CompetencyProfiles.Web.Pages.Account;

/// <summary>Names AccountTexts.resx (German) and AccountTexts.en.resx.</summary>
public sealed class AccountTexts;
