using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>The viewer's own notes over the year: about somebody they lead, or about the own work. Nobody else ever sees them.</summary>
public sealed class NotesModel(AppDbContext db, Viewer viewer, MasterKey master, IStringLocalizer<ConversationsTexts> texts) : PageModel
{
    [FromRoute] public Id<Person> About { get; init; }
    [BindProperty] public NoteInput Input { get; set; } = new();
    public string Name { get; private set; } = "";
    public bool IsOwn => About == viewer.PersonId;
    public DateOnly Today => viewer.Today;
    public IReadOnlyList<NoteView> Notes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Input.On = viewer.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var added = await db.AddNoteAsync(master, viewer.PersonId, About, Input.On ?? viewer.Today, Input.Source, Input.Text ?? "", viewer.Today, cancel);
        if (added is { Succeeded: false })
        {
            this.Refuse(added.Refusal);
            return Page();
        }

        this.Notify(texts["Notes.Saved"]);
        return Redirect($"/conversations/notes/{About}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid note, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !await db.RemoveNoteAsync(viewer.PersonId, note, cancel))
            return NotFound();
        this.Notify(texts["Notes.Removed"]);
        return Redirect($"/conversations/notes/{About}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var mayWrite = IsOwn || (await viewer.RelationToAsync(db, About, cancel) & (Relation.Manager | Relation.ConductingDeputy)) != 0;
        if (!mayWrite || await db.VisibleTo(viewer).Where(p => p.Id == About).Select(p => p.FirstName + " " + p.LastName).SingleOrDefaultAsync(cancel) is not { } name)
            return false;
        (Name, Notes) = (name, await db.NotesAsync(master, viewer.PersonId, About, cancel));
        return true;
    }

    public sealed class NoteInput
    {
        public DateOnly? On { get; set; }
        public NoteSource Source { get; set; }

        [StringLength(PrivateNote.TextLength, ErrorMessage = "Input.TooLong")] public string? Text { get; set; }
    }
}
