using CompetencyProfiles.Operations;
using CompetencyProfiles.People;
using CompetencyProfiles.Web.SignIn;
using CompetencyProfiles.Web.TagHelpers;

namespace CompetencyProfiles.Web.Pages.Admin.Accounts;

/// <summary>Who can sign in: a list in which administrator and HR invite.</summary>
[AllowedTo(Role.Administrator, Role.Hr)]
public sealed class IndexModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<AccountsTexts> texts) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public AccountState? State { get; set; }

    /// <summary>From 1.</summary>
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int CurrentPage { get; set; } = 1;

    public IReadOnlyList<AccountHolder> Holders { get; private set; } = [];
    public int Total { get; private set; }
    public int WithoutAccount { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        var term = SearchText.Typed(Q);
        var holders = db.AccountHoldersFor(viewer).Where(p => p.SearchText.Contains(term)).AsAccountHolders(db, clock.GetUtcNow());
        holders = State is { } state ? holders.In(state) : holders;
        Total = await holders.CountAsync(cancel);
        CurrentPage = Math.Clamp(CurrentPage, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Holders = await holders.OrderBy(h => h.SortKey).ThenBy(h => h.PersonId).Skip((CurrentPage - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        WithoutAccount = await db.AccountHoldersFor(viewer).WithoutAccount(db).CountAsync(cancel);
    }

    /// <summary>Invites those chosen, and once more those who were invited before.</summary>
    public async Task<IActionResult> OnPostInviteAsync(Id<Person>[] people, CancellationToken cancel)
    {
        var chosen = db.AccountHoldersFor(viewer).Where(p => people.Contains(p.Id));
        var invited = await db.InviteAsync(chosen, clock.GetUtcNow(), cancel);
        this.Notify(invited == 0 ? texts["Index.NobodyInvited"] : texts["Index.Invited", invited]);
        return RedirectToPage(new { Q, State });
    }

    public async Task<IActionResult> OnPostInviteAllAsync(CancellationToken cancel)
    {
        var work = new Operation(InviteEveryone.Name, "{}", viewer.PersonId.Value, clock.GetUtcNow());
        db.Add(work);
        await db.SaveChangesAsync(cancel);
        this.Notify(texts["Index.InvitingAll"]);
        return RedirectToPage();
    }

    public static ChipKind KindOf(AccountState state) => state switch
    {
        AccountState.Active => ChipKind.Ok,
        AccountState.Invited => ChipKind.Info,
        AccountState.Disabled => ChipKind.Bad,
        _ => ChipKind.Plain,
    };
}
