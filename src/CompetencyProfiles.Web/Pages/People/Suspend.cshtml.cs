using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>A time in which nothing is due for a person. Why, nobody is asked.</summary>
[AllowedTo(Role.Hr)]
public sealed class SuspendModel(AppDbContext db, Viewer viewer, TimeProvider clock, PeopleChoices choices, IStringLocalizer<PeopleTexts> texts)
    : PersonForm(db, viewer, clock, choices, texts)
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        SaveAsync(() => Db.ChangePersonAsync(PersonId, person => person.Suspend(Input.From!.Value, Input.To, By), cancel), cancel);

    protected override void Fill() => Input = new() { From = Today };

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Form.Required"), ReasonableDay(ErrorMessage = "Form.Day")] public DateOnly? From { get; init; }
        [ReasonableDay(ErrorMessage = "Form.Day")] public DateOnly? To { get; init; }
    }
}
