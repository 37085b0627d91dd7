using System.Globalization;
using System.Text;

namespace CompetencyProfiles.Tables;

/// <summary>Text that a spreadsheet must never take for a formula, whoever typed it and wherever it is opened.</summary>
public static class CellText
{
    /// <summary>
    /// Whether a program might run the text: it begins with a sign that starts a formula or a command, behind blanks and invisible
    /// characters too, and in full width as East Asian keyboards write it.
    /// </summary>
    public static bool LooksLikeFormula(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\r' or '\n' or 0)
                return true;
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark)
                continue;
            return rune == Rune.ReplacementChar || Begins(rune.ToString());
        }

        return false;
    }

    /// <summary>The text with an apostrophe before it where it looks like a formula; for CSV, which knows no types.</summary>
    public static string Guard(string text) => NeedsGuard(text) ? "'" + text : text;

    /// <summary>Takes the apostrophe of <see cref="Guard"/> away again.</summary>
    public static string Unguard(string text) => text.StartsWith('\'') && NeedsGuard(text[1..]) ? text[1..] : text;

    // Who wrote the apostrophe themselves gets a second one, or it would be lost on the way back.
    private static bool NeedsGuard(string text) => LooksLikeFormula(text.TrimStart('\''));

    private static bool Begins(string letter) => letter.Normalize(NormalizationForm.FormKC) is ['=' or '+' or '-' or '@' or '|' or '%' or '−' or '﹣', ..];
}
