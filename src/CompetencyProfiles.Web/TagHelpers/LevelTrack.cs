using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>What a level track shows; levels count from 1.</summary>
internal readonly record struct LevelMarks(int Levels, int? Target = null, int? Self = null, int? Manager = null, int? Agreed = null);

/// <summary>Draws level tracks. There are few different ones, so each is drawn once.</summary>
internal static class LevelTrack
{
    private const int Left = 14, Length = 192, Rail = 25, Above = 9, Aside = 6, Lift = 7;
    private static readonly ConcurrentDictionary<LevelMarks, HtmlString> Drawn = new();

    public static HtmlString Of(LevelMarks marks) => Drawn.GetOrAdd(marks, Draw);

    private static HtmlString Draw(LevelMarks marks)
    {
        // With nothing above the rail it lies in the middle.
        var top = marks is { Self: null, Manager: null } ? Lift : 0;
        var svg = new StringBuilder(Invariant($"<svg class=\"level-track\" viewBox=\"0 {top} 220 36\" width=\"220\" height=\"36\" aria-hidden=\"true\">"));
        svg.Append(Invariant($"<path class=\"rail\" d=\"M{Left} {Rail}h{Length}\"/>"));
        if (marks is { Target: { } target, Agreed: { } agreed } && agreed < target)
            svg.Append(Invariant($"<path class=\"missing-part\" d=\"M{At(agreed)} {Rail}H{At(target)}\"/>"));
        for (var level = 1; level <= marks.Levels; level++)
            svg.Append(Invariant($"<circle class=\"stop\" cx=\"{At(level)}\" cy=\"{Rail}\" r=\"3\"/>"));
        if (marks.Target is { } tick)
            svg.Append(Invariant($"<path class=\"tick\" d=\"M{At(tick)} {Rail - 9}v18\"/>"));
        if (marks.Agreed is { } disc)
            svg.Append(Invariant($"<circle class=\"agreed\" cx=\"{At(disc)}\" cy=\"{Rail}\" r=\"6\"/>"));

        // Side by side where both saw the same.
        var aside = marks.Self == marks.Manager ? Aside : 0;
        if (marks.Self is { } ring)
            svg.Append(Invariant($"<circle class=\"self\" cx=\"{At(ring) - aside}\" cy=\"{Above}\" r=\"4.5\"/>"));
        if (marks.Manager is { } diamond)
            svg.Append(Invariant($"<path class=\"manager\" d=\"M{At(diamond) + aside} {Above - 6}l6 6-6 6-6-6z\"/>"));
        return new(svg.Append("</svg>").ToString());

        int At(int level) => Left + (marks.Levels < 2 ? 0 : (int.Clamp(level, 1, marks.Levels) - 1) * Length / (marks.Levels - 1));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
