using System.Text.Encodings.Web;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Mail;

/// <summary>Writes a mail around a link into the application, as text and as HTML, in the language that is spoken.</summary>
internal static class LinkMail
{
    /// <param name="before">The paragraphs above the link.</param>
    /// <param name="link">The words of the link and its path here, such as "/today".</param>
    /// <param name="after">The paragraphs below it.</param>
    public static RenderedMail Write(this IConfiguration config, string to, string subject, string[] before, (string Words, string Path) link, string[] after)
    {
        var address = new Uri(new Uri(config["PublicBaseUrl"]!), link.Path).ToString();
        var html = HtmlEncoder.Default;
        var body = string.Concat([
            .. before.Select(text => $"<p>{html.Encode(text)}</p>"),
            $"<p><a href=\"{html.Encode(address)}\">{html.Encode(link.Words)}</a></p>",
            .. after.Select(text => $"<p>{html.Encode(text)}</p>"),
        ]);
        return new(to, subject, string.Join("\r\n\r\n", [.. before, address, .. after]), $"<!DOCTYPE html><html lang=\"{Languages.Current}\"><body>{body}</body></html>");
    }
}
