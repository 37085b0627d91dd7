using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>A page on which HR writes a draft. A version that is none leads to what can be done with it instead.</summary>
[AllowedTo(Role.Hr, Overall = true)]
public abstract class WritePage(AppDbContext db, Viewer viewer, TimeProvider clock) : VersionPage(db, viewer, clock)
{
    /// <summary>Who wrote the text that the form was not filled in over.</summary>
    public WritingStep? Theirs { get; private set; }

    /// <summary>Opens the draft; an answer when there is none to write on.</summary>
    protected async Task<IActionResult?> OpenAsync(CancellationToken cancel) =>
        !await FindToWriteAsync(cancel) ? NotFound()
        : Version.Stage == ProfileStage.Draft ? null
        : Redirect(AddressOf(Version.IsPublished ? "/next" : "/approval"));

    /// <summary>
    /// Writes a part. Null when it is written; else the page again, with the reason, what was typed, and what somebody else has written meanwhile.
    /// </summary>
    /// <param name="show">Fills in what the page shows beside the form.</param>
    protected async Task<IActionResult?> WriteAsync(
        ProfilePart part, int? seen, Func<ProfileContent, Result<ProfileContent>> write, Func<Task> show, CancellationToken cancel)
    {
        var written = await Db.WriteAsync(Version.Id, part, seen, write, Me, cancel);
        if (written is null)
            return NotFound();
        if (written.Succeeded)
        {
            this.Saved(written.Value);
            return null;
        }

        if (written.Refusal == ProfileRefusals.Older)
            Theirs = await Db.LastStepOnAsync(Version.Id, part, cancel);
        this.Refuse(written.Refusal);
        if (written.Refusal == ProfileRefusals.Older || written.Refusal == ProfileRefusals.PartGone)
            Response.StatusCode = StatusCodes.Status409Conflict;
        await FindVersionAsync(cancel);
        await show();
        return Page();
    }
}
