using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>The heading of a page: <c>&lt;page-header eyebrow="…" title="…" lead="…"&gt;buttons&lt;/page-header&gt;</c>.</summary>
public sealed class PageHeaderTagHelper : TagHelper
{
    public string Title { get; set; } = "";
    public string? Eyebrow { get; set; }
    public string? Lead { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-header");
        var words = Drawing.Tag("div", null);
        if (Eyebrow is not null)
            words.InnerHtml.AppendHtml(Drawing.Tag("p", "eyebrow", Eyebrow));
        words.InnerHtml.AppendHtml(Drawing.Tag("h1", null, Title));
        if (Lead is not null)
            words.InnerHtml.AppendHtml(Drawing.Tag("p", "lead-text", Lead));
        output.Content.SetHtmlContent(words);
        if (!actions.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Drawing.Tag("div", "actions", actions));
    }
}
