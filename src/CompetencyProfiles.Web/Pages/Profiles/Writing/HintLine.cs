using System.Globalization;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>A hint in words. <paramref name="At"/> is the id of the place beside the text it is about; null for the definition.</summary>
public sealed record HintLine(string? At, string Where, string Text)
{
    internal static IReadOnlyList<HintLine> Of(IEnumerable<WritingHint> hints, RatingScale scale, IStringLocalizer texts)
    {
        var language = Shell.Languages.Current;
        return
        [
            .. hints.Select(hint => new HintLine(
                hint.Level is { } at ? string.Create(CultureInfo.InvariantCulture, $"hints-{at}-{hint.Language}") : null,
                $"{(hint.Level is { } level ? scale.NameOf(level, language) : texts["Hints.Definition"].Value)} ({texts["Language." + hint.Language]}):",
                texts["Hint." + hint.Kind, hint.Kind == WritingHintKind.LikeNeighbour ? scale.NameOf(int.Parse(hint.Words, CultureInfo.InvariantCulture), language) : hint.Words])),
        ];
    }
}
