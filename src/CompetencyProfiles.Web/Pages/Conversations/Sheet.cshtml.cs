namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>An empty sheet to prepare on paper, with date and place, for somebody without a screen of their own. It holds nothing that anybody has chosen.</summary>
public sealed class SheetModel(AppDbContext db, Viewer viewer, TimeProvider clock, MasterKey master) : ConversationPage(db, viewer, clock, master)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();
}
