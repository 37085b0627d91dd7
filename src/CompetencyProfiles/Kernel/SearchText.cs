using System.Globalization;
using System.Text;

namespace CompetencyProfiles.Kernel;

/// <summary>Text as people type it into a search field: without case, accents and punctuation, umlauts in both spellings.</summary>
public static class SearchText
{
    /// <summary>"Müller, Çağlar" is stored as "muller caglar mueller caglar", so that "muller", "mueller" and "Müll" all find it.</summary>
    public static string Stored(params ReadOnlySpan<string?> parts)
    {
        var text = string.Join(' ', parts);
        var (folded, spelled) = (Fold(text), Fold(Spell(text)));
        return folded == spelled ? folded : $"{folded} {spelled}";
    }

    /// <summary>What a typed term becomes before it is looked for in stored search text.</summary>
    public static string Typed(string? term) => Fold(term ?? "");

    /// <summary>The key names are sorted by in both databases, whatever their collation: ä as a, ß as ss (DIN 5007-1).</summary>
    public static string SortKey(params ReadOnlySpan<string?> parts) => Fold(string.Join(' ', parts));

    private static string Spell(string text) => text
        .Replace("ä", "ae", StringComparison.OrdinalIgnoreCase).Replace("ö", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase);

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(c))
                folded.Append(Plain(char.ToLowerInvariant(c)));
            else if (c is '@' or '.' or '-')
                folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    // Letters that have no accent to strip.
    private static string Plain(char c) => c switch
    {
        'ß' => "ss", 'ı' => "i", 'ł' => "l", 'ø' => "o", 'đ' => "d", 'æ' => "ae", 'œ' => "oe", 'þ' => "th", _ => c.ToString(),
    };
}
