using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>Says what to do first where nothing is yet: <c>&lt;empty-state icon="users" title="…" text="…"&gt;buttons&lt;/empty-state&gt;</c>.</summary>
public sealed class EmptyStateTagHelper(IFileVersionProvider versions) : TagHelper
{
    public string Icon { get; set; } = "inbox";
    public string Title { get; set; } = "";
    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.SetHtmlContent(Drawing.Icon(Icon, versions));
        output.Content.AppendHtml(Drawing.Tag("h2", null, Title));
        if (Text is not null)
            output.Content.AppendHtml(Drawing.Tag("p", null, Text));
        if (!actions.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Drawing.Tag("div", "actions", actions));
    }
}
