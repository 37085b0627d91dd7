using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Calibration;

/// <summary>Lets one manager, or all, assess with this version without its practice cases, for a reason.</summary>
[AllowedTo(Role.Hr, Overall = true)]
public sealed class WaiverModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<CalibrationTexts> texts) : VersionPage(db, viewer, clock)
{
    [FromQuery(Name = "person")] public Id<Person>? Person { get; init; }

    [BindProperty, StringLength(CalibrationWaiver.ReasonLength, ErrorMessage = "Input.TooLong")]
    public string? Reason { get; set; }

    /// <summary>Null for all managers.</summary>
    public string? Name { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindWhomAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindWhomAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (await Db.WaiveCalibrationAsync(Version.Id, Person, Reason ?? "", Me, cancel) is not { } waived)
            return NotFound();
        if (!waived.Succeeded)
        {
            this.Refuse(waived.Refusal, waived.Refusal == CalibrationRefusals.ReasonMissing ? nameof(Reason) : "");
            return Page();
        }

        this.Notify(texts["Waiver.Saved"]);
        return Redirect(AddressOf("/cases"));
    }

    private async Task<bool> FindWhomAsync(CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return false;
        if (Person is not { } id)
            return !HttpContext.Request.Query.ContainsKey("person");
        Name = await Db.CalibrationsOf(Version.Id, Today).Where(line => line.PersonId == id).Select(line => line.Name).SingleOrDefaultAsync(cancel);
        return Name is not null;
    }
}
