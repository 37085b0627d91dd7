namespace CompetencyProfiles.Profiles;

/// <summary>How the levels of a content change. Anchors move with their level, so no text lands at another one.</summary>
public static class ScaleWriting
{
    /// <summary>Names the levels anew; their number stays.</summary>
    public static Result<ProfileContent> DescribeScale(this ProfileContent content, IReadOnlyList<ScaleLevel> levels, NotObserved notObserved, RatingGuidance guidance)
    {
        if (!levels.Select(level => level.Level).SequenceEqual(content.Scale.Levels.Select(level => level.Level)))
            return ProfileRefusals.Older;
        return content with
        {
            Scale = new()
            {
                NotObserved = notObserved with { Label = notObserved.Label.Trimmed(), Help = notObserved.Help.Trimmed() },
                Levels = [.. levels.Select(level => level with { Name = level.Name.Trimmed(), Meaning = level.Meaning.Trimmed() })],
            },
            RatingGuidance = guidance with
            {
                Text = guidance.Text.Trimmed(),
                NotEvidence = guidance.NotEvidence.Trimmed(),
                EvidenceRequiredAtLevels = [.. guidance.EvidenceRequiredAtLevels.Where(level => level >= 1 && level <= levels.Count).Distinct().Order()],
            },
        };
    }

    /// <summary>Adds a level above another; 0 puts it at the bottom. Targets keep the level they meant.</summary>
    public static Result<ProfileContent> AddLevel(this ProfileContent content, int above)
    {
        if (content.Scale.Levels.Count >= RatingScale.MostLevels)
            return ProfileRefusals.TooManyLevels.With(RatingScale.MostLevels);
        var at = int.Clamp(above, 0, content.Scale.Levels.Count);
        int Moved(int level) => level > at ? level + 1 : level;
        return content.Renumber(Moved, levels => levels.Insert(at, new() { Level = at + 1 }), anchors => anchors.Insert(at, new() { Level = at + 1 }));
    }

    /// <summary>Takes a level out, with its anchors. Not while it is somebody's target.</summary>
    public static Result<ProfileContent> RemoveLevel(this ProfileContent content, int level)
    {
        if (content.Scale.Levels.All(l => l.Level != level))
            return ProfileRefusals.PartGone;
        if (content.Scale.Levels.Count <= RatingScale.FewestLevels)
            return ProfileRefusals.TooFewLevels.With(RatingScale.FewestLevels);
        if (content.Criteria.Count(criterion => criterion.Targets.Values.Contains(level)) is var inUse and > 0)
            return ProfileRefusals.LevelIsTarget.With(inUse);
        int Moved(int other) => other > level ? other - 1 : other;
        return (content with
        {
            Scale = content.Scale with { Levels = [.. content.Scale.Levels.Where(l => l.Level != level)] },
            RatingGuidance = content.RatingGuidance with { EvidenceRequiredAtLevels = [.. content.RatingGuidance.EvidenceRequiredAtLevels.Where(l => l != level)] },
            Fields = [.. content.Fields.Select(f => f with { Criteria = [.. f.Criteria.Select(c => c with { Levels = [.. c.Levels.Where(l => l.Level != level)] })] })],
        }).Renumber(Moved, _ => { }, _ => { });
    }

    private static ProfileContent Renumber(
        this ProfileContent content, Func<int, int> moved, Action<List<ScaleLevel>> onScale, Action<List<CriterionLevel>> onCriterion)
    {
        var levels = content.Scale.Levels.Select(level => level with { Level = moved(level.Level) }).ToList();
        onScale(levels);
        return content with
        {
            Scale = content.Scale with { Levels = levels },
            RatingGuidance = content.RatingGuidance with { EvidenceRequiredAtLevels = [.. content.RatingGuidance.EvidenceRequiredAtLevels.Select(moved)] },
            Fields = [.. content.Fields.Select(f => f with { Criteria = [.. f.Criteria.Select(Renumbered)] })],
        };

        Criterion Renumbered(Criterion criterion)
        {
            var anchors = criterion.Levels.Select(level => level with { Level = moved(level.Level) }).ToList();
            onCriterion(anchors);
            return criterion with
            {
                Levels = anchors,
                Targets = new SortedDictionary<string, int?>(
                    criterion.Targets.ToDictionary(t => t.Key, t => t.Value is { } level ? moved(level) : t.Value), StringComparer.Ordinal),
            };
        }
    }
}
