using CompetencyProfiles.Trainings;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Trainings;

/// <summary>Changes what the catalogue says of a training.</summary>
[AllowedTo(Role.Hr, Role.TrainingOrganiser, Overall = true)]
public sealed class EditModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<TrainingsTexts> texts, TrainingWords words)
    : WriteTrainingPage(db, viewer, clock, texts, words)
{
    [FromRoute] public Id<Training> Id { get; init; }
    public TrainingCard Training { get; private set; } = null!;
    public override string? OwnKey => Training.Key;

    /// <summary>The title as it is saved.</summary>
    public string SavedTitle => Training.Content.Title.In(Languages.Current);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Input = TrainingInput.Of(Training.Content, Training.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? more, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (more is not null)
            return WithMore(more);
        if (IsFaulty(Training.Key))
            return Page();
        if (await Db.RewriteTrainingAsync(Id, Input.Seen, Input.Content, Me, Viewer.Today, cancel) is not { } written)
            return NotFound();
        if (written.Refusal == TrainingRefusals.Older)
            return this.RefuseOlder();
        if (!written.Succeeded)
        {
            this.Refuse(written.Refusal);
            return Page();
        }

        this.Notify(Texts["Edit.Done"]);
        return Redirect($"/trainings/{Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await Db.FindTrainingAsync(Viewer, Id, cancel) is not { } training)
            return false;
        Training = training;
        await ShowAsync(cancel);
        return true;
    }
}
