using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>What a state means to the reader: nothing special, done, to be done soon, wrong, or news.</summary>
public enum ChipKind { Plain, Ok, Due, Bad, Info }

/// <summary>A state in one or two words: <c>&lt;chip kind="Due"&gt;…&lt;/chip&gt;</c>.</summary>
public sealed class ChipTagHelper : TagHelper
{
    public ChipKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Kind switch
        {
            ChipKind.Ok => "chip ok",
            ChipKind.Due => "chip due",
            ChipKind.Bad => "chip bad",
            ChipKind.Info => "chip info",
            _ => "chip",
        });
    }
}
