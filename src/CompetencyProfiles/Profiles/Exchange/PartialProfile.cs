namespace CompetencyProfiles.Profiles;

/// <summary>
/// What a format of others can say: one language, names, descriptions and levels. It updates by key and leaves alone what it does not name:
/// the other language, targets, weights, criteria that are not in the file.
/// </summary>
internal sealed record PartialProfile : IExchangedProfile
{
    public required string Key { get; init; }

    /// <summary>"de" or "en".</summary>
    public required string Language { get; init; }
    public required string Title { get; init; }
    public string? Description { get; init; }

    /// <summary>Names of the levels, lowest first; null where the file has none.</summary>
    public IReadOnlyList<string>? Levels { get; init; }
    public required IReadOnlyList<PartialField> Fields { get; init; }

    public Result<ProfileContent> Onto(ProfileContent? current)
    {
        var content = current ?? StartProfile.EmptyContent(In(LocalizedText.Empty, Title));
        var hasWords = current?.Criteria.Any() == true;
        if (Levels is not null && hasWords && Levels.Count != content.Scale.Levels.Count)
            return ExchangeRefusals.LevelsDiffer.With(Levels.Count, content.Scale.Levels.Count);
        content = content with { Title = In(content.Title, Title), Description = In(content.Description, Description), Scale = ScaleOnto(content.Scale) };
        foreach (var field in Fields)
            content = FieldOnto(content, field);
        return content.Criteria.Count() > Criterion.Most ? ProfileRefusals.TooManyCriteria.With(Criterion.Most)
            : content.Fields.Count > CompetencyField.Most ? ProfileRefusals.TooManyFields.With(CompetencyField.Most)
            : content;
    }

    private RatingScale ScaleOnto(RatingScale scale)
    {
        if (Levels is null)
            return scale;
        var known = scale.Levels.Count == Levels.Count ? scale.Levels : null;
        return scale with
        {
            Levels = [.. Levels.Select((name, i) => known is null ? new ScaleLevel { Level = i + 1, Name = In(LocalizedText.Empty, name) } : known[i] with { Name = In(known[i].Name, name) })],
        };
    }

    private ProfileContent FieldOnto(ProfileContent content, PartialField from)
    {
        if (content.FindField(from.Key) is null)
            content = content with { Fields = [.. content.Fields, new CompetencyField { Key = from.Key }] };
        content = content with
        {
            Fields = [.. content.Fields.Select(field => field.Key == from.Key ? field with { Name = In(field.Name, from.Name), Description = In(field.Description, from.Description) } : field)],
        };
        foreach (var criterion in from.Criteria)
            content = CriterionOnto(content, from.Key, criterion);
        return content;
    }

    private ProfileContent CriterionOnto(ProfileContent content, string fieldKey, PartialCriterion from)
    {
        var isFirst = content.Criteria.All(criterion => criterion.SameMeaningAs is null);
        if (content.FindCriterion(from.Key) is not null && content.FieldOf(from.Key)!.Key != fieldKey)
            content = content.MoveCriterion(from.Key, fieldKey, int.MaxValue).Value!;
        var criterion = content.FindCriterion(from.Key) ?? new Criterion { Key = from.Key, SameMeaningAs = isFirst ? null : new() };
        criterion = criterion with
        {
            Name = In(criterion.Name, from.Name),
            Definition = In(criterion.Definition, from.Definition),
            ReflectionQuestion = In(criterion.ReflectionQuestion, from.Question),
            Levels = [.. content.Scale.Levels.Select(level => new CriterionLevel { Level = level.Level, Text = In(criterion.AnchorAt(level.Level), from.Anchors?.GetValueOrDefault(level.Level)) })],
        };
        return content with
        {
            Fields =
            [
                .. content.Fields.Select(field => field.Key != fieldKey ? field
                    : field.Criteria.Any(c => c.Key == from.Key) ? field with { Criteria = [.. field.Criteria.Select(c => c.Key == from.Key ? criterion : c)] }
                    : field with { Criteria = [.. field.Criteria, criterion] }),
            ],
        };
    }

    /// <summary>The text with this language replaced. Left alone where the file says nothing, or only what a shorter format made of the same text.</summary>
    private LocalizedText In(LocalizedText text, string? said) =>
        said is null || said == MoodleText.Shortened(text.Of(Language)) || said == MoodleText.LevelName(text.Of(Language)) ? text
        : (Language == "en" ? text with { En = said } : text with { De = said }).Trimmed();
}

internal sealed record PartialField(string Key, string Name, string? Description, IReadOnlyList<PartialCriterion> Criteria);

/// <param name="Anchors">By level; null where the file has none.</param>
internal sealed record PartialCriterion(string Key, string Name, string? Definition, string? Question, IReadOnlyDictionary<int, string>? Anchors);

public static class ExchangeRefusals
{
    /// <summary>{0}: levels in the file, {1}: levels of the profile.</summary>
    public static readonly Refusal LevelsDiffer = new("Exchange.LevelsDiffer");
}
