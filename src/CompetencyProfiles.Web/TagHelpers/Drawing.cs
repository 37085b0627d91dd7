using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>Short ways to write markup in a tag helper.</summary>
internal static class Drawing
{
    private const string Icons = "lib/lucide/icons.svg";

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

    /// <summary>A picture of <c>lib/lucide/icons.svg</c>, by the address of the file that browsers may keep for good.</summary>
    public static TagBuilder Icon(string name, ViewContext view)
    {
        var files = view.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return Tag("svg", "icon", Tag("use", null).With("href", $"/{files?[Icons] ?? Icons}#{name}")).With("aria-hidden", "true");
    }
}
