using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Trainings;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Trainings;

/// <summary>The catalogue for everybody: searched, filtered, sorted, page by page, with what would help the reader on top.</summary>
public sealed class IndexModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<TrainingsTexts> texts) : PageModel
{
    public const int Size = 25;
    private const string FieldMark = "field:";

    [FromQuery(Name = "q"), StringLength(TrainingFilter.SearchLength)] public string? Search { get; init; }
    [FromQuery(Name = "type")] public TrainingType? Type { get; init; }
    [FromQuery(Name = "format")] public TrainingFormat? Format { get; init; }

    /// <summary>The key of a criterion, or of a field behind <see cref="FieldMark"/>.</summary>
    [FromQuery(Name = "topic")] public string? Topic { get; init; }
    [FromQuery(Name = "role")] public string? RoleFamily { get; init; }
    [FromQuery(Name = "state")] public TrainingState State { get; init; }
    [FromQuery(Name = "sort")] public string? SortBy { get; init; }
    [FromQuery(Name = "page")] public int PageNumber { get; init; } = 1;

    public bool MayPlan => viewer.MayPlanTrainings();
    public TrainingFilter Filter { get; private set; } = new();
    public string Sort => $"{(Filter.Descending ? "-" : "")}{Filter.Sort.ToString().ToLowerInvariant()}";
    public IReadOnlyList<TrainingCard> Trainings { get; private set; } = [];
    public int Total { get; private set; }
    public bool IsCatalogueEmpty { get; private set; }
    public IReadOnlyList<TrainingSuggestion> Suggestions { get; private set; } = [];
    public CriterionNames Criteria { get; private set; } = null!;
    public RoleFamilyNames Families { get; private set; } = null!;

    /// <summary>The criteria to choose from: those of current versions, by field.</summary>
    public IEnumerable<IGrouping<(string Key, string Name), NamedCriterion>> Topics =>
        Criteria.All.Where(criterion => criterion.IsCurrent).GroupBy(criterion => (criterion.Field, criterion.FieldName.In(Languages.Current)));

    public static string TopicOf(string field) => FieldMark + field;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    /// <summary>Begins an empty catalogue with the trainings that the product brings along.</summary>
    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancel)
    {
        if (!MayPlan)
            return NotFound();
        var started = await db.StartCatalogueAsync(new ChangedBy(viewer.PersonId, clock.GetUtcNow()), viewer.Today, cancel);
        if (!started.Succeeded)
        {
            this.Refuse(started.Refusal);
            await ShowAsync(cancel);
            return Page();
        }

        this.Notify(texts["Index.Started", started.Value]);
        return Redirect("/trainings");
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var catalogue = await db.TrainingCatalogueAsync(viewer.Today, cancel);
        (Criteria, Families) = (await db.CriterionNamesAsync(viewer.Today, cancel), await db.RoleFamilyNamesAsync(viewer.Today, cancel));
        Filter = new()
        {
            Search = Search is { Length: > TrainingFilter.SearchLength } ? Search[..TrainingFilter.SearchLength] : Search?.Trim() ?? "",
            Type = Type, Format = Format,
            Field = Topic?.StartsWith(FieldMark, StringComparison.Ordinal) == true ? Topic[FieldMark.Length..] : null,
            Criterion = string.IsNullOrWhiteSpace(Topic) || Topic.StartsWith(FieldMark, StringComparison.Ordinal) ? null : Topic,
            RoleFamily = string.IsNullOrWhiteSpace(RoleFamily) ? null : RoleFamily,
            State = MayPlan ? State : TrainingState.Offered,
            Sort = Enum.TryParse<TrainingSort>(SortBy?.TrimStart('-'), ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : TrainingSort.Type,
            Descending = SortBy?.StartsWith('-') ?? false,
        };
        var found = catalogue.Matching(Filter, Criteria, Languages.Current);
        (Total, IsCatalogueEmpty) = (found.Count, catalogue.All.Count == 0);
        Trainings = [.. found.Skip((Math.Clamp(PageNumber, 1, 100_000) - 1) * Size).Take(Size)];
        if (Filter.IsDefault && PageNumber <= 1)
            Suggestions = await db.TrainingSuggestionsAsync(viewer.PersonId, viewer.Today, cancel);
    }
}
