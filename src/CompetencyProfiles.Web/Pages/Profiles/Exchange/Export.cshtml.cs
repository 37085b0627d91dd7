using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Web.Pages.Profiles.Exchange;

/// <summary>A version as a file: our own JSON, Moodle's CSV or a CASE package. For whoever may read the version.</summary>
public sealed class ExportModel(AppDbContext db, Viewer viewer, TimeProvider clock, IConfiguration config) : VersionPage(db, viewer, clock)
{
    [FromQuery(Name = "language")] public string? InLanguage { get; init; }
    public string Language => InLanguage is "de" or "en" ? InLanguage : Shell.Languages.Current;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindVersionAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetJsonAsync(CancellationToken cancel)
    {
        if (!await FindVersionAsync(cancel))
            return NotFound();
        var families = (await Db.RoleFamilyNamesAsync(Today, cancel)).All.Select(family => (family.Key, new LocalizedText(family.NameDe, family.NameEn)));
        return File(OwnFile.Write(Key, Number, Words, families), "application/json", $"{Key}-v{Number}.json");
    }

    public async Task<IActionResult> OnGetMoodleAsync(CancellationToken cancel) => await FindVersionAsync(cancel)
        ? File(MoodleFile.Write(Key, Words, Language), CsvFile.ContentType, $"{Key}-v{Number}-moodle-{Language}.csv")
        : NotFound();

    public async Task<IActionResult> OnGetCaseAsync(CancellationToken cancel)
    {
        if (!await FindVersionAsync(cancel))
            return NotFound();
        var before = Version.BasedOnId is { } basis ? (await Db.ProfileShelfAsync(Today, cancel)).Find(basis) : null;
        var site = new Uri(config["PublicBaseUrl"] is { Length: > 0 } address ? address : $"{Request.Scheme}://{Request.Host}");
        return File(CaseFile.Write(Version, Words, before, Language, site), "application/json", $"{Key}-v{Number}-case-{Language}.json");
    }
}
