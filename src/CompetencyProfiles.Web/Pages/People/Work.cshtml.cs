using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>On which weekdays a person works, and where, from a day on.</summary>
[AllowedTo(Role.Hr)]
public sealed class WorkModel(AppDbContext db, Viewer viewer, TimeProvider clock, PeopleChoices choices, IStringLocalizer<PeopleTexts> texts)
    : PersonForm(db, viewer, clock, choices, texts)
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SaveAsync(() => Db.ChangePersonAsync(PersonId, person =>
    {
        if (Input.Site is { } site && Choices.Sites.All(known => known.Id != site))
            return PersonRefusals.SiteUnknown;
        var days = Input.Days.Aggregate(WorkDays.None, (sum, day) => sum | (WorkDays)(day & 127));
        return Rules.InOrder(() => person.WorkOn(days, Input.From!.Value, By), () => person.WorkAt(Input.Site, Input.From!.Value, By));
    }, cancel), cancel);

    protected override void Fill()
    {
        var days = Record.Person.WorkPatterns.On(Today).FirstOrDefault()?.Days ?? WorkDays.MondayToFriday;
        Input = new()
        {
            From = Today,
            Days = [.. Enumerable.Range(0, 7).Select(i => 1 << i).Where(day => days.HasFlag((WorkDays)day))],
            Site = Record.Person.Sites.On(Today).FirstOrDefault()?.SiteId,
        };
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Form.Required"), ReasonableDay(ErrorMessage = "Form.Day")] public DateOnly? From { get; init; }
        [MaxLength(7)] public List<int> Days { get; init; } = [];
        public Id<Site>? Site { get; init; }
    }
}
