namespace CompetencyProfiles.Trainings;

/// <summary>A training as lists and pages read it.</summary>
public sealed record TrainingCard
{
    public required Id<Training> Id { get; init; }
    public required string Key { get; init; }
    public required TrainingState State { get; init; }
    public required int Version { get; init; }
    public required TrainingContent Content { get; init; }

    /// <summary>What is searched in, folded.</summary>
    public required string SearchText { get; init; }

    /// <summary>What its titles are sorted by.</summary>
    public required LocalizedText SortKey { get; init; }
    public bool IsOffered => State == TrainingState.Offered;

    public static TrainingCard Of(Id<Training> id, string key, TrainingState state, int version, TrainingContent content) => new()
    {
        Id = id, Key = key, State = state, Version = version, Content = content,
        SearchText = Kernel.SearchText.Stored([key, .. Words(content)]),
        SortKey = new(Kernel.SearchText.SortKey(content.Title.In("de")), Kernel.SearchText.SortKey(content.Title.In("en"))),
    };

    private static IEnumerable<string> Words(TrainingContent content) =>
        content.Contents.Append(content.Title).Append(content.Goal).Append(content.TransferTask).SelectMany(text => new[] { text.De, text.En });
}

/// <summary>All trainings, withdrawn ones too, by key. Everybody reads it and few write it, so it is kept in memory.</summary>
public sealed class TrainingCatalogue
{
    private static readonly Kept<TrainingCatalogue> Catalogues = new(ReadAsync, typeof(Training));
    private readonly Dictionary<Id<Training>, TrainingCard> byId;
    private readonly Dictionary<string, TrainingCard> byKey;

    public TrainingCatalogue(IEnumerable<TrainingCard> trainings)
    {
        All = [.. trainings.OrderBy(training => training.Key, StringComparer.Ordinal)];
        (byId, byKey) = (All.ToDictionary(training => training.Id), All.ToDictionary(training => training.Key));
    }

    public IReadOnlyList<TrainingCard> All { get; }
    public IEnumerable<TrainingCard> Offered => All.Where(training => training.IsOffered);

    public TrainingCard? Find(Id<Training> id) => byId.GetValueOrDefault(id);

    public TrainingCard? Find(string key) => byKey.GetValueOrDefault(key);

    internal static ValueTask<TrainingCatalogue> OnAsync(AppDbContext db, DateOnly day, CancellationToken cancel) => Catalogues.OnAsync(db, day, cancel);

    private static async Task<TrainingCatalogue> ReadAsync(AppDbContext db, DateOnly day, CancellationToken cancel)
    {
        var rows = await db.Set<Training>().Select(t => new { t.Id, t.Key, t.State, t.Version, t.Content }).AsNoTracking().ToListAsync(cancel);
        return new(rows.Select(row => TrainingCard.Of(row.Id, row.Key, row.State, row.Version, row.Content)));
    }
}

public static class TrainingCatalogueReading
{
    /// <summary>The catalogue as a whole; from memory when nothing changed.</summary>
    public static ValueTask<TrainingCatalogue> TrainingCatalogueAsync(this AppDbContext db, DateOnly day, CancellationToken cancel) => TrainingCatalogue.OnAsync(db, day, cancel);
}
