using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>Writes down who begins to work here.</summary>
[AllowedTo(Role.Hr)]
public sealed class NewModel(AppDbContext db, Viewer viewer, TimeProvider clock, PeopleChoices choices, IStringLocalizer<PeopleTexts> texts) : PageModel
{
    [BindProperty] public InputModel Input { get; set; } = new();
    public Choices Choices { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.Entry = viewer.Today;
        Choices = await choices.ReadAsync(db, null, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Choices = await choices.ReadAsync(db, null, cancel);
        if (!ModelState.IsValid)
            return Page();

        // HR of units adds people to its units only, or they would be out of its sight at once.
        if (!viewer.IsHrOverall && !(Input.Unit is { } own && viewer.HrUnits.Contains(own)))
            ModelState.AddModelError("Input.Unit", texts["New.OwnUnit"]);
        else if (await AddAsync(cancel) is { } refusal)
            this.Refuse(refusal);
        if (!ModelState.IsValid)
            return Page();

        this.Notify(texts["New.Added"]);
        return RedirectToPage("Record", new { id = added!.Id });
    }

    private Person? added;

    private async Task<Refusal?> AddAsync(CancellationToken cancel)
    {
        var created = Person.Create(Input.Number, Input.FirstName, Input.LastName, Input.Email, Input.Language, Input.Group);
        if (!created.Succeeded)
            return created.Refusal;
        var (person, entry, by) = (created.Value, Input.Entry!.Value, new ChangedBy(viewer.PersonId, clock.GetUtcNow()));
        if (Input.Unit is { } unit && !await db.Set<OrgUnit>().AnyAsync(u => u.Id == unit && u.OpenedOn <= entry && (u.ClosedOn == null || u.ClosedOn >= entry), cancel))
            return PersonRefusals.UnitClosed;
        if (Input.RoleFamily is { } key && Choices.RoleFamilies.All(r => r.Key != key))
            return PersonRefusals.RoleFamilyUnknown;

        var began = Rules.InOrder(
            () => person.Hire(entry, by),
            () => Input.Unit is { } into ? person.MoveTo(into, entry, by) : Done.It,
            () => Input.RoleFamily is { } role ? person.WorkAs([(role, 100)], entry, by) : Done.It);
        if (!began.Succeeded)
            return began.Refusal;

        var answer = await db.AddPersonAsync(person, cancel);
        added = answer.Value;
        return answer.Refusal;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Form.Required"), StringLength(Person.NumberLength, ErrorMessage = "Form.TooLong")] public string? Number { get; init; }
        [Required(ErrorMessage = "Form.Required"), StringLength(Person.NameLength, ErrorMessage = "Form.TooLong")] public string? FirstName { get; init; }
        [Required(ErrorMessage = "Form.Required"), StringLength(Person.NameLength, ErrorMessage = "Form.TooLong")] public string? LastName { get; init; }
        [StringLength(Person.EmailLength, ErrorMessage = "Form.TooLong")] public string? Email { get; init; }
        [StringLength(2, ErrorMessage = "Form.TooLong")] public string Language { get; init; } = "de";
        public PersonGroup Group { get; init; }
        [Required(ErrorMessage = "Form.Required"), ReasonableDay(ErrorMessage = "Form.Day")] public DateOnly? Entry { get; set; }
        public Id<OrgUnit>? Unit { get; init; }
        [StringLength(CompetencyProfiles.People.RoleFamily.KeyLength, ErrorMessage = "Form.TooLong")] public string? RoleFamily { get; init; }
    }
}
