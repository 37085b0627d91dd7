using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CompetencyProfiles.Profiles;

/// <summary>Texts as Moodle has them: short names, level names without commas, descriptions in HTML. What is read becomes plain text, whatever it was.</summary>
internal static class MoodleText
{
    /// <summary>Characters of a short name and of an ID number in Moodle.</summary>
    public const int ShortLength = 100;

    private const string DefinitionClass = "cp-definition", LevelsClass = "cp-levels", QuestionClass = "cp-question";
    private static readonly HashSet<string> Blocks = ["P", "DIV", "LI", "UL", "OL", "TR", "TABLE", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "PRE", "SECTION"];

    public static string Shortened(string text) => text.Length <= ShortLength ? text : string.Concat(text.AsSpan(0, ShortLength - 1).TrimEnd(), "…");

    /// <summary>Moodle separates the values of a scale by commas.</summary>
    public static string LevelName(string name) => name.Replace(',', ';');

    public static string Paragraph(string text) => text.Length == 0 ? "" : $"<p>{Encoded(text)}</p>";

    /// <summary>Definition, behaviour per level and question, marked so that they can be told apart again.</summary>
    public static string Of(Criterion criterion, RatingScale scale, string language)
    {
        var html = new StringBuilder();
        if (criterion.Definition.Of(language) is { Length: > 0 } definition)
            html.Append("<p class=\"" + DefinitionClass + "\">").Append(Encoded(definition)).Append("</p>");
        var anchors = scale.Levels.Select(level => (level.Level, Name: level.Name.Of(language), Text: criterion.AnchorAt(level.Level).Of(language))).Where(anchor => anchor.Text.Length > 0).ToList();
        if (anchors.Count > 0)
        {
            html.Append("<ol class=\"" + LevelsClass + "\">");
            foreach (var (level, name, text) in anchors)
                html.Append(CultureInfo.InvariantCulture, $"""<li value="{level}"><strong>{Encoded(name)}:</strong> <span>{Encoded(text)}</span></li>""");
            html.Append("</ol>");
        }

        if (criterion.ReflectionQuestion.Of(language) is { Length: > 0 } question)
            html.Append("<p class=\"" + QuestionClass + "\">").Append(Encoded(question)).Append("</p>");
        return html.ToString();
    }

    /// <summary>The description of a criterion; where it is not one of ours all its text is the definition.</summary>
    public static (string? Definition, string? Question, IReadOnlyDictionary<int, string>? Anchors) Read(string html)
    {
        if (html.Length == 0)
            return (null, null, null);
        var body = Parse(html);
        var levels = body.QuerySelectorAll($"ol.{LevelsClass} > li")
            .Where(item => int.TryParse(item.GetAttribute("value"), out _) && item.QuerySelector("span") is not null)
            .DistinctBy(item => item.GetAttribute("value")).ToDictionary(item => int.Parse(item.GetAttribute("value")!, null), item => TextOf(item.QuerySelector("span")!));
        var (definition, question) = (body.QuerySelector($".{DefinitionClass}"), body.QuerySelector($".{QuestionClass}"));
        return definition is null && question is null && levels.Count == 0
            ? (TextOf(body), null, null)
            : (definition is null ? null : TextOf(definition), question is null ? null : TextOf(question), levels.Count == 0 ? null : levels);
    }

    public static string Plain(string html) => html.Length == 0 ? "" : TextOf(Parse(html));

    private static string Encoded(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);

    private static IElement Parse(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var never in body.QuerySelectorAll("script, style, template, iframe, object, noscript").ToList())
            never.Remove();
        return body;
    }

    // Nothing but text: blocks and breaks become lines, all white space between is one blank.
    private static string TextOf(IElement element)
    {
        var lines = new StringBuilder();
        Collect(element);
        var tidy = lines.ToString().Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return string.Join('\n', tidy).Trim().Replace("\n\n\n", "\n\n", StringComparison.Ordinal);

        void Collect(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text)
                    lines.Append(string.Concat(text.Data.Select(c => char.IsControl(c) ? ' ' : c)));
                else if (child is IElement { TagName: "BR" })
                    lines.Append('\n');
                else if (child is IElement inner)
                    CollectBlock(inner);
            }
        }

        void CollectBlock(IElement inner)
        {
            var isBlock = Blocks.Contains(inner.TagName);
            if (isBlock && lines.Length > 0 && lines[^1] != '\n')
                lines.Append('\n');
            Collect(inner);
            if (isBlock && lines.Length > 0 && lines[^1] != '\n')
                lines.Append('\n');
        }
    }
}
