namespace CompetencyProfiles.Profiles;

public enum ProfileGapKind { TitleMissing, NoCriteria, LevelName, FieldName, FieldEmpty, CriterionName, Definition, Anchor, ReflectionQuestion, Target, TargetOutsideScale }

/// <summary>Something without which a version cannot be used in conversations. A draft may have any number of them; it is not approved while there is one.</summary>
/// <param name="Part">Where to mend it.</param>
/// <param name="Level">The level whose text is missing.</param>
/// <param name="RoleFamily">The role family whose target is missing.</param>
public sealed record ProfileGap(ProfileGapKind Kind, ProfilePart Part, int? Level = null, string? RoleFamily = null)
{
    /// <summary>Both languages, every level, every target, in the order of the profile.</summary>
    public static IReadOnlyList<ProfileGap> AllIn(ProfileContent content, IReadOnlyCollection<string> roleFamilies) =>
    [
        .. If(!content.Title.IsComplete, new(ProfileGapKind.TitleMissing, ProfilePart.Description)),
        .. If(!content.Criteria.Any(), new(ProfileGapKind.NoCriteria, ProfilePart.Outline)),
        .. content.Scale.Levels.Where(level => !level.Name.IsComplete).Select(level => new ProfileGap(ProfileGapKind.LevelName, ProfilePart.Scale, level.Level)),
        .. content.Fields.SelectMany(field => InField(field, content.Scale.Levels.Count, roleFamilies)),
    ];

    private static IEnumerable<ProfileGap> InField(CompetencyField field, int levels, IReadOnlyCollection<string> roleFamilies) =>
    [
        .. If(!field.Name.IsComplete, new(ProfileGapKind.FieldName, ProfilePart.Field(field.Key))),
        .. If(field.Criteria.Count == 0, new(ProfileGapKind.FieldEmpty, ProfilePart.Field(field.Key))),
        .. field.Criteria.SelectMany(criterion => InCriterion(criterion, levels, roleFamilies)),
    ];

    private static IEnumerable<ProfileGap> InCriterion(Criterion criterion, int levels, IReadOnlyCollection<string> roleFamilies)
    {
        var part = ProfilePart.Criterion(criterion.Key);
        return
        [
            .. If(!criterion.Name.IsComplete, new(ProfileGapKind.CriterionName, part)),
            .. If(!criterion.Definition.IsComplete, new(ProfileGapKind.Definition, part)),
            .. Enumerable.Range(1, levels).Where(level => !criterion.AnchorAt(level).IsComplete).Select(level => new ProfileGap(ProfileGapKind.Anchor, part, level)),
            .. If(!criterion.ReflectionQuestion.IsComplete, new(ProfileGapKind.ReflectionQuestion, part)),
            .. roleFamilies.Where(family => !criterion.Targets.ContainsKey(family)).Select(family => new ProfileGap(ProfileGapKind.Target, part, RoleFamily: family)),
            .. criterion.Targets.Where(target => target.Value < 1 || target.Value > levels)
                .Select(target => new ProfileGap(ProfileGapKind.TargetOutsideScale, part, target.Value, target.Key)),
        ];
    }

    private static IEnumerable<ProfileGap> If(bool isMissing, ProfileGap gap) => isMissing ? [gap] : [];
}
