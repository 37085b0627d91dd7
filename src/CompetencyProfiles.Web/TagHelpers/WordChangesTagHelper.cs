using CompetencyProfiles.Profiles;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>Two texts as one, with what is new and what is gone marked: <c>&lt;word-changes before="…" after="…" /&gt;</c>.</summary>
public sealed class WordChangesTagHelper : TagHelper
{
    public string Before { get; set; } = "";
    public string After { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var change in WordChanges.Between(Before, After))
        {
            if (change.Kind == ChangeKind.Same)
                output.Content.Append(change.Words);
            else
                output.Content.AppendHtml(Drawing.Tag(change.Kind == ChangeKind.Added ? "ins" : "del", null, change.Words));
        }
    }
}
