using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Admin.Roles;

/// <summary>Finds a person and proposes a role. The address carries the person's id, so that every step works without script.</summary>
[AllowedTo(Role.Administrator, Role.Hr, Overall = true)]
public sealed class NewModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<RolesTexts> texts) : PageModel
{
    public const int SearchLength = 100;

    [FromQuery(Name = "q"), StringLength(SearchLength)] public string? Search { get; init; }
    [FromQuery(Name = "person")] public Id<Person>? PersonId { get; init; }
    [BindProperty] public InputModel Input { get; set; } = new() { From = viewer.Today };

    public PersonToGrant? Person { get; private set; }
    public IReadOnlyList<PersonToGrant> Found { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel) || Person is null)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        var answer = await db.ProposeRoleAsync(viewer, Person.Id, Input.Role!.Value, Input.UnitId, Input.From!.Value, Input.To, clock.GetUtcNow(), cancel);
        if (answer.Refusal is { } refusal)
        {
            this.Refuse(refusal);
            return Page();
        }

        this.Notify(texts[answer.Value!.GrantedAlone ? "New.NoticeAlone" : "New.Notice"]);
        return RedirectToPage("Grant", new { answer.Value.Id });
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        if (PersonId is { } id)
            Person = await db.FindPersonToGrantAsync(viewer, id, cancel);
        else if (Search is { Length: > 0 and <= SearchLength })
            Found = await db.FindPeopleToGrantAsync(viewer, Search, cancel);

        var units = await db.Set<OrgUnit>().IgnoreAutoIncludes().Where(u => u.ClosedOn == null || u.ClosedOn >= viewer.Today)
            .OrderBy(u => u.SortKey).Select(u => new { u.Id, u.Name }).ToListAsync(cancel);
        Units = [new(texts["Scope.All"], ""), .. units.Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
        return PersonId is null || Person is not null;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "New.RoleMissing"), EnumDataType(typeof(Role), ErrorMessage = "New.RoleMissing")] public Role? Role { get; init; }
        public Id<OrgUnit>? UnitId { get; init; }
        [Required(ErrorMessage = "New.FromMissing")] public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
    }
}
