using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Profiles.Exchange;

/// <summary>What a file would change, or what is wrong with it, before anything is written.</summary>
[AllowedTo(Role.Hr, Overall = true)]
public sealed class PreviewModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<ExchangeTexts> texts) : PageModel
{
    [FromRoute] public Id<ImportFile> Id { get; init; }
    [FromQuery(Name = "language")] public string? InLanguage { get; init; }
    public string Language => InLanguage is "de" or "en" ? InLanguage : Languages.Current;
    public ImportFile Upload { get; private set; } = null!;
    public ExchangeReading Reading { get; private set; } = null!;

    /// <summary>Null where the file is wrong or does not go together with the profile.</summary>
    public ExchangePlan? Plan { get; private set; }
    public ProfileComparison? Comparison { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Plan is null)
            return Page();
        var number = await db.ImportProfileAsync(Reading.Profile!, new ChangedBy(viewer.PersonId, clock.GetUtcNow()), viewer.Today, cancel);
        if (!number.Succeeded)
        {
            this.Refuse(number.Refusal);
            return Page();
        }

        await db.Set<ImportFile>().Where(file => file.Id == Id).ExecuteDeleteAsync(cancel);
        this.Notify(texts["Import.Done"]);
        return Redirect($"/profiles/{Plan.Key}/v/{number.Value}/edit");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        await db.Set<ImportFile>().Where(file => file.Id == Id).ExecuteDeleteAsync(cancel);
        return Redirect("/profiles/import");
    }

    /// <summary>The place of a fault in words.</summary>
    public string PlaceOf(ExchangeFault fault) =>
        fault.Path ?? (fault.Line is null ? "" : fault.Column is null ? texts["Fault.Line", fault.Line] : texts["Fault.LineColumn", fault.Line, fault.Column]);

    /// <summary>What is wrong; a rule of the schema that has no words of its own is told in those of the schema.</summary>
    public string TextOf(ExchangeFault fault) =>
        texts[fault.Key, [.. fault.Values]] is { ResourceNotFound: false } text ? text : texts["Schema.other", fault.Values.Count > 0 ? fault.Values[0] : fault.Key];

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!viewer.MayWriteProfiles()
            || await db.Set<ImportFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == Id && f.UploadedById == viewer.PersonId && f.Kind == ImportKind.Profile, cancel) is not { } file)
            return false;
        var families = (await db.RoleFamilyNamesAsync(viewer.Today, cancel)).All.Select(family => family.Key).ToList();
        (Upload, Reading) = (file, ReadProfileFile.Read(file.Content, Language, families));
        if (Reading.Profile is not { } profile)
            return true;
        var plan = await db.PlanAsync(profile, viewer.Today, cancel);
        if (!plan.Succeeded)
            this.Refuse(plan.Refusal);
        Plan = plan.Value;
        Comparison = Plan?.After.ComparedWith(Plan.Before);
        return true;
    }
}
