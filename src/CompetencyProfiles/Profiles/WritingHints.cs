using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetencyProfiles.Profiles;

/// <summary>
/// What makes a behavioural anchor hard to use, told by simple rules (domain description, 3.4): 8 to 35 words, a verb among the first four, no "always" or "never",
/// no personality, no attendance or health, no numbers of tickets, not the same as its neighbour, both languages filled.
/// </summary>
public static partial class WritingHints
{
    public const int FewestWords = 8, MostWords = 35;

    /// <summary>Words of two anchors that are shared, from which on they count as the same: nine tenths.</summary>
    private const double Same = 0.9;

    private static readonly string[] Languages = ["de", "en"];

    public static IReadOnlyList<WritingHint> For(Criterion criterion) =>
    [
        .. criterion.Levels.SelectMany(level => Languages.SelectMany(language => ForAnchor(criterion, level, language))),
        .. Languages.Where(language => !criterion.Definition.IsEmpty && criterion.Definition.Of(language).Length == 0)
            .Select(language => new WritingHint(WritingHintKind.LanguageMissing, null, language)),
    ];

    private static IEnumerable<WritingHint> ForAnchor(Criterion criterion, CriterionLevel level, string language)
    {
        var text = level.Text.Of(language);
        if (text.Length == 0)
        {
            if (!level.Text.IsEmpty)
                yield return new(WritingHintKind.LanguageMissing, level.Level, language);
            yield break;
        }

        var words = WordsOf(text);
        if (words.Count is < FewestWords or > MostWords)
            yield return new(words.Count < FewestWords ? WritingHintKind.TooShort : WritingHintKind.TooLong, level.Level, language, words.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (kind, pattern) in Patterns)
        {
            if (pattern.Matches(text) is { Count: > 0 } found)
                yield return new(kind, level.Level, language, string.Join(", ", found.Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase)));
        }

        if (words.Take(4).All(word => !LooksLikeVerb(word, language)))
            yield return new(WritingHintKind.NoVerbEarly, level.Level, language);
        if (criterion.Levels.FirstOrDefault(other => other.Level == level.Level - 1) is { } below && IsLike(words, WordsOf(below.Text.Of(language))))
            yield return new(WritingHintKind.LikeNeighbour, level.Level, language, (level.Level - 1).ToString(CultureInfo.InvariantCulture));
    }

    private static readonly (WritingHintKind Kind, Regex Pattern)[] Patterns =
    [
        (WritingHintKind.Always, AlwaysNever()), (WritingHintKind.Personality, Personality()),
        (WritingHintKind.Absence, Absence()), (WritingHintKind.TicketNumbers, TicketNumbers()),
    ];

    private static List<string> WordsOf(string text) => [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    private static bool IsLike(List<string> one, List<string> other) =>
        other.Count > 0 && 2.0 * one.Intersect(other).Count() / (one.Distinct().Count() + other.Distinct().Count()) >= Same;

    // Third person singular in both languages, which is how an anchor begins; German nouns are told by nothing here, so this stays a hint.
    private static bool LooksLikeVerb(string word, string language) =>
        language == "en" ? word.Length > 2 && word[^1] == 's' || word is "is" or "has" or "does" : word.Length > 2 && word[^1] == 't' || word is "kann" or "weiß";

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(immer|nie|niemals|stets|jederzeit|ausnahmslos|always|never)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex AlwaysNever();

    [GeneratedRegex(
        @"\b(freundliche[rn]? mensch|sympathisch\w*|motiviert\w*|loyal\w*|belastbar\w*|fleißig\w*|charakter\w*|persönlichkeit\w*|teamplayer\w*|friendly person|likeable|motivated|loyal|resilient|hard-working|personality|team player)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Personality();

    [GeneratedRegex(
        @"\b(krank\w*|gesundheit\w*|fehlzeit\w*|anwesen\w*|abwesen\w*|überstunden|sick\w*|ill|illness|health\w*|absen\w*|attendance|overtime)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Absence();

    [GeneratedRegex(
        @"\b(\d+\s*(tickets?|anrufe|fälle|vorgänge|calls|cases)|ticketzahl\w*|anzahl (der )?(tickets|anrufe|fälle|vorgänge)|number of (tickets|calls|cases))\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex TicketNumbers();
}
