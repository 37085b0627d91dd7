using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>A passkey in the list of its owner.</summary>
public sealed record OwnPasskey(string Id, string Name, DateTimeOffset CreatedAt);

/// <summary>The own passkeys: add, name, remove.</summary>
[BeforeSecondFactor]
public sealed class PasskeysModel(AppDbContext db, Viewer viewer, IServiceProvider services, IStringLocalizer<MyAccountTexts> texts) : PageModel
{
    private const int IdLength = 1400;
    private readonly Passkeys passkeys = services.GetRequiredService<Passkeys>();

    [BindProperty, Required(ErrorMessage = "Passkeys.NameMissing"), StringLength(Passkeys.NameLength, ErrorMessage = "Passkeys.NameTooLong")]
    public string Name { get; set; } = "";

    public IReadOnlyList<OwnPasskey> Own { get; private set; } = [];
    public bool HasFactor { get; private set; }
    public bool IsLastFactor { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        Name = Device.Describe(Request.Headers.UserAgent);
        return this.AskForProof() ?? await ShowAsync(cancel);
    }

    /// <summary>For the script: what the browser needs to make a passkey.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() =>
        this.AskForProof() ?? Content(await passkeys.OfferCreationAsync(HttpContext, viewer), "application/json");

    public async Task<IActionResult> OnPostAddAsync([StringLength(Passkeys.CredentialLength)] string? credential, CancellationToken cancel)
    {
        if (this.AskForProof() is { } proof)
            return proof;
        if (!ModelState.IsValid)
            return await ShowAsync(cancel);

        var answer = await passkeys.AddAsync(HttpContext, viewer.AccountId, HttpContext.FindSession()!.Id, Name.Trim(), credential ?? "", cancel);
        if (answer.Refusal is { } refusal)
        {
            this.Refuse(refusal);
            return await ShowAsync(cancel);
        }

        this.Notify(texts["Passkeys.Added"]);
        if (answer.Value!.Count == 0)
            return RedirectToPage();
        TempData[RecoveryCodesModel.Kept] = string.Join(' ', answer.Value);
        return RedirectToPage("RecoveryCodes");
    }

    public Task<IActionResult> OnPostRenameAsync(string? id, CancellationToken cancel) =>
        ChangeAsync(id, "Passkeys.Renamed", which => passkeys.RenameAsync(viewer.AccountId, which, Name.Trim(), cancel), cancel);

    public async Task<IActionResult> OnPostRemoveAsync(string? id, CancellationToken cancel)
    {
        ModelState.Remove(nameof(Name));
        var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == viewer.AccountId, cancel);
        return await ChangeAsync(id, "Passkeys.Removed", which => passkeys.RemoveAsync(account, which, cancel), cancel);
    }

    private async Task<IActionResult> ChangeAsync(string? id, string done, Func<byte[], Task<bool>> change, CancellationToken cancel)
    {
        if (this.AskForProof() is { } proof)
            return proof;
        if (!ModelState.IsValid)
            return await ShowAsync(cancel);
        if (id is not { Length: > 0 and <= IdLength } || !Base64Url.IsValid(id) || !await change(Base64Url.DecodeFromChars(id)))
            return NotFound();
        this.Notify(texts[done]);
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var own = await db.PasskeysOf(viewer.AccountId).AsNoTracking().ToListAsync(cancel);
        Own = [.. own.Select(p => new OwnPasskey(Base64Url.EncodeToString(p.CredentialId), p.Data.Name ?? "", p.Data.CreatedAt)).OrderBy(p => p.CreatedAt)];
        var hasApp = await db.Set<Account>().AnyAsync(a => a.Id == viewer.AccountId && a.TwoFactorEnabled, cancel);
        (HasFactor, IsLastFactor) = (hasApp || Own.Count > 0, !hasApp && Own.Count == 1);
        return Page();
    }
}
