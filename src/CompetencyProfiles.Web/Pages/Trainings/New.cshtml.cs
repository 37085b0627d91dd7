using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Web.Pages.Trainings;

/// <summary>Writes a new training.</summary>
[AllowedTo(Role.Hr, Role.TrainingOrganiser, Overall = true)]
public sealed class NewModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<TrainingsTexts> texts, TrainingWords words)
    : WriteTrainingPage(db, viewer, clock, texts, words)
{
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input = TrainingInput.Of(new(), 0);
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? more, CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (more is not null)
            return WithMore(more);
        var key = Catalogue.KeyOfNew(Input.Key, Input.Content);
        if (IsFaulty(key))
            return Page();
        var added = await Db.AddTrainingAsync(key, Input.Content, Me, Viewer.Today, cancel);
        if (!added.Succeeded)
        {
            this.Refuse(added.Refusal, added.Refusal == TrainingRefusals.KeyTaken ? "Input.Key" : "");
            return Page();
        }

        this.Notify(Texts["New.Done"]);
        return Redirect($"/trainings/{added.Value}");
    }
}
