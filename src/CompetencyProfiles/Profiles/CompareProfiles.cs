using System.Globalization;

namespace CompetencyProfiles.Profiles;

/// <summary>Compares two contents, whichever came first. A criterion is the same one when it has the same key or means the same.</summary>
public static class CompareProfiles
{
    public static ProfileComparison ComparedWith(this ProfileContent after, ProfileContent before)
    {
        var origins = OriginsOf(after, before);
        return new()
        {
            Texts = [.. Different(General(before, after))],
            Fields = [.. FieldsOf(before, after)],
            Criteria =
            [
                .. after.Fields.SelectMany(field => field.Criteria.Select(criterion => Compare(before, after, origins.GetValueOrDefault(criterion.Key), criterion, field.Name))),
                .. before.Fields.SelectMany(field => field.Criteria.Where(criterion => !origins.ContainsValue(criterion))
                    .Select(criterion => new CriterionChange(ChangeKind.Removed, criterion, null, field.Name, [], []))),
            ],
        };
    }

    private static Dictionary<string, Criterion> OriginsOf(ProfileContent after, ProfileContent before)
    {
        var origins = after.Criteria.Where(c => before.FindCriterion(c.Key) is not null).ToDictionary(c => c.Key, c => before.FindCriterion(c.Key)!);
        foreach (var criterion in after.Criteria.Where(c => !origins.ContainsKey(c.Key)))
        {
            var origin = criterion.SameMeaningAs?.Keys.Select(before.FindCriterion).FirstOrDefault(c => c is not null && !origins.ContainsValue(c));
            if (origin is not null)
                origins[criterion.Key] = origin;
        }

        return origins;
    }

    private static CriterionChange Compare(ProfileContent before, ProfileContent after, Criterion? was, Criterion now, LocalizedText field)
    {
        if (was is null)
            return new(ChangeKind.Added, null, now, field, [], []);

        var levels = int.Max(before.Scale.Levels.Count, after.Scale.Levels.Count);
        List<TextChange> texts =
        [
            .. Different(
            [
                new(ProfileText.Field, before.FieldOf(was.Key)!.Name, field), new(ProfileText.Name, was.Name, now.Name), new(ProfileText.Definition, was.Definition, now.Definition),
                .. Enumerable.Range(1, levels).Select(level => new TextChange(ProfileText.Anchor, was.AnchorAt(level), now.AnchorAt(level), level)),
                new(ProfileText.ReflectionQuestion, was.ReflectionQuestion, now.ReflectionQuestion), new(ProfileText.Weight, Number(was.Weight), Number(now.Weight)),
            ]),
        ];
        var targets = was.Targets.Keys.Union(now.Targets.Keys).Order(StringComparer.Ordinal)
            .Select(family => new TargetChange(family, was.Targets.ContainsKey(family), was.Targets.GetValueOrDefault(family), now.Targets.ContainsKey(family), now.Targets.GetValueOrDefault(family)))
            .Where(target => (target.WasSet, target.Before) != (target.IsSet, target.After)).ToList();
        return new(texts.Count + targets.Count > 0 ? ChangeKind.Changed : ChangeKind.Same, was, now, field, texts, targets);
    }

    private static IEnumerable<TextChange> General(ProfileContent before, ProfileContent after) =>
    [
        new(ProfileText.Title, before.Title, after.Title), new(ProfileText.Description, before.Description, after.Description),
        new(ProfileText.Guidance, before.RatingGuidance.Text, after.RatingGuidance.Text),
        new(ProfileText.NotEvidence, before.RatingGuidance.NotEvidence, after.RatingGuidance.NotEvidence),
        new(ProfileText.EvidenceLevels, Names(before), Names(after)),
        new(ProfileText.NotObserved, before.Scale.NotObserved.Allowed ? before.Scale.NotObserved.Label : LocalizedText.Empty, after.Scale.NotObserved.Allowed ? after.Scale.NotObserved.Label : LocalizedText.Empty),
        .. Enumerable.Range(1, int.Max(before.Scale.Levels.Count, after.Scale.Levels.Count)).SelectMany(level => new TextChange[]
        {
            new(ProfileText.LevelName, LevelOf(before, level).Name, LevelOf(after, level).Name, level),
            new(ProfileText.LevelMeaning, LevelOf(before, level).Meaning, LevelOf(after, level).Meaning, level),
        }),
    ];

    private static IEnumerable<FieldChange> FieldsOf(ProfileContent before, ProfileContent after)
    {
        foreach (var field in after.Fields)
        {
            if (before.FindField(field.Key) is not { } was)
                yield return new(ChangeKind.Added, field.Name, []);
            else if (Different([new(ProfileText.FieldName, was.Name, field.Name), new(ProfileText.FieldDescription, was.Description, field.Description)]).ToList() is { Count: > 0 } texts)
                yield return new(ChangeKind.Changed, field.Name, texts);
        }

        foreach (var gone in before.Fields.Where(field => after.FindField(field.Key) is null))
            yield return new(ChangeKind.Removed, gone.Name, []);
    }

    private static IEnumerable<TextChange> Different(IEnumerable<TextChange> changes) => changes.Where(change => change.Before != change.After);

    private static ScaleLevel LevelOf(ProfileContent content, int level) => content.Scale.Levels.FirstOrDefault(l => l.Level == level) ?? new() { Level = level };

    private static LocalizedText Names(ProfileContent content)
    {
        var levels = content.RatingGuidance.EvidenceRequiredAtLevels;
        return new(string.Join(", ", levels.Select(level => content.Scale.NameOf(level, "de"))), string.Join(", ", levels.Select(level => content.Scale.NameOf(level, "en"))));
    }

    private static LocalizedText Number(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new(text, text);
    }
}
