using CompetencyProfiles.Mail;

namespace CompetencyProfiles.Web.Pages.Admin.Mail;

/// <summary>Kinds of mail and reasons in words.</summary>
internal static class MailWords
{
    public static string NameOf(this IStringLocalizer<MailTexts> texts, string kind) =>
        texts[$"Kind.{kind}"] is { ResourceNotFound: false } name ? name : kind;

    /// <summary>Why it has not gone out, with the numbers of the server's answer where there was one.</summary>
    public static string ReasonOf(this IStringLocalizer<MailTexts> texts, OutboxReason reason, string? answer) =>
        answer is null ? texts[$"Reason.{reason}"] : $"{texts[$"Reason.{reason}"].Value} ({answer})";
}
