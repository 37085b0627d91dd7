using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Preferences;

/// <summary>Language and theme: kept with the person who is signed in, and in this browser for everybody.</summary>
[AllowAnonymous]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>Path within this application to return to; the page itself when it is missing.</summary>
    [BindProperty, StringLength(2000)]
    public string? Back { get; set; }

    public bool IsSignedIn => HttpContext.FindViewer() is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostLanguageAsync(string language, CancellationToken cancel)
    {
        if (Languages.CultureOf(language)?.TwoLetterISOLanguageName is not { } known)
            return BadRequest();

        if (HttpContext.FindViewer() is { } viewer)
            await db.ChangeAsync(viewer.PersonId, person => person.SpeakTo(known, new(viewer.PersonId, clock.GetUtcNow())), cancel);
        return Keep(Languages.Cookie, known);
    }

    public async Task<IActionResult> OnPostThemeAsync(string theme, CancellationToken cancel)
    {
        if (!Themes.All.Contains(theme))
            return BadRequest();

        if (HttpContext.FindViewer() is { } viewer)
            await db.Set<Account>().Where(account => account.Id == viewer.AccountId)
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.Theme, theme), cancel);
        return Keep(Themes.Cookie, theme);
    }

    private LocalRedirectResult Keep(string cookie, string value)
    {
        Response.Cookies.Append(cookie, value, new()
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        });
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/preferences");
    }
}
