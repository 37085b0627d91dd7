using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Rounds;

/// <summary>The second screen: for which units and role families.</summary>
[AllowedTo(Role.Hr, Overall = true)]
public sealed class PeopleModel(AppDbContext db, Viewer viewer, TimeProvider clock) : RoundPage(db, viewer, clock)
{
    private const int MostUnits = 300;

    [BindProperty, MaxLength(MostUnits)] public List<Id<OrgUnit>> Units { get; set; } = [];
    [BindProperty, MaxLength(100)] public List<string> Roles { get; set; } = [];
    [BindProperty] public bool WithApprentices { get; set; }

    /// <summary>The upper units, which can be chosen with all below them.</summary>
    public IReadOnlyList<UnitNode> Tree { get; private set; } = [];
    public IReadOnlyList<RoleFamily> Families { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindToLeadAsync(cancel))
            return NotFound();
        if (Round.State != RoundState.Draft)
            return Redirect(Address);
        (Units, Roles, WithApprentices) = ([.. Round.Selection.Units], [.. Round.Selection.Roles], Round.WithApprentices);
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindToLeadAsync(cancel))
            return NotFound();
        await ShowAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        var known = Families.Select(family => family.Key).ToHashSet();
        var answer = await Db.ChangeAsync(Id, (FeedbackRound round) => round.Select(new([.. Units.Distinct()], [.. Roles.Where(known.Contains).Distinct()], WithApprentices)), cancel);
        if (answer is null)
            return NotFound();
        if (answer.Succeeded)
            return Redirect($"{Address}/check");
        this.Refuse(answer.Refusal);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var tree = await Db.UnitTreeAsync(Today, cancel);
        Tree = [.. tree.Top.SelectMany(top => top.Children.Prepend(top)).Where(unit => unit.IsOpenOn(Today)).Take(MostUnits)];
        Families = await Db.Set<RoleFamily>().AsNoTracking().OrderBy(family => family.Key).ToListAsync(cancel);
    }
}
