using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Conversations;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>Somebody whom the employee has asked writes a contribution. Of the conversation itself the page shows nothing.</summary>
public sealed class ContributionModel(AppDbContext db, Viewer viewer, MasterKey master, IStringLocalizer<ConversationsTexts> texts) : PageModel
{
    [FromRoute] public Id<FeedbackConversation> Id { get; init; }

    [BindProperty, StringLength(Contribution.TextLength, ErrorMessage = "Input.TooLong")] public string? Words { get; set; }
    public AskedContribution Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (await db.WriteContributionAsync(master, Id, viewer.PersonId, Words ?? "", cancel) is not { } written)
            return NotFound();
        if (!written.Succeeded)
        {
            this.Refuse(written.Refusal);
            return Page();
        }

        this.Notify(texts["Contribution.Is"]);
        return Redirect("/today");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if ((await db.AskedOf(viewer.PersonId).AsNoTracking().ToListAsync(cancel)).FirstOrDefault(asked => asked.Conversation == Id) is not { } found)
            return false;
        Asked = found;
        return true;
    }
}
