using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Versions;

/// <summary>Begins the next version from this one, or leads to the one that is being written.</summary>
[AllowedTo(Role.Hr, Overall = true)]
public sealed class NextModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<VersionsTexts> texts) : VersionPage(db, viewer, clock)
{
    /// <summary>The draft that is there already; there is one at a time.</summary>
    public VersionCard? Draft { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var next = await Db.StartNextVersionAsync(Version.Id, Me, cancel);
        if (next is null)
            return NotFound();
        if (!next.Succeeded)
        {
            this.Refuse(next.Refusal);
            return Page();
        }

        this.Notify(texts["Next.Started", next.Value.Number]);
        return Redirect($"/profiles/{Key}/v/{next.Value.Number}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return false;
        Draft = (await Db.ProfileShelfAsync(Today, cancel)).Of(Key).FirstOrDefault(version => !version.IsPublished);
        return true;
    }
}
