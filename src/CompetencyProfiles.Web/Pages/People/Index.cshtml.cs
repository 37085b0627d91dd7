using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>Everyone HR looks after: searched, filtered, sorted, page by page. What is looked for stands in the address.</summary>
[AllowedTo(Role.Hr)]
public sealed class IndexModel(AppDbContext db, Viewer viewer, PeopleLists lists, PeopleChoices choices) : PageModel
{
    public const int Size = 25;

    [FromQuery(Name = "q"), StringLength(PeopleFilter.SearchLength)] public string? Search { get; init; }
    [FromQuery(Name = "state")] public PeopleState State { get; init; }
    [FromQuery(Name = "unit")] public Id<OrgUnit>? Unit { get; init; }
    [FromQuery(Name = "role")] public string? RoleFamily { get; init; }
    [FromQuery(Name = "sort")] public string? SortBy { get; init; }
    [FromQuery(Name = "page")] public int PageNumber { get; init; } = 1;

    public DateOnly Today => viewer.Today;
    public string Sort => $"{(Filter.Descending ? "-" : "")}{Filter.Sort.ToString().ToLowerInvariant()}";
    public PeopleFilter Filter { get; private set; } = new();
    public PeoplePage People { get; private set; } = null!;
    public Choices Choices { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var by = SortBy?.TrimStart('-');
        Filter = new()
        {
            Search = Search is { Length: > PeopleFilter.SearchLength } ? Search[..PeopleFilter.SearchLength] : Search?.Trim() ?? "",
            State = Enum.IsDefined(State) ? State : PeopleState.Active,
            Unit = Unit,
            RoleFamily = string.IsNullOrWhiteSpace(RoleFamily) ? null : RoleFamily,
            Sort = Enum.TryParse<PeopleSort>(by, ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : PeopleSort.Name,
            Descending = SortBy?.StartsWith('-') ?? false,
        };
        People = await lists.PageAsync(db, viewer, Filter, Math.Clamp(PageNumber, 1, 100_000), Size, cancel);
        Choices = await choices.ReadAsync(db, Unit, cancel);
    }

    /// <summary>The name of the unit that is looked for.</summary>
    public string? ChosenUnit => Unit is { } unit ? Choices.Units.FirstOrDefault(u => u.Id == unit).Name : null;
}
