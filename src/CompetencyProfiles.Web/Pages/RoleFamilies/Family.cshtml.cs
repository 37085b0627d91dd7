using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.RoleFamilies;

/// <summary>Renames a role family. Its key stays.</summary>
[AllowedTo(Role.Hr)]
public sealed class FamilyModel(AppDbContext db, Viewer viewer, IStringLocalizer<RoleFamiliesTexts> texts) : PageModel
{
    [FromRoute] public string Key { get; init; } = "";
    [BindProperty] public FamilyNames Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!viewer.IsHrOverall || await db.Set<RoleFamily>().AsNoTracking().SingleOrDefaultAsync(r => r.Key == Key, cancel) is not { } family)
            return NotFound();
        Input = new() { NameDe = family.NameDe, NameEn = family.NameEn };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!viewer.IsHrOverall)
            return NotFound();
        if (!ModelState.IsValid)
            return await db.Set<RoleFamily>().AnyAsync(r => r.Key == Key, cancel) ? Page() : NotFound();
        if (!await db.RenameRoleFamilyAsync(Key, Input.NameDe.Trim(), Input.NameEn.Trim(), cancel))
            return NotFound();

        this.Notify(texts["Family.Saved"]);
        return RedirectToPage("Index");
    }
}
