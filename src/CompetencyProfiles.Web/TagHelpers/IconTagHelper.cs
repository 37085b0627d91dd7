using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>A picture from <c>lib/lucide/icons.svg</c> that decorates a word beside it: <c>&lt;icon name="users" /&gt;</c>.</summary>
public sealed class IconTagHelper(IFileVersionProvider versions) : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Drawing.Icon(Name, versions));
    }

    /// <summary>Where the picture is, with the version of the file so that browsers may keep it.</summary>
    internal static string Href(string name, IFileVersionProvider versions) => $"{versions.AddFileVersionToPath("", "/lib/lucide/icons.svg")}#{name}";
}
