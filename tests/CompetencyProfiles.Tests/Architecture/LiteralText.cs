using System.Text.RegularExpressions;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Architecture;

/// <summary>Finds words that a page writes itself instead of asking the texts for them: what remains when tags, code and expressions are taken away.</summary>
internal static class LiteralText
{
    // Names that are the same in every language, signs, and the one word of code that stands without an @.
    private static readonly string[] Allowed = ["else", "Deutsch", "English", "DE", "EN", "CSV", "XLSX", "PDF", "nbsp", "middot", "amp", "times", "copy", "rarr", "larr", "hellip", "ndash"];

    public static IEnumerable<string> In(SourceFile page)
    {
        var text = Blank(page.Text, @"@\*[\s\S]*?\*@|<!--[\s\S]*?-->");
        text = BlankBlocks(text);
        text = Blank(text, @"<script[\s\S]*?</script>|<svg[\s\S]*?</svg>");
        text = BlankQuoted(text);
        text = Blank(text, @"</?[a-zA-Z!](?:[^<>""]|""[^""]*"")*>", ' ', keep: "\u0001");
        text = Blank(text, @"^\s*@(?:page|model|using|inject|namespace|inherits|addTagHelper|section|layout|attribute|implements|removeTagHelper|tagHelperPrefix)\b.*$");
        text = Blank(text, @"^\s*(?:@?(?:if|foreach|for|while|switch|using|else|case|default|break)\b[^\u0001\n]*|@?\w[\w<>?,\[\] ]* \w+ = .*|[^\u0001\n]*;)\s*$");
        text = Blank(text, @"@?\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\)");
        text = Blank(text, @"@(?:await\s+)?[A-Za-z_][\w.]*(?:[!?]?\.\w+|\[[^\]]*\]|\s*(?=\())*|@\s*");
        return Regex.Matches(text, @"\p{L}{2,}").Where(m => !Allowed.Contains(m.Value)).Select(m => $"{page.At(m.Index)}: {m.Value}");
    }

    public static IEnumerable<string> InAttributes(SourceFile page) =>
        Regex.Matches(page.Text, @"\s(?:placeholder|title|alt|aria-label|aria-description|label|data-label|data-confirm|content)=""(?<value>[^""@]*\p{L}{2,}[^""]*)""")
            .Where(m => !Regex.IsMatch(m.Groups["value"].Value, @"^(?:width=device-width.*|[a-z-]+|light dark|#\w+)$"))
            .Select(m => $"{page.At(m.Index)}: {m.Value.Trim()}");

    // Takes a match away but keeps its length and lines, so that a finding still names its line.
    private static string Blank(string text, string pattern, char with = ' ', string keep = "") =>
        Regex.Replace(text, pattern, m => keep + Regex.Replace(m.Value, @"[^\n]", $"{with}")[Math.Min(keep.Length, m.Length)..], RegexOptions.Multiline);

    private static string BlankQuoted(string text) => Blank(text, @"(?<=[\[(,]\s*\$?)""[^""\n]*""");

    // @{ … } and @functions { … } are code; braces nest, which no pattern can follow.
    private static string BlankBlocks(string text)
    {
        var chars = text.ToCharArray();
        foreach (Match start in Regex.Matches(text, @"@(?:functions\s*|code\s*)?\{"))
        {
            var depth = 0;
            for (var i = start.Index; i < chars.Length; i++)
            {
                depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
                if (chars[i] != '\n')
                    chars[i] = ' ';
                if (depth == 0 && text[i] == '}')
                    break;
            }
        }

        return new(chars);
    }
}
