using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CompetencyProfiles.Profiles;

/// <summary>The readable keys of profiles, fields, criteria and trainings: small letters, digits, and single hyphens or dots between them.</summary>
public static partial class ProfileKey
{
    public const int MaxLength = 80;

    public static bool IsKey(string key) => key.Length is > 0 and <= MaxLength && Pattern().IsMatch(key);

    /// <summary>A key that says what a name says and is not among those taken: "Zuhören &amp; klären" becomes "zuhoeren-klaeren".</summary>
    public static string From(string name, IEnumerable<string> taken)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant().Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("ß", "ss").Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                plain.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != '-')
                plain.Append('-');
        }

        var key = plain.ToString(0, int.Min(plain.Length, MaxLength - 5)).Trim('-');
        if (key.Length == 0)
            key = "x";
        var known = taken.ToHashSet(StringComparer.Ordinal);
        return known.Contains(key) ? Enumerable.Range(2, known.Count + 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"{key}-{n}")).First(k => !known.Contains(k)) : key;
    }

    [GeneratedRegex("^[a-z0-9]+([.-][a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
