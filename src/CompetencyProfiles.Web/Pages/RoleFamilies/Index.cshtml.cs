using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.RoleFamilies;

/// <summary>All role families; new ones are added here. For HR of the whole organisation.</summary>
[AllowedTo(Role.Hr)]
public sealed class IndexModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<RoleFamiliesTexts> texts) : PageModel
{
    [BindProperty] public InputModel Input { get; set; } = new();
    public IReadOnlyList<FamilyLine> Families { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        var added = await db.AddRoleFamilyAsync(Input.Key.Trim(), Input.NameDe.Trim(), Input.NameEn.Trim(), cancel);
        if (!added.Succeeded)
        {
            this.Refuse(added.Refusal, "Input.Key");
            return Page();
        }

        this.Notify(texts["Index.Added"]);
        return RedirectToPage();
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!viewer.IsHrOverall)
            return false;

        var today = clock.Today();
        Families = await db.Set<RoleFamily>().OrderBy(r => r.Key).Select(r => new FamilyLine
        {
            Key = r.Key,
            NameDe = r.NameDe,
            NameEn = r.NameEn,
            People = db.Set<RoleFamilyAssignment>().Where(a => a.RoleFamily == r.Key && a.From <= today && (a.To == null || a.To >= today)).Select(a => a.PersonId).Distinct().Count(),
        }).ToListAsync(cancel);
        return true;
    }

    public sealed class InputModel : FamilyNames
    {
        [Required(ErrorMessage = "Input.KeyMissing"), StringLength(RoleFamily.KeyLength, ErrorMessage = "Input.TooLong")]
        public string Key { get; init; } = "";
    }

    public sealed record FamilyLine
    {
        public required string Key { get; init; }
        public required string NameDe { get; init; }
        public required string NameEn { get; init; }
        public required int People { get; init; }
    }
}

/// <summary>What a role family is called in both languages.</summary>
public class FamilyNames
{
    [Required(ErrorMessage = "Input.NameMissing"), StringLength(RoleFamily.NameLength, ErrorMessage = "Input.TooLong")]
    public string NameDe { get; init; } = "";

    [Required(ErrorMessage = "Input.NameMissing"), StringLength(RoleFamily.NameLength, ErrorMessage = "Input.TooLong")]
    public string NameEn { get; init; } = "";
}
