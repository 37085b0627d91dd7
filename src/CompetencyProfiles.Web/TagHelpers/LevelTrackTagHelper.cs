using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>
/// The picture of levels: <c>&lt;level-track levels="4" target="3" agreed="2" text="…" /&gt;</c>. A rail with a stop per level, the target as a tick, the agreed level
/// as a disc, self-assessment as a ring and the manager's as a diamond above the rail; what is missing to the target is a coloured stretch. The text says the same in words.
/// </summary>
public sealed class LevelTrackTagHelper : TagHelper
{
    public int Levels { get; set; }
    public int? Target { get; set; }
    public int? Self { get; set; }
    public int? Manager { get; set; }
    public int? Agreed { get; set; }
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(LevelTrack.Of(new(Levels, Target, Self, Manager, Agreed)));
        output.Content.AppendHtml("<span class=\"visually-hidden\">").Append(Text).AppendHtml("</span>");
    }
}
