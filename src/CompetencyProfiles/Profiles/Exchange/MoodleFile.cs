using System.Globalization;
using System.Text.Json;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Profiles;

/// <summary>
/// The CSV of Moodle's tool "Import competency framework" (tool_lpimportcsv): fourteen columns in a fixed order, whatever their headings say.
/// The framework is the profile, competencies below it are fields, those below them criteria.
/// </summary>
public static class MoodleFile
{
    internal const int Parent = 0, Id = 1, Name = 2, Description = 3, Format = 4, Scale = 5, IsFramework = 12;
    private const string Html = "1", FieldSuffix = ".field";

    /// <summary>As an English Moodle writes them.</summary>
    internal static readonly IReadOnlyList<string> Headings =
    [
        "Parent ID number", "ID number", "Short name", "Description", "Description format", "Scale values", "Scale configuration", "Rule type (optional)",
        "Rule outcome (optional)", "Rule config (optional)", "Cross-referenced competency ID numbers", "Exported ID (optional)", "Is framework", "Taxonomy",
    ];

    /// <param name="language">"de" or "en": Moodle has one language per framework.</param>
    public static byte[] Write(string key, ProfileContent content, string language)
    {
        var rows = new List<IReadOnlyList<object?>>
        {
            Row("", key, content.Title.Of(language), MoodleText.Paragraph(content.Description.Of(language)), 0,
                string.Join(',', content.Scale.Levels.Select(level => MoodleText.LevelName(level.Name.Of(language)))), ScaleConfiguration(content.Scale), "1", "domain,competency,behaviour,behaviour"),
        };
        foreach (var field in content.Fields)
        {
            var id = IdOf(field, content);
            rows.Add(Row("", id, field.Name.Of(language), MoodleText.Paragraph(field.Description.Of(language)), rows.Count));
            rows.AddRange(field.Criteria.Select((criterion, i) => Row(id, criterion.Key, criterion.Name.Of(language), MoodleText.Of(criterion, content.Scale, language), rows.Count + i)));
        }

        using var file = new MemoryStream();
        CsvFile.Write(file, Headings, rows, ',');
        return file.ToArray();
    }

    /// <summary>Whether a table may be one: fourteen columns, and a row that says it is a framework.</summary>
    internal static bool Looks(Table table) => table.Headings.Count >= IsFramework + 1 && table.Rows.Any(row => IsTrue(row[IsFramework]));

    // A field and a criterion may have the same key; in Moodle ID numbers are unique.
    private static string IdOf(CompetencyField field, ProfileContent content) => content.FindCriterion(field.Key) is null ? field.Key : field.Key + FieldSuffix;

    internal static string FieldKey(string id, IReadOnlyCollection<string> all) =>
        id.EndsWith(FieldSuffix, StringComparison.Ordinal) && all.Contains(id[..^FieldSuffix.Length]) ? id[..^FieldSuffix.Length] : id;

    internal static bool IsTrue(string cell) => cell.Trim() is "1" or "true" or "TRUE" or "True";

    private static object?[] Row(string parent, string id, string name, string description, int number, string scale = "", string configuration = "", string isFramework = "", string taxonomy = "") =>
        [parent, id, MoodleText.Shortened(name), description, Html, scale, configuration, "", "0", "null", "", number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture), isFramework, taxonomy];

    // Moodle wants one level that new ratings begin with and at least one that counts as proficient: the lowest, and the upper half.
    private static string ScaleConfiguration(RatingScale scale) => JsonSerializer.Serialize<IEnumerable<object>>(
    [
        new Dictionary<string, object> { ["scaleid"] = "0" },
        .. scale.Levels.Select(level => new Dictionary<string, object>
        {
            ["id"] = level.Level, ["scaledefault"] = level.Level == 1 ? 1 : 0, ["proficient"] = level.Level > scale.Levels.Count / 2 ? 1 : 0,
        }),
    ]);
}
