using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace CompetencyProfiles.Profiles;

/// <summary>Reads our own JSON: first against the published schema, then for what a schema cannot say. Every fault with its JSON path.</summary>
internal sealed class ReadOwnFile(JsonNode file, IReadOnlyCollection<string> families)
{
    private const int MostFaults = 100;
    private static readonly Lazy<JsonSchema> Schema = new(() =>
    {
        using var stream = typeof(ReadOwnFile).Assembly.GetManifestResourceStream("competency-profile.schema.json")!;
        using var reader = new StreamReader(stream);
        return JsonSchema.FromText(reader.ReadToEnd());
    });

    private readonly List<ExchangeFault> faults = [];

    public ExchangeReading Read()
    {
        var result = Schema.Value.Evaluate(file, new EvaluationOptions { OutputFormat = OutputFormat.List });
        foreach (var detail in result.Details.Where(detail => detail.Errors is not null))
        {
            foreach (var keyword in detail.Errors!.Keys.Where(keyword => keyword.Length > 0))
                faults.Add(ExchangeFault.AtPath($"Schema.{keyword}", detail.InstanceLocation.ToString()).With(detail.Errors[keyword]));
        }

        if (faults.Count > 0)
            return ExchangeReading.Of(ExchangeFormat.Json, null, [.. faults.DistinctBy(fault => (fault.Path, fault.Key)).Take(MostFaults)]);

        var content = ProfileContent.FromJson(file.ToJsonString());
        CheckKeys(content);
        CheckLevels(content);
        return ExchangeReading.Of(ExchangeFormat.Json, new WholeProfile((string)file["key"]!, content), faults);
    }

    private void CheckKeys(ProfileContent content)
    {
        var (fieldKeys, criterionKeys) = (new HashSet<string>(), new HashSet<string>());
        Each(content, (field, f, criterion, c) =>
        {
            if (criterion is null && !fieldKeys.Add(field.Key))
                faults.Add(ExchangeFault.AtPath("Exchange.KeyTwice", $"/fields/{f}/key").With(field.Key));
            if (criterion is not null && !criterionKeys.Add(criterion.Key))
                faults.Add(ExchangeFault.AtPath("Exchange.KeyTwice", $"/fields/{f}/criteria/{c}/key").With(criterion.Key));
        });
        if (criterionKeys.Count > Criterion.Most)
            faults.Add(ExchangeFault.AtPath("Profile.TooManyCriteria", "/fields").With(Criterion.Most));
    }

    private void CheckLevels(ProfileContent content)
    {
        var count = content.Scale.Levels.Count;
        if (!content.Scale.Levels.Select(level => level.Level).SequenceEqual(Enumerable.Range(1, count)))
            faults.Add(ExchangeFault.AtPath("Exchange.LevelOrder", "/scale/levels").With(count));
        Each(content, (_, f, criterion, c) =>
        {
            if (criterion is null)
                return;
            var path = $"/fields/{f}/criteria/{c}";
            if (criterion.Levels.Any(level => level.Level > count) || criterion.Levels.DistinctBy(level => level.Level).Count() < criterion.Levels.Count)
                faults.Add(ExchangeFault.AtPath("Exchange.LevelOrder", path + "/levels").With(count));
            foreach (var (family, level) in criterion.Targets)
            {
                if (!families.Contains(family))
                    faults.Add(ExchangeFault.AtPath("Exchange.FamilyUnknown", $"{path}/targets/{family}").With(family));
                else if (level > count)
                    faults.Add(ExchangeFault.AtPath("Exchange.TargetOutside", $"{path}/targets/{family}").With(level.Value, count));
            }
        });
    }

    private static void Each(ProfileContent content, Action<CompetencyField, int, Criterion?, int> look)
    {
        for (var f = 0; f < content.Fields.Count; f++)
        {
            look(content.Fields[f], f, null, 0);
            for (var c = 0; c < content.Fields[f].Criteria.Count; c++)
                look(content.Fields[f], f, content.Fields[f].Criteria[c], c);
        }
    }
}
