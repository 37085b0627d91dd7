using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Calibration;

/// <summary>The form of a practice case, in both languages.</summary>
public sealed class CaseInput
{
    /// <summary>The version of the case that the form was filled in over.</summary>
    public int Seen { get; set; }

    [StringLength(CaseWords.TitleLength, ErrorMessage = "Input.TooLong")] public string? TitleDe { get; set; }
    [StringLength(CaseWords.TitleLength, ErrorMessage = "Input.TooLong")] public string? TitleEn { get; set; }
    [StringLength(CaseWords.SituationLength, ErrorMessage = "Input.TooLong")] public string? SituationDe { get; set; }
    [StringLength(CaseWords.SituationLength, ErrorMessage = "Input.TooLong")] public string? SituationEn { get; set; }
    public List<Row> References { get; set; } = [];

    internal CaseWords Words => new()
    {
        Title = new LocalizedText(TitleDe ?? "", TitleEn ?? "").Trimmed(),
        Situation = new LocalizedText(SituationDe ?? "", SituationEn ?? "").Trimmed(),
        References = [.. References.Where(row => !string.IsNullOrEmpty(row.Criterion)).Select(row => new ReferenceLevel
        {
            Criterion = row.Criterion!,
            Level = row.Level ?? 0,
            Reason = new LocalizedText(row.ReasonDe ?? "", row.ReasonEn ?? "").Trimmed(),
        })],
    };

    /// <summary>With as many rows as a case may have.</summary>
    internal static CaseInput Of(CaseWords words, int seen) => new()
    {
        Seen = seen,
        TitleDe = words.Title.De, TitleEn = words.Title.En, SituationDe = words.Situation.De, SituationEn = words.Situation.En,
        References =
        [
            .. words.References.Select(reference => new Row { Criterion = reference.Criterion, Level = reference.Level, ReasonDe = reference.Reason.De, ReasonEn = reference.Reason.En }),
            .. Enumerable.Range(0, CaseWords.MostReferences - words.References.Count).Select(_ => new Row()),
        ],
    };

    public sealed class Row
    {
        [StringLength(ProfileKey.MaxLength, ErrorMessage = "Input.TooLong")] public string? Criterion { get; set; }
        public int? Level { get; set; }
        [StringLength(ReferenceLevel.ReasonLength, ErrorMessage = "Input.TooLong")] public string? ReasonDe { get; set; }
        [StringLength(ReferenceLevel.ReasonLength, ErrorMessage = "Input.TooLong")] public string? ReasonEn { get; set; }
    }
}
