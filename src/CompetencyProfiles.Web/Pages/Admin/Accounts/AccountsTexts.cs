namespace CompetencyProfiles.Web.Pages.Admin.Accounts;

/// <summary>Names AccountsTexts.resx (German) and AccountsTexts.en.resx.</summary>
public sealed class AccountsTexts;
