using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>The units a person belongs to from a day on.</summary>
[AllowedTo(Role.Hr)]
public sealed class UnitsModel(AppDbContext db, Viewer viewer, TimeProvider clock, PeopleChoices choices, IStringLocalizer<PeopleTexts> texts)
    : PersonForm(db, viewer, clock, choices, texts)
{
    public const int Rows = 3;

    [BindProperty] public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SaveAsync(() => Db.MovePersonAsync(
        PersonId, [.. Input.Rows.Where(row => row.Unit is not null).Select(row => (row.Unit!.Value, row.Share ?? 100))], Input.From!.Value, By, cancel), cancel);

    protected override void Fill()
    {
        var rows = Record.Person.Memberships.On(Today).Select(m => new Row { Unit = m.UnitId, Share = m.Share });
        Input = new() { From = Today, Rows = [.. rows, .. Enumerable.Range(0, Rows).Select(_ => new Row())] };
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Form.Required"), ReasonableDay(ErrorMessage = "Form.Day")] public DateOnly? From { get; init; }
        public List<Row> Rows { get; init; } = [];
    }

    public sealed class Row
    {
        public Id<OrgUnit>? Unit { get; init; }
        [Range(1, 100, ErrorMessage = "Form.Share")] public int? Share { get; init; }
    }
}
