using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>Who leads a person from a day on: one who holds the conversations, and others who may be asked for a contribution.</summary>
[AllowedTo(Role.Hr)]
public sealed class ManagerModel(AppDbContext db, Viewer viewer, TimeProvider clock, PeopleChoices choices, IStringLocalizer<PeopleTexts> texts)
    : PersonForm(db, viewer, clock, choices, texts)
{
    public const int Functional = 2;

    [BindProperty] public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SaveAsync(async () =>
    {
        var manager = string.IsNullOrWhiteSpace(Input.Manager) ? null : await PickAsync(Input.Manager, "Input.Manager", cancel);
        var others = new List<Id<Person>>();
        for (var i = 0; i < Input.Others.Count; i++)
        {
            if (Input.Others[i] is { Length: > 0 } typed && await PickAsync(typed, $"Input.Others[{i}]", cancel) is { } other)
                others.Add(other);
        }

        return ModelState.IsValid ? await Db.LeadPersonAsync(PersonId, manager, others, Input.From!.Value, By, cancel) : PersonRefusals.NobodyMeant;
    }, cancel);

    protected override void Fill()
    {
        var managers = Record.Person.Managers.On(Today).ToLookup(m => m.Kind, m => $"{Record.ManagerOf(m)}");
        Input = new()
        {
            From = Today,
            Manager = managers[ManagementKind.Disciplinary].FirstOrDefault(),
            Others = [.. managers[ManagementKind.Functional], .. Enumerable.Repeat<string?>(null, Functional)],
        };
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Form.Required"), ReasonableDay(ErrorMessage = "Form.Day")] public DateOnly? From { get; init; }
        [StringLength(300, ErrorMessage = "Form.TooLong")] public string? Manager { get; init; }
        [MaxLength(20)] public List<string?> Others { get; init; } = [];
    }
}
