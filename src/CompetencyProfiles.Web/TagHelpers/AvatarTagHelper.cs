using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>The initials of a person in a circle, beside the name: <c>&lt;avatar name="Jana Brandt" /&gt;</c>. Screen readers read the name, not this.</summary>
public sealed class AvatarTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "avatar");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetContent(words.Length == 0 ? "?" : words.Length == 1 ? First(words[0]) : First(words[0]) + First(words[^1]));
    }

    private static string First(string word) => System.Globalization.StringInfo.GetNextTextElement(word).ToUpperInvariant();
}
