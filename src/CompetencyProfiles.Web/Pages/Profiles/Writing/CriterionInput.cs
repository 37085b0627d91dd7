using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>A criterion as the form has it.</summary>
public sealed class CriterionInput
{
    public int Revision { get; set; }

    [StringLength(Criterion.NameLength, ErrorMessage = "Input.TooLong")]
    public string? NameDe { get; set; }

    [StringLength(Criterion.NameLength, ErrorMessage = "Input.TooLong")]
    public string? NameEn { get; set; }

    [StringLength(Criterion.DefinitionLength, ErrorMessage = "Input.TooLong")]
    public string? DefinitionDe { get; set; }

    [StringLength(Criterion.DefinitionLength, ErrorMessage = "Input.TooLong")]
    public string? DefinitionEn { get; set; }
    public List<AnchorInput> Levels { get; set; } = [];

    [StringLength(Criterion.QuestionLength, ErrorMessage = "Input.TooLong")]
    public string? QuestionDe { get; set; }

    [StringLength(Criterion.QuestionLength, ErrorMessage = "Input.TooLong")]
    public string? QuestionEn { get; set; }

    [Range(1, Criterion.MostWeight, ErrorMessage = "Input.WeightRange")]
    public int Weight { get; set; } = 1;
    public List<TargetInput> Targets { get; set; } = [];

    internal static CriterionInput Of(Criterion criterion, IEnumerable<string> families, int revision) => new()
    {
        Revision = revision, NameDe = criterion.Name.De, NameEn = criterion.Name.En, DefinitionDe = criterion.Definition.De, DefinitionEn = criterion.Definition.En,
        Levels = [.. criterion.Levels.Select(level => new AnchorInput { Level = level.Level, De = level.Text.De, En = level.Text.En })],
        QuestionDe = criterion.ReflectionQuestion.De, QuestionEn = criterion.ReflectionQuestion.En, Weight = criterion.Weight,
        Targets = TargetInput.Of(criterion, families),
    };

    /// <summary>The criterion with what was typed. Levels that the scale has not are left out, those that the form has not stay.</summary>
    internal Criterion Written(Criterion before) => TargetInput.Written(before, Targets) with
    {
        Name = Text(NameDe, NameEn), Definition = Text(DefinitionDe, DefinitionEn), ReflectionQuestion = Text(QuestionDe, QuestionEn), Weight = Weight,
        Levels = [.. before.Levels.Select(level => Levels.Find(typed => typed.Level == level.Level) is { } typed ? level with { Text = Text(typed.De, typed.En) } : level)],
    };

    private static LocalizedText Text(string? de, string? en) => new LocalizedText(de ?? "", en ?? "").Trimmed();
}

/// <summary>The behaviour at one level.</summary>
public sealed class AnchorInput
{
    public int Level { get; init; }

    [StringLength(Criterion.AnchorLength, ErrorMessage = "Input.TooLong")]
    public string? De { get; init; }

    [StringLength(Criterion.AnchorLength, ErrorMessage = "Input.TooLong")]
    public string? En { get; init; }
}

/// <summary>The target of one role family: a level, "-" for "does not apply", nothing while it is not decided.</summary>
public sealed class TargetInput
{
    public const string NotApplicable = "-";

    [StringLength(RoleFamily.KeyLength, ErrorMessage = "Input.TooLong")]
    public string Family { get; init; } = "";

    [StringLength(2, ErrorMessage = "Input.TooLong")]
    public string? Level { get; init; }

    internal static List<TargetInput> Of(Criterion criterion, IEnumerable<string> families) =>
        [.. families.Select(family => new TargetInput { Family = family, Level = !criterion.Targets.TryGetValue(family, out var level) ? "" : level?.ToString(CultureInfo.InvariantCulture) ?? NotApplicable })];

    /// <summary>The criterion with these targets; those of other role families stay, and what is no level of the scale is not taken.</summary>
    internal static Criterion Written(Criterion before, IReadOnlyCollection<TargetInput> typed)
    {
        var targets = new SortedDictionary<string, int?>(before.Targets.ToDictionary(t => t.Key, t => t.Value), StringComparer.Ordinal);
        foreach (var target in typed)
        {
            if (target.Level == NotApplicable)
                targets[target.Family] = null;
            else if (string.IsNullOrEmpty(target.Level))
                targets.Remove(target.Family);
            else if (int.TryParse(target.Level, CultureInfo.InvariantCulture, out var level) && before.Levels.Any(l => l.Level == level))
                targets[target.Family] = level;
        }

        return before with { Targets = targets };
    }
}
