namespace CompetencyProfiles.Web.Pages.Admin.Mail;

/// <summary>Names MailTexts.resx (German) and MailTexts.en.resx. The name of each kind of mail stands under <c>Kind.{kind}</c>.</summary>
public sealed class MailTexts;
