using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Trainings;

public enum TrainingSort { Type, Title, Duration }

/// <summary>Which trainings somebody looks for.</summary>
public sealed record TrainingFilter
{
    public const int SearchLength = 100;

    public string Search { get; init; } = "";
    public TrainingType? Type { get; init; }
    public TrainingFormat? Format { get; init; }

    /// <summary>The key of a competency field, or of one criterion.</summary>
    public string? Field { get; init; }
    public string? Criterion { get; init; }

    /// <summary>The key of a role family; trainings for everybody are for it too.</summary>
    public string? RoleFamily { get; init; }
    public TrainingState State { get; init; } = TrainingState.Offered;
    public TrainingSort Sort { get; init; }
    public bool Descending { get; init; }

    /// <summary>Nothing is looked for: all that are offered.</summary>
    public bool IsDefault => this with { Sort = default, Descending = default } == new TrainingFilter();
}

public static class FindTrainings
{
    /// <summary>What matches, sorted; titles in the order of a language.</summary>
    public static IReadOnlyList<TrainingCard> Matching(this TrainingCatalogue catalogue, TrainingFilter filter, CriterionNames criteria, string language)
    {
        var terms = SearchText.Typed(filter.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = catalogue.All.Where(training => training.State == filter.State && Fits(training.Content)
            && terms.All(term => training.SearchText.Contains(term, StringComparison.Ordinal)));
        return [.. Sorted(found)];

        bool Fits(TrainingContent content) =>
            (filter.Type is null || content.Type == filter.Type)
            && (filter.Format is null || content.Format == filter.Format)
            && (filter.RoleFamily is null || content.IsFor([filter.RoleFamily]))
            && (filter.Criterion is null || content.Serves.Any(served => served.Criterion == filter.Criterion))
            && (filter.Field is null || content.Serves.Any(served => criteria.Find(served.Criterion)?.Field == filter.Field));

        IEnumerable<TrainingCard> Sorted(IEnumerable<TrainingCard> trainings)
        {
            var byTitle = trainings.OrderBy(training => training.SortKey.Of(language), StringComparer.Ordinal).ThenBy(training => training.Key, StringComparer.Ordinal);
            return filter switch
            {
                { Sort: TrainingSort.Title, Descending: false } => byTitle,
                { Sort: TrainingSort.Title } => byTitle.Reverse(),
                { Sort: TrainingSort.Duration, Descending: false } => byTitle.OrderBy(training => training.Content.Minutes),
                { Sort: TrainingSort.Duration } => byTitle.OrderByDescending(training => training.Content.Minutes),
                { Descending: false } => byTitle.OrderBy(training => training.Content.Type),
                _ => byTitle.OrderByDescending(training => training.Content.Type),
            };
        }
    }
}
