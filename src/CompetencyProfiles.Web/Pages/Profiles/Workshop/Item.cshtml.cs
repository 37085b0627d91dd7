using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Workshop;

/// <summary>One criterion or one proposal: its words, the votes and what is said about it. HR takes a proposal over with one click.</summary>
public sealed class ItemModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<WorkshopTexts> texts) : WorkshopPage(db, viewer, clock)
{
    /// <summary>The key of a criterion or the number of a proposal.</summary>
    [FromRoute(Name = "item")] public string ItemKey { get; init; } = "";
    [BindProperty] public int Useful { get; set; }
    [BindProperty] public int Observable { get; set; }
    [BindProperty, StringLength(WorkshopComment.TextLength, ErrorMessage = "Input.TooLong")] public string? Text { get; set; }
    public Criterion? Criterion { get; private set; }
    public WorkshopProposal? Proposal { get; private set; }
    public VoteSum Votes { get; private set; } = null!;
    public IReadOnlyList<WorkshopComment> Comments { get; private set; } = [];
    public IReadOnlyList<WorkshopProposal> Proposals { get; private set; } = [];
    public IReadOnlyDictionary<Id<Person>, string> Names { get; private set; } = new Dictionary<Id<Person>, string>();
    public bool SeesAverages => MayLead || !IsOpen || Votes.Own is not null;
    private WorkshopItem Item => Proposal is null ? WorkshopItem.Criterion(ItemKey) : WorkshopItem.Proposal(Proposal.Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindItemAsync(cancel) ? await OpenAsync(cancel) : NotFound();

    public async Task<IActionResult> OnPostVoteAsync(CancellationToken cancel) => await FindItemAsync(cancel)
        ? await ActAsync(false, workshop => Db.VoteAsync(workshop, Viewer.PersonId, Item, Useful, Observable, cancel), $"/criteria/{ItemKey}", cancel)
        : NotFound();

    public async Task<IActionResult> OnPostCommentAsync(CancellationToken cancel) => await FindItemAsync(cancel)
        ? await ActAsync(false, workshop => Db.CommentAsync(workshop, Viewer.PersonId, Item, Text ?? "", Me.At, cancel), $"/criteria/{ItemKey}", cancel)
        : NotFound();

    public async Task<IActionResult> OnPostTakeOverAsync(CancellationToken cancel)
    {
        if (!await FindItemAsync(cancel) || !MayLead || Proposal is null || await Db.TakeOverAsync(Workshop!, Proposal.Id, Me, cancel) is not { } taken)
            return NotFound();
        if (taken.Succeeded)
        {
            this.Notify(texts["Item.TakenOver"]);
            return Redirect(PlaceOf($"/criteria/{ItemKey}"));
        }

        this.Refuse(taken.Refusal);
        await ShowAsync(cancel);
        return Page();
    }

    private async Task<bool> FindItemAsync(CancellationToken cancel)
    {
        if (!await FindWorkshopAsync(cancel) || Workshop is null)
            return false;
        Criterion = Words.FindCriterion(ItemKey);
        if (Criterion is null && Guid.TryParse(ItemKey, out var id))
            Proposal = await Db.Set<WorkshopProposal>().AsNoTracking().SingleOrDefaultAsync(proposal => proposal.Id == id && proposal.WorkshopId == Workshop.Id, cancel);
        return Criterion is not null || Proposal is not null;
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        if (Proposal is not null)
            Proposal = await Db.Set<WorkshopProposal>().AsNoTracking().SingleAsync(proposal => proposal.Id == Proposal.Id, cancel);
        Votes = VoteSum.Of([.. (await Db.VotesAsync(Workshop!.Id, cancel))[Item.Name]], Viewer.PersonId);
        Comments = [.. (await Db.CommentsAsync(Workshop.Id, cancel))[Item.Name]];
        Proposals = Criterion is null ? [] : [.. (await Db.ProposalsAsync(Workshop.Id, cancel)).Where(proposal => proposal.Words.Criterion == Criterion.Key)];
        Names = await Db.NamesAsync([.. Comments.Select(comment => comment.AuthorId), .. Proposals.Select(proposal => proposal.AuthorId), .. Proposal is null ? [] : new[] { Proposal.AuthorId }], cancel);
    }
}
