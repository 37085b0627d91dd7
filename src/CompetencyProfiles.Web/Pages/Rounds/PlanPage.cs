using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Profiles;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Rounds;

/// <summary>The choices of the first screen, for a new round as for a draft.</summary>
public abstract class PlanPage(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<RoundsTexts> texts) : RoundPage(db, viewer, clock)
{
    [BindProperty] public PlanInput Input { get; set; } = new();
    public IReadOnlyList<SelectListItem> Versions { get; private set; } = [];
    public bool IsNew => Round is null;
    protected IStringLocalizer<RoundsTexts> Texts => texts;

    public static IEnumerable<ConversationKind> Kinds => [ConversationKind.Regular, ConversationKind.FollowUp];

    /// <summary>The approved versions, the active ones first.</summary>
    protected async Task ShowAsync(CancellationToken cancel)
    {
        var shelf = await Db.ProfileShelfAsync(Today, cancel);
        Versions =
        [
            .. shelf.Versions.Where(version => version.IsPublished && version.StateOn(Today) != ProfileState.Retired).OrderByDescending(version => version.StateOn(Today) == ProfileState.Active)
                .Select(version => new SelectListItem(Texts["Plan.VersionOf", version.Title.In(Shell.Languages.Current), version.Number], $"{version.Id}")),
        ];
    }

    protected IActionResult Again(Refusal refusal)
    {
        this.Refuse(refusal);
        return Page();
    }
}
