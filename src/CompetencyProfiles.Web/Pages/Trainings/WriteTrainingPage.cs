using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Trainings;
using CompetencyProfiles.Web.Shell;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Trainings;

/// <summary>A form about one training: what it may choose from, more rows on request, and all that is wrong with it at its place.</summary>
public abstract class WriteTrainingPage(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<TrainingsTexts> texts, TrainingWords words) : PageModel
{
    private const int RowsAtOnce = 3;

    [BindProperty] public TrainingInput Input { get; set; } = new();
    public IReadOnlyList<RoleFamily> Families { get; private set; } = [];
    public TrainingCatalogue Catalogue { get; private set; } = null!;

    /// <summary>The key of the training; null for a new one.</summary>
    public virtual string? OwnKey => null;
    protected AppDbContext Db => db;
    protected Viewer Viewer => viewer;
    protected IStringLocalizer<TrainingsTexts> Texts => texts;
    protected ChangedBy Me => new(viewer.PersonId, clock.GetUtcNow());
    private CriterionNames Criteria { get; set; } = null!;
    private KnownToTrainings Known { get; set; } = null!;

    public IEnumerable<SelectListItem> Criterions()
    {
        var groups = Criteria.All.Where(criterion => criterion.IsCurrent || Input.Serves.Exists(row => row.Criterion == criterion.Key))
            .GroupBy(criterion => criterion.IsCurrent ? criterion.FieldName.In(Languages.Current) : texts["Form.NotCurrent"].Value);
        return groups.SelectMany(named =>
        {
            var group = new SelectListGroup { Name = named.Key };
            return named.Select(criterion => new SelectListItem(criterion.Name.In(Languages.Current), criterion.Key) { Group = group });
        }).Prepend(new(texts["Form.NoCriterion"], ""));
    }

    /// <summary>The levels by number, with their names where all criteria call them the same.</summary>
    public IEnumerable<SelectListItem> Levels()
    {
        var scales = Criteria.All.Where(criterion => criterion.IsCurrent).Select(criterion => criterion.Levels).ToList();
        var most = scales.Select(levels => levels.Count).DefaultIfEmpty(RatingScale.MostLevels).Max();
        var same = scales.Count > 0 && scales.TrueForAll(levels => levels.SequenceEqual(scales[0]));
        return Enumerable.Range(1, most).Select(level => new SelectListItem(same ? $"{level} · {scales[0][level - 1].In(Languages.Current)}" : $"{level}", $"{level}")).Prepend(new(texts["Form.NoLevel"], ""));
    }

    public IEnumerable<SelectListItem> Others() => Catalogue.All.Where(training => training.Key != OwnKey)
        .OrderBy(training => training.SortKey.Of(Languages.Current), StringComparer.Ordinal)
        .Select(training => new SelectListItem(training.Content.Title.In(Languages.Current), training.Key)).Prepend(new(texts["Form.NoTraining"], ""));

    public IEnumerable<SelectListItem> ChoicesOf<T>() where T : struct, Enum => Enum.GetValues<T>().Select(value => new SelectListItem(words.Of(value), $"{value}"));

    /// <summary>What is wrong with a list as a whole.</summary>
    public IEnumerable<string> FaultsOf(string list) => ModelState.TryGetValue($"Input.{list}", out var entry) ? entry.Errors.Select(error => error.ErrorMessage) : [];

    protected async Task ShowAsync(CancellationToken cancel)
    {
        (Catalogue, Criteria) = (await db.TrainingCatalogueAsync(viewer.Today, cancel), await db.CriterionNamesAsync(viewer.Today, cancel));
        Families = (await db.RoleFamilyNamesAsync(viewer.Today, cancel)).All;
        Known = await db.KnownToTrainingsAsync(viewer.Today, cancel);
    }

    /// <summary>The form again with more rows in one list. What is wrong is said when it is saved.</summary>
    protected PageResult WithMore(string list)
    {
        for (var row = 0; row < RowsAtOnce; row++)
            Input.AddRowTo(list);
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Valid;
        }

        return Page();
    }

    /// <summary>Whether something is wrong, each thing told at its field.</summary>
    protected bool IsFaulty(string key)
    {
        foreach (var fault in TrainingCheck.Faults(key, Input.Content, Known))
            ModelState.AddModelError($"Input.{(fault.Where is TrainingColumn.PartNamesDe or TrainingColumn.PartNamesEn ? TrainingColumn.Parts : fault.Where)}", words.Why(fault.Why));
        return !ModelState.IsValid;
    }
}
