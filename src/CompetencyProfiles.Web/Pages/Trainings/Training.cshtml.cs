using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Web.Pages.Trainings;

/// <summary>One training with everything the catalogue says of it; those who plan withdraw it and offer it again here.</summary>
public sealed class TrainingModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<TrainingsTexts> texts) : PageModel
{
    [FromRoute] public Id<Training> Id { get; init; }
    public TrainingCard Training { get; private set; } = null!;
    public TrainingCatalogue Catalogue { get; private set; } = null!;
    public CriterionNames Criteria { get; private set; } = null!;
    public RoleFamilyNames Families { get; private set; } = null!;

    /// <summary>Why it would help the reader; null where it would not, or others would more.</summary>
    public TrainingSuggestion? Suggestion { get; private set; }

    /// <summary>For those who plan.</summary>
    public IReadOnlyList<TrainingChangeLine> History { get; private set; } = [];
    public bool MayPlan => viewer.MayPlanTrainings();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) => TurnAsync(db.WithdrawTrainingAsync, texts["Training.Withdrawn"], cancel);

    public Task<IActionResult> OnPostOfferAsync(CancellationToken cancel) => TurnAsync(db.OfferTrainingAgainAsync, texts["Training.Offered"], cancel);

    /// <summary>The trainings that should come before it and that the reader may open.</summary>
    public IEnumerable<TrainingCard> Prerequisites => Training.Content.Prerequisites.Select(Catalogue.Find).OfType<TrainingCard>();

    private async Task<IActionResult> TurnAsync(Func<Id<Training>, ChangedBy, CancellationToken, Task<Result<Done>?>> turn, string notice, CancellationToken cancel)
    {
        if (!MayPlan || await turn(Id, new(viewer.PersonId, clock.GetUtcNow()), cancel) is not { } answer)
            return NotFound();
        if (answer.Succeeded)
        {
            this.Notify(notice);
            return Redirect($"/trainings/{Id}");
        }

        this.Refuse(answer.Refusal);
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await db.FindTrainingAsync(viewer, Id, cancel) is not { } training)
            return false;
        (Training, Catalogue) = (training, await db.TrainingCatalogueAsync(viewer.Today, cancel));
        (Criteria, Families) = (await db.CriterionNamesAsync(viewer.Today, cancel), await db.RoleFamilyNamesAsync(viewer.Today, cancel));
        Suggestion = (await db.TrainingSuggestionsAsync(viewer.PersonId, viewer.Today, cancel)).FirstOrDefault(suggestion => suggestion.Training.Id == Id);
        if (MayPlan)
            History = await db.TrainingHistoryAsync(Id, cancel);
        return true;
    }
}
