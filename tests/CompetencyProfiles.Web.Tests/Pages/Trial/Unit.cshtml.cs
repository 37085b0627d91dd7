using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetencyProfiles.Web.Tests.Pages.Trial;

/// <summary>Adds a unit with each post, so that a repeated form would show.</summary>
public sealed class UnitModel(AppDbContext db) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input.Name = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();

        db.Add(Given.Unit(Input.Name));
        await db.SaveChangesAsync(cancel);
        if (Input.Name == "Shown again")
            return Page();
        if (Input.Name == "Crash")
            throw new InvalidOperationException("secret detail");
        if (Input.Name == "Busy")
            throw new Microsoft.Data.Sqlite.SqliteException("database is locked", 5);
        this.Notify("Added");
        return RedirectToPage(new { added = Input.Name });
    }

    public sealed class InputModel
    {
        [Required, StringLength(OrgUnit.NameLength)]
        public string Name { get; set; } = "";
    }
}
