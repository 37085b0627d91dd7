using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>The levels, "not observed" and the guidance, as the form has them.</summary>
public sealed class ScaleInput
{
    public int Revision { get; set; }
    public List<LevelInput> Levels { get; set; } = [];
    public bool NotObservedAllowed { get; set; }

    [StringLength(ProfileTexts.LevelNameLength, ErrorMessage = "Input.TooLong")]
    public string? NotObservedDe { get; set; }

    [StringLength(ProfileTexts.LevelNameLength, ErrorMessage = "Input.TooLong")]
    public string? NotObservedEn { get; set; }

    [StringLength(ProfileTexts.LevelMeaningLength, ErrorMessage = "Input.TooLong")]
    public string? HelpDe { get; set; }

    [StringLength(ProfileTexts.LevelMeaningLength, ErrorMessage = "Input.TooLong")]
    public string? HelpEn { get; set; }

    [StringLength(ProfileTexts.GuidanceLength, ErrorMessage = "Input.TooLong")]
    public string? GuidanceDe { get; set; }

    [StringLength(ProfileTexts.GuidanceLength, ErrorMessage = "Input.TooLong")]
    public string? GuidanceEn { get; set; }

    [StringLength(ProfileTexts.GuidanceLength, ErrorMessage = "Input.TooLong")]
    public string? NotEvidenceDe { get; set; }

    [StringLength(ProfileTexts.GuidanceLength, ErrorMessage = "Input.TooLong")]
    public string? NotEvidenceEn { get; set; }

    internal static ScaleInput Of(ProfileContent content, int revision) => new()
    {
        Revision = revision,
        Levels =
        [
            .. content.Scale.Levels.Select(level => new LevelInput
            {
                Level = level.Level, NameDe = level.Name.De, NameEn = level.Name.En, MeaningDe = level.Meaning.De, MeaningEn = level.Meaning.En,
                NeedsExample = content.RatingGuidance.EvidenceRequiredAtLevels.Contains(level.Level),
            }),
        ],
        NotObservedAllowed = content.Scale.NotObserved.Allowed, NotObservedDe = content.Scale.NotObserved.Label.De, NotObservedEn = content.Scale.NotObserved.Label.En,
        HelpDe = content.Scale.NotObserved.Help.De, HelpEn = content.Scale.NotObserved.Help.En,
        GuidanceDe = content.RatingGuidance.Text.De, GuidanceEn = content.RatingGuidance.Text.En,
        NotEvidenceDe = content.RatingGuidance.NotEvidence.De, NotEvidenceEn = content.RatingGuidance.NotEvidence.En,
    };

    internal Result<ProfileContent> Written(ProfileContent content) => content.DescribeScale(
        [.. Levels.Select(level => new ScaleLevel { Level = level.Level, Name = new(level.NameDe ?? "", level.NameEn ?? ""), Meaning = new(level.MeaningDe ?? "", level.MeaningEn ?? "") })],
        new() { Allowed = NotObservedAllowed, Label = new(NotObservedDe ?? "", NotObservedEn ?? ""), Help = new(HelpDe ?? "", HelpEn ?? "") },
        new()
        {
            EvidenceRequiredAtLevels = [.. Levels.Where(level => level.NeedsExample).Select(level => level.Level)],
            Text = new(GuidanceDe ?? "", GuidanceEn ?? ""), NotEvidence = new(NotEvidenceDe ?? "", NotEvidenceEn ?? ""),
        });
}

/// <summary>One level.</summary>
public sealed class LevelInput
{
    public int Level { get; init; }

    [StringLength(ProfileTexts.LevelNameLength, ErrorMessage = "Input.TooLong")]
    public string? NameDe { get; init; }

    [StringLength(ProfileTexts.LevelNameLength, ErrorMessage = "Input.TooLong")]
    public string? NameEn { get; init; }

    [StringLength(ProfileTexts.LevelMeaningLength, ErrorMessage = "Input.TooLong")]
    public string? MeaningDe { get; init; }

    [StringLength(ProfileTexts.LevelMeaningLength, ErrorMessage = "Input.TooLong")]
    public string? MeaningEn { get; init; }
    public bool NeedsExample { get; init; }
}
