using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>Corrects number, name, address, language and group; each change stands in the journal.</summary>
[AllowedTo(Role.Hr)]
public sealed class MasterDataModel(AppDbContext db, Viewer viewer, TimeProvider clock, PeopleChoices choices, IStringLocalizer<PeopleTexts> texts)
    : PersonForm(db, viewer, clock, choices, texts)
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SaveAsync(() => Db.ChangePersonAsync(PersonId, person => Rules.InOrder(
        () => person.Renumber(Input.Number, By),
        () => person.Rename(Input.FirstName, Input.LastName, By),
        () => person.WriteTo(Input.Email, By),
        () => person.SpeakTo(Input.Language, By),
        () => person.JoinGroup(Input.Group, By)), cancel), cancel);

    protected override void Fill()
    {
        var person = Record.Person;
        Input = new()
        {
            Number = person.PersonnelNumber, FirstName = person.FirstName, LastName = person.LastName,
            Email = person.Email, Language = person.Language, Group = person.Group,
        };
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Form.Required"), StringLength(Person.NumberLength, ErrorMessage = "Form.TooLong")] public string? Number { get; init; }
        [Required(ErrorMessage = "Form.Required"), StringLength(Person.NameLength, ErrorMessage = "Form.TooLong")] public string? FirstName { get; init; }
        [Required(ErrorMessage = "Form.Required"), StringLength(Person.NameLength, ErrorMessage = "Form.TooLong")] public string? LastName { get; init; }
        [StringLength(Person.EmailLength, ErrorMessage = "Form.TooLong")] public string? Email { get; init; }
        [StringLength(2, ErrorMessage = "Form.TooLong")] public string Language { get; init; } = "de";
        public PersonGroup Group { get; init; }
    }
}
