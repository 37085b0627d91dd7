using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Workshop;

/// <summary>The criteria of the draft and the proposals, with votes and comments.</summary>
public sealed class CriteriaModel(AppDbContext db, Viewer viewer, TimeProvider clock) : WorkshopPage(db, viewer, clock)
{
    private ILookup<string, WorkshopVote> votes = null!;
    private ILookup<string, WorkshopComment> comments = null!;
    public IReadOnlyList<WorkshopProposal> Proposals { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => OpenAsync(cancel);

    public ItemLine LineOf(Criterion criterion) => new(
        PlaceOf($"/criteria/{criterion.Key}"), criterion.Name.In(Shell.Languages.Current), Sum(WorkshopItem.Criterion(criterion.Key)), comments[WorkshopItem.Criterion(criterion.Key).Name].Count(),
        Proposals.Count(proposal => proposal.Words.Criterion == criterion.Key && proposal.TakenOverAt is null), MayLead || !IsOpen, null);

    public ItemLine LineOf(WorkshopProposal proposal) => new(
        PlaceOf($"/criteria/{proposal.Id}"), proposal.Words.Name.In(Shell.Languages.Current), Sum(WorkshopItem.Proposal(proposal.Id)), comments[WorkshopItem.Proposal(proposal.Id).Name].Count(),
        0, MayLead || !IsOpen, proposal.TakenOverAt);

    private VoteSum Sum(WorkshopItem item) => VoteSum.Of([.. votes[item.Name]], Viewer.PersonId);

    protected override async Task ShowAsync(CancellationToken cancel) =>
        (Proposals, votes, comments) = (await Db.ProposalsAsync(Workshop!.Id, cancel), await Db.VotesAsync(Workshop.Id, cancel), await Db.CommentsAsync(Workshop.Id, cancel));

    /// <summary>One line: where it leads, and what is thought of it.</summary>
    public sealed record ItemLine(string Address, string Name, VoteSum Votes, int Comments, int Proposals, bool SeesAverages, DateTimeOffset? TakenOverAt);
}
