namespace CompetencyProfiles.Profiles;

/// <summary>How a content becomes the next one. Nothing is checked for being good or complete here: a draft may be neither.</summary>
public static class ProfileWriting
{
    public static ProfileContent Describe(this ProfileContent content, LocalizedText title, LocalizedText description, LocalizedText changeNote) =>
        content with { Title = title.Trimmed(), Description = description.Trimmed(), ChangeNote = changeNote.Trimmed() };

    public static Result<ProfileContent> AddField(this ProfileContent content, LocalizedText name)
    {
        if (content.Fields.Count >= CompetencyField.Most)
            return ProfileRefusals.TooManyFields.With(CompetencyField.Most);
        var key = ProfileKey.From(name.In("de"), content.Fields.Select(field => field.Key));
        return content with { Fields = [.. content.Fields, new CompetencyField { Key = key, Name = name.Trimmed() }] };
    }

    public static Result<ProfileContent> DescribeField(this ProfileContent content, string key, LocalizedText name, LocalizedText description) =>
        content.ChangeField(key, field => field with { Name = name.Trimmed(), Description = description.Trimmed() });

    /// <summary>Takes a field out, with its criteria.</summary>
    public static Result<ProfileContent> RemoveField(this ProfileContent content, string key) =>
        content.FindField(key) is null
            ? ProfileRefusals.PartGone
            : content with { Fields = [.. content.Fields.Where(field => field.Key != key)] };

    /// <summary>Puts a field at a place, counted from 0; places outside are the first or the last.</summary>
    public static Result<ProfileContent> MoveField(this ProfileContent content, string key, int place)
    {
        if (content.FindField(key) is not { } moved)
            return ProfileRefusals.PartGone;
        var fields = content.Fields.Where(field => field.Key != key).ToList();
        fields.Insert(int.Clamp(place, 0, fields.Count), moved);
        return content with { Fields = fields };
    }

    public static Result<ProfileContent> AddCriterion(this ProfileContent content, string fieldKey, LocalizedText name)
    {
        if (content.Criteria.Count() >= Criterion.Most)
            return ProfileRefusals.TooManyCriteria.With(Criterion.Most);
        return content.ChangeField(fieldKey, field => field with
        {
            Criteria =
            [
                .. field.Criteria, new Criterion
                {
                    Key = ProfileKey.From($"{name.In("de")}", content.Criteria.Select(criterion => criterion.Key)),
                    Name = name.Trimmed(),
                    Levels = [.. content.Scale.Levels.Select(level => new CriterionLevel { Level = level.Level })],
                    SameMeaningAs = content.Criteria.Any(criterion => criterion.SameMeaningAs is not null) ? new() : null,
                },
            ],
        });
    }

    /// <summary>Rewrites a criterion in its place. Its key stays.</summary>
    public static Result<ProfileContent> RewriteCriterion(this ProfileContent content, string key, Func<Criterion, Criterion> rewrite) =>
        content.FieldOf(key) is not { } field
            ? ProfileRefusals.PartGone
            : content.ChangeField(field.Key, f => f with { Criteria = [.. f.Criteria.Select(c => c.Key == key ? rewrite(c) with { Key = key } : c)] });

    public static Result<ProfileContent> RemoveCriterion(this ProfileContent content, string key) =>
        content.FieldOf(key) is not { } field
            ? ProfileRefusals.PartGone
            : content.ChangeField(field.Key, f => f with { Criteria = [.. f.Criteria.Where(c => c.Key != key)] });

    /// <summary>Puts a criterion into a field at a place, counted from 0.</summary>
    public static Result<ProfileContent> MoveCriterion(this ProfileContent content, string key, string toField, int place)
    {
        if (content.FindCriterion(key) is not { } moved || content.FindField(toField) is null)
            return ProfileRefusals.PartGone;
        return content with
        {
            Fields =
            [
                .. content.Fields.Select(field =>
                {
                    var criteria = field.Criteria.Where(criterion => criterion.Key != key).ToList();
                    if (field.Key == toField)
                        criteria.Insert(int.Clamp(place, 0, criteria.Count), moved);
                    return field with { Criteria = criteria };
                }),
            ],
        };
    }

    private static Result<ProfileContent> ChangeField(this ProfileContent content, string key, Func<CompetencyField, CompetencyField> change) =>
        content.FindField(key) is null
            ? ProfileRefusals.PartGone
            : content with { Fields = [.. content.Fields.Select(field => field.Key == key ? change(field) : field)] };
}
