using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>Says what to do first where nothing is yet: <c>&lt;empty-state icon="users" title="…" text="…"&gt;buttons&lt;/empty-state&gt;</c>.</summary>
public sealed class EmptyStateTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Icon { get; set; } = "inbox";
    public string Title { get; set; } = "";
    public string? Text { get; set; }

    /// <summary>Level of the heading: 1 where the page says nothing else.</summary>
    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.SetHtmlContent(Drawing.Icon(Icon, ViewContext));
        output.Content.AppendHtml(Drawing.Tag(Level == 1 ? "h1" : "h2", null, Title));
        if (Text is not null)
            output.Content.AppendHtml(Drawing.Tag("p", null, Text));
        if (!actions.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Drawing.Tag("div", "actions", actions));
    }
}
