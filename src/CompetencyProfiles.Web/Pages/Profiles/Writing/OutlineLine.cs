using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>A criterion in the outline: what it still lacks, what the program would say of it, and where one step up or down leads.</summary>
internal sealed record OutlineLine(Criterion Criterion, int Gaps, int Hints, string? Up, string? Down)
{
    /// <summary>The criteria of a field. A step beyond its ends leads into the field before or after.</summary>
    public static IReadOnlyList<OutlineLine> Of(ProfileContent content, int field, ILookup<ProfilePart, ProfileGap> gaps)
    {
        var (fields, criteria) = (content.Fields, content.Fields[field].Criteria);
        return
        [
            .. criteria.Select((criterion, place) => new OutlineLine(
                criterion, gaps[ProfilePart.Criterion(criterion.Key)].Count(), WritingHints.For(criterion).Count,
                place > 0 ? Step(criterion, field, place - 1) : field > 0 ? Step(criterion, field - 1, fields[field - 1].Criteria.Count) : null,
                place < criteria.Count - 1 ? Step(criterion, field, place + 1) : field < fields.Count - 1 ? Step(criterion, field + 1, 0) : null)),
        ];

        string Step(Criterion criterion, int to, int place) => $"{criterion.Key}|{fields[to].Key}|{place}";
    }
}
