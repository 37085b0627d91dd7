using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Profiles;

/// <summary>Reads Moodle's CSV, with every fault by line and column.</summary>
internal sealed class ReadMoodleFile(Table table, string language)
{
    private readonly List<ExchangeFault> faults = [];

    public ExchangeReading Read()
    {
        var frameworks = table.Rows.Where(row => MoodleFile.IsTrue(row[MoodleFile.IsFramework])).ToList();
        foreach (var second in frameworks.Skip(1))
            Fault("Moodle.SecondFramework", second, MoodleFile.IsFramework);
        var framework = frameworks[0];
        var competencies = table.Rows.Where(row => !MoodleFile.IsTrue(row[MoodleFile.IsFramework])).ToList();
        var ids = competencies.Select(row => Cell(row, MoodleFile.Id)).ToHashSet();
        Check(framework, competencies, ids);
        if (faults.Count > 0)
            return ExchangeReading.Of(ExchangeFormat.Moodle, null, faults);

        var children = competencies.ToLookup(row => Cell(row, MoodleFile.Parent));
        var fields = FieldsOf(framework, children, ids);
        var key = KeyOf(Cell(framework, MoodleFile.Id), []);
        var profile = new PartialProfile
        {
            Key = key, Language = language, Title = Text(framework, MoodleFile.Name, ProfileTexts.TitleLength), Levels = LevelsOf(framework),
            Description = Cell(framework, MoodleFile.Description) is { Length: > 0 } ? Plain(framework, ProfileTexts.DescriptionLength) : null, Fields = fields,
        };
        return ExchangeReading.Of(ExchangeFormat.Moodle, profile, faults);
    }

    private void Check(TableRow framework, List<TableRow> competencies, HashSet<string> ids)
    {
        foreach (var row in competencies.Prepend(framework))
        {
            if (Cell(row, MoodleFile.Id).Length == 0)
                Fault("Moodle.IdMissing", row, MoodleFile.Id);
            if (Cell(row, MoodleFile.Name).Length == 0)
                Fault("Moodle.NameMissing", row, MoodleFile.Name);
        }

        foreach (var twice in competencies.GroupBy(row => Cell(row, MoodleFile.Id)).Where(group => group.Key.Length > 0).SelectMany(group => group.Skip(1)))
            Fault("Moodle.IdTwice", twice, MoodleFile.Id);
        var parents = competencies.DistinctBy(row => Cell(row, MoodleFile.Id)).ToDictionary(row => Cell(row, MoodleFile.Id), row => Cell(row, MoodleFile.Parent));
        foreach (var row in competencies.Where(row => Cell(row, MoodleFile.Parent).Length > 0))
        {
            var parent = Cell(row, MoodleFile.Parent);
            if (!ids.Contains(parent))
                Fault("Moodle.ParentUnknown", row, MoodleFile.Parent);
            else if (parents[parent].Length > 0)
                Fault("Exchange.TooDeep", row, MoodleFile.Parent);
        }
    }

    private List<PartialField> FieldsOf(TableRow framework, ILookup<string, TableRow> children, HashSet<string> ids)
    {
        var fields = new List<PartialField>();
        List<string> fieldKeys = [], criterionKeys = [];
        var flat = children[""].Where(row => !children[Cell(row, MoodleFile.Id)].Any()).ToList();
        foreach (var top in children[""].Except(flat))
        {
            var id = Cell(top, MoodleFile.Id);
            fields.Add(new(
                KeyOf(MoodleFile.FieldKey(id, ids), fieldKeys), Text(top, MoodleFile.Name, CompetencyField.NameLength), Plain(top, CompetencyField.DescriptionLength),
                [.. children[id].Select(row => CriterionOf(row, criterionKeys))]));
        }

        // Our own empty fields look the same as criteria without a field; a file that has other fields means fields.
        foreach (var top in fields.Count > 0 ? flat : [])
            fields.Add(new(KeyOf(MoodleFile.FieldKey(Cell(top, MoodleFile.Id), ids), fieldKeys), Text(top, MoodleFile.Name, CompetencyField.NameLength), Plain(top, CompetencyField.DescriptionLength), []));
        if (fields.Count == 0 && flat.Count > 0)
            fields.Add(new(KeyOf(Cell(framework, MoodleFile.Id), fieldKeys), Text(framework, MoodleFile.Name, CompetencyField.NameLength), null, [.. flat.Select(row => CriterionOf(row, criterionKeys))]));
        return fields;
    }

    private PartialCriterion CriterionOf(TableRow row, List<string> keys)
    {
        var name = Text(row, MoodleFile.Name, Criterion.NameLength);
        var cell = Cell(row, MoodleFile.Description);
        var (definition, question, anchors) = IsHtml(row) ? MoodleText.Read(cell) : (cell.Length > 0 ? cell : null, null, null);
        if (definition?.Length > Criterion.DefinitionLength)
            Fault("Exchange.TooLong", row, MoodleFile.Description, Criterion.DefinitionLength);
        if (question?.Length > Criterion.QuestionLength || anchors?.Values.Any(anchor => anchor.Length > Criterion.AnchorLength) == true)
            Fault("Exchange.TooLong", row, MoodleFile.Description, Criterion.AnchorLength);
        return new(KeyOf(Cell(row, MoodleFile.Id), keys), name, definition, question, anchors);
    }

    private List<string>? LevelsOf(TableRow framework)
    {
        if (Cell(framework, MoodleFile.Scale) is not { Length: > 0 } values)
            return null;
        var levels = values.Split(',', StringSplitOptions.TrimEntries).ToList();
        if (levels.Count is < RatingScale.FewestLevels or > RatingScale.MostLevels)
            Fault("Exchange.LevelCount", framework, MoodleFile.Scale, RatingScale.FewestLevels, RatingScale.MostLevels);
        else if (levels.Exists(level => level.Length > ProfileTexts.LevelNameLength))
            Fault("Exchange.TooLong", framework, MoodleFile.Scale, ProfileTexts.LevelNameLength);
        return levels;
    }

    private string Text(TableRow row, int column, int length)
    {
        var text = Cell(row, column);
        if (text.Length > length)
            Fault("Exchange.TooLong", row, column, length);
        return text;
    }

    private string Plain(TableRow row, int length)
    {
        var text = IsHtml(row) ? MoodleText.Plain(Cell(row, MoodleFile.Description)) : Cell(row, MoodleFile.Description);
        if (text.Length > length)
            Fault("Exchange.TooLong", row, MoodleFile.Description, length);
        return text;
    }

    // 2 is plain text and 4 Markdown, which reads well as it is; everything else is HTML of some kind.
    private static bool IsHtml(TableRow row) => row[MoodleFile.Format].Trim() is not ("2" or "4");

    private static string Cell(TableRow row, int column) =>
        string.Concat(CellText.Unguard(row[column]).Select(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t') ? ' ' : c)).Trim().ReplaceLineEndings("\n");

    private static string KeyOf(string id, List<string> taken)
    {
        var key = ProfileKey.IsKey(id) && !taken.Contains(id) ? id : ProfileKey.From(id, taken);
        taken.Add(key);
        return key;
    }

    private void Fault(string key, TableRow row, int column, params object[] values) => faults.Add(ExchangeFault.AtCell(key, row.Line, column + 1).With(values));
}
