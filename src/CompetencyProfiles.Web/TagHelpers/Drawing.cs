using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>Short ways to write markup in a tag helper.</summary>
internal static class Drawing
{
    public static TagBuilder Tag(string name, string? css, params object?[] content)
    {
        var tag = new TagBuilder(name);
        if (css is not null)
            tag.AddCssClass(css);
        foreach (var part in content)
        {
            if (part is IHtmlContent html)
                tag.InnerHtml.AppendHtml(html);
            else if (part is string { Length: > 0 } text)
                tag.InnerHtml.Append(text);
        }

        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
            tag.MergeAttribute(attribute, value, replaceExisting: true);
        return tag;
    }

    public static TagBuilder AsSelfClosing(this TagBuilder tag)
    {
        tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }

    public static TagBuilder Icon(string name, IFileVersionProvider versions) =>
        Tag("svg", "icon", Tag("use", null).With("href", IconTagHelper.Href(name, versions))).With("aria-hidden", "true");
}
