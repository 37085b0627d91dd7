using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Workshop;

/// <summary>A page of the workshop of a version: for HR of the whole organisation and for those who were invited.</summary>
public abstract class WorkshopPage(AppDbContext db, Viewer viewer, TimeProvider clock) : VersionPage(db, viewer, clock)
{
    public ProfileWorkshop? Workshop { get; private set; }
    public bool IsMember { get; private set; }
    public bool MayLead => Viewer.MayWriteProfiles();
    public bool IsOpen => Workshop is { IsClosed: false };
    public bool MayContribute => IsMember && IsOpen;

    /// <summary>What each page shows.</summary>
    protected abstract Task ShowAsync(CancellationToken cancel);

    public string PlaceOf(string below = "") => AddressOf("/workshop" + below);

    /// <summary>False where the viewer finds no workshop, or not even a version that may have one.</summary>
    protected async Task<bool> FindWorkshopAsync(CancellationToken cancel)
    {
        if (await Db.FindWorkshopAsync(Viewer, Key, Number, cancel) is not { } place)
            return false;
        (Workshop, IsMember) = (place.Workshop, place.IsMember);
        await ShowAsync(place.Version, cancel);
        return true;
    }

    /// <summary>The page, where there is a workshop.</summary>
    protected async Task<IActionResult> OpenAsync(CancellationToken cancel)
    {
        if (!await FindWorkshopAsync(cancel) || Workshop is null)
            return NotFound();
        await ShowAsync(cancel);
        return Page();
    }

    /// <summary>Lets somebody act who may; leads on when it is done, or shows the page again with the reason and what was typed.</summary>
    protected async Task<IActionResult> ActAsync(bool forHr, Func<Id<ProfileWorkshop>, Task<Result<Done>?>> act, string below, CancellationToken cancel)
    {
        if (!await FindWorkshopAsync(cancel) || Workshop is null || !(forHr ? MayLead : IsMember))
            return NotFound();
        if (ModelState.IsValid)
        {
            if (await act(Workshop.Id) is not { } answer)
                return NotFound();
            if (answer.Succeeded)
                return Redirect(PlaceOf(below));
            this.Refuse(answer.Refusal);
        }

        await ShowAsync(cancel);
        return Page();
    }
}
