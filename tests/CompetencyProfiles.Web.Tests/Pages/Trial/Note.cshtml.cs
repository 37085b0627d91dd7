using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Pages.Trial;

/// <summary>A text that saves itself: the viewer's own last name, because it is at hand.</summary>
public sealed class NoteModel(AppDbContext db, Viewer viewer) : PageModel
{
    private static readonly Refusal Older = new("Older");

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) =>
        Input = await db.Set<Person>().Where(p => p.Id == viewer.PersonId).Select(p => new InputModel { Text = p.LastName, Version = p.Version }).SingleAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();

        var answer = await db.ChangeAsync(viewer.PersonId, person => person.Version != Input.Version + 1 ? Older
            : person.Rename(person.FirstName, Input.Text, new(viewer.PersonId, Given.Now)), cancel);
        if (answer is { Refusal: { } refusal } && refusal == Older)
            return this.RefuseOlder();
        this.Saved(Input.Version + 1);
        return RedirectToPage();
    }

    public sealed class InputModel
    {
        [Required, StringLength(60)]
        public string Text { get; set; } = "";
        public int Version { get; set; }
    }
}
