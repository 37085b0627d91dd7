namespace CompetencyProfiles.Profiles;

/// <summary>HR says which earlier criteria each criterion means: none, one or several.</summary>
public static class ConfirmMeaning
{
    /// <param name="meanings">By criterion key; criteria that are not named stay as they are, earlier ones that do not exist are refused.</param>
    public static Result<ProfileContent> Mean(this ProfileContent content, ProfileContent earlier, IReadOnlyDictionary<string, SameMeaning> meanings) =>
        meanings.Values.SelectMany(meaning => meaning.Keys).FirstOrDefault(key => earlier.FindCriterion(key) is null) is { } unknown
            ? ProfileRefusals.NoEarlierCriterion.With(unknown)
            : content with
            {
                Fields =
                [
                    .. content.Fields.Select(f => f with
                    {
                        Criteria = [.. f.Criteria.Select(c => meanings.TryGetValue(c.Key, out var meaning) ? c with { SameMeaningAs = meaning with { Keys = [.. meaning.Keys.Distinct()] } } : c)],
                    }),
                ],
            };

    /// <summary>Confirms every proposal as it stands.</summary>
    public static ProfileContent ConfirmAllMeanings(this ProfileContent content) => content with
    {
        Fields = [.. content.Fields.Select(f => f with { Criteria = [.. f.Criteria.Select(c => c with { SameMeaningAs = (c.SameMeaningAs ?? new()) with { IsConfirmed = true } })] })],
    };
}
