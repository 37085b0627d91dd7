using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>What of an employment needs nothing but a day.</summary>
public enum EmploymentStep { Leave, Stay, Rehire, Entry, Resume }

/// <summary>Leaving, staying after all, coming back, a corrected entry, the end of a suspension.</summary>
[AllowedTo(Role.Hr)]
public sealed class StepModel(AppDbContext db, Viewer viewer, TimeProvider clock, PeopleChoices choices, IStringLocalizer<PeopleTexts> texts)
    : PersonForm(db, viewer, clock, choices, texts)
{
    [FromRoute] public EmploymentStep Step { get; init; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public bool AsksForDay => Step != EmploymentStep.Stay;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SaveAsync(() => Db.ChangePersonAsync(PersonId, person => (Step, Input.Day) switch
    {
        (EmploymentStep.Stay, _) => person.Stay(By),
        (_, null) => PersonRefusals.DayMissing,
        (EmploymentStep.Leave, { } day) => person.Leave(day, By),
        (EmploymentStep.Rehire, { } day) => person.Hire(day, By),
        (EmploymentStep.Entry, { } day) => person.CorrectEntry(day, By),
        (_, { } day) => person.Resume(day, By),
    }, cancel), cancel);

    protected override void Fill()
    {
        var latest = Record.Person.Employments.MaxBy(e => e.From);
        Input = new() { Day = Step switch { EmploymentStep.Leave => latest?.To, EmploymentStep.Entry => latest?.From, _ => Today } };
    }

    public sealed class InputModel
    {
        [ReasonableDay(ErrorMessage = "Form.Day")] public DateOnly? Day { get; init; }
    }
}
