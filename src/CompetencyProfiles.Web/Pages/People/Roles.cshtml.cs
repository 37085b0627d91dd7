using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>The role families a person works in from a day on.</summary>
[AllowedTo(Role.Hr)]
public sealed class RolesModel(AppDbContext db, Viewer viewer, TimeProvider clock, PeopleChoices choices, IStringLocalizer<PeopleTexts> texts)
    : PersonForm(db, viewer, clock, choices, texts)
{
    public const int Rows = 3;

    [BindProperty] public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SaveAsync(() => Db.ChangePersonAsync(PersonId, person =>
    {
        var roles = Input.Rows.Where(row => !string.IsNullOrEmpty(row.RoleFamily)).Select(row => (row.RoleFamily!, row.Share ?? 100)).ToList();
        return roles.All(role => Choices.RoleFamilies.Any(known => known.Key == role.Item1))
            ? person.WorkAs(roles, Input.From!.Value, By)
            : PersonRefusals.RoleFamilyUnknown;
    }, cancel), cancel);

    protected override void Fill()
    {
        var rows = Record.Person.RoleFamilies.On(Today).Select(r => new Row { RoleFamily = r.RoleFamily, Share = r.Share });
        Input = new() { From = Today, Rows = [.. rows, .. Enumerable.Range(0, Rows).Select(_ => new Row())] };
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Form.Required"), ReasonableDay(ErrorMessage = "Form.Day")] public DateOnly? From { get; init; }
        public List<Row> Rows { get; init; } = [];
    }

    public sealed class Row
    {
        [StringLength(CompetencyProfiles.People.RoleFamily.KeyLength, ErrorMessage = "Form.TooLong")] public string? RoleFamily { get; init; }
        [Range(1, 100, ErrorMessage = "Form.Share")] public int? Share { get; init; }
    }
}
