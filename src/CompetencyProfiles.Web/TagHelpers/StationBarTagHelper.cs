using System.Globalization;
using System.Text;
using CompetencyProfiles.Conversations.Rounds;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>How far the conversations of a unit are: <c>&lt;station-bar counts="…" text="…" /&gt;</c>. Completed ones from the left, the darkest; the text says the same in words.</summary>
public sealed class StationBarTagHelper : TagHelper
{
    private const int Length = 200, Height = 10;
    private static readonly RoundStation[] FromTheLeft = [RoundStation.Completed, RoundStation.Signature, RoundStation.Talking, RoundStation.Dated, RoundStation.WithoutDate];

    public StationCounts Counts { get; set; } = null!;
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var svg = new StringBuilder($"<svg class=\"station-bar\" viewBox=\"0 0 {Length} {Height}\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        var (total, from) = (Math.Max(1, FromTheLeft.Sum(station => Counts[station])), 0.0);
        foreach (var station in FromTheLeft)
        {
            var width = (double)Length * Counts[station] / total;
            svg.Append(string.Create(CultureInfo.InvariantCulture, $"<rect class=\"s{(int)station}\" x=\"{from:0.##}\" y=\"0\" width=\"{width:0.##}\" height=\"{Height}\"/>"));
            from += width;
        }

        output.Content.SetHtmlContent(svg.Append("</svg>").ToString());
        output.Content.AppendHtml("<span class=\"visually-hidden\">").Append(Text).AppendHtml("</span>");
    }
}
