using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Versions;

/// <summary>A row of the form: a criterion, up to three earlier ones by their label, and whether that is confirmed.</summary>
public sealed class MeaningInput
{
    private const int LabelLength = Criterion.NameLength + ProfileKey.MaxLength + 3;

    [StringLength(ProfileKey.MaxLength, ErrorMessage = "Input.TooLong")]
    public string Key { get; init; } = "";

    [StringLength(LabelLength, ErrorMessage = "Input.TooLong")]
    public string? First { get; init; }

    [StringLength(LabelLength, ErrorMessage = "Input.TooLong")]
    public string? Second { get; init; }

    [StringLength(LabelLength, ErrorMessage = "Input.TooLong")]
    public string? Third { get; init; }
    public bool IsConfirmed { get; init; }

    private IEnumerable<(string Name, string Label)> Labels =>
        from typed in new[] { (Name: nameof(First), Label: First), (Name: nameof(Second), Label: Second), (Name: nameof(Third), Label: Third) }
        where !string.IsNullOrWhiteSpace(typed.Label)
        select (typed.Name, typed.Label.Trim());

    internal static MeaningInput Of(Criterion criterion, Func<Criterion, string> labelOf, ProfileContent before)
    {
        var keys = criterion.SameMeaningAs?.Keys ?? [];
        return new()
        {
            Key = criterion.Key, First = Label(0), Second = Label(1), Third = Label(2), IsConfirmed = criterion.SameMeaningAs?.IsConfirmed == true,
        };

        string? Label(int place) => keys.Count <= place ? null : before.FindCriterion(keys[place]) is { } earlier ? labelOf(earlier) : keys[place];
    }

    /// <summary>Tells of each field that names no earlier criterion.</summary>
    internal void Check(Dictionary<string, string> labels, Action<string> unknown)
    {
        foreach (var (name, _) in Labels.Where(typed => KeyOf(labels, typed.Label) is null))
            unknown(name);
    }

    internal SameMeaning Chosen(Dictionary<string, string> labels) => new() { Keys = [.. Labels.Select(typed => KeyOf(labels, typed.Label)!)], IsConfirmed = IsConfirmed };

    // The label as it is offered, or the bare key.
    private static string? KeyOf(Dictionary<string, string> labels, string typed) => labels.GetValueOrDefault(typed) ?? labels.Values.FirstOrDefault(key => key == typed);
}
