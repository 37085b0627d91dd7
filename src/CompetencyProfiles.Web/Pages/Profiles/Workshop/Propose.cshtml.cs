using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Profiles;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Profiles.Workshop;

/// <summary>Proposes a new criterion, or other words for one that is there.</summary>
public sealed class ProposeModel(AppDbContext db, Viewer viewer, TimeProvider clock) : WorkshopPage(db, viewer, clock)
{
    /// <summary>The criterion that the proposal is about; none for a new one.</summary>
    [FromQuery(Name = "criterion")] public string? About { get; init; }
    [BindProperty] public InputModel Input { get; set; } = new();
    public Criterion? Criterion => About is null ? null : Words.FindCriterion(About);
    public IEnumerable<SelectListItem> Fields => Words.Fields.Select(part => new SelectListItem(part.Name.In(Shell.Languages.Current), part.Key));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindWorkshopAsync(cancel) || !MayContribute || (About is not null && Criterion is null))
            return NotFound();
        Input.Levels = [.. Words.Scale.Levels.Select(level => new LevelInput { Level = level.Level })];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ActAsync(false, workshop => Db.ProposeAsync(workshop, Viewer.PersonId, new()
    {
        Criterion = About,
        Field = Input.Field ?? "",
        Name = new LocalizedText(Input.NameDe ?? "", Input.NameEn ?? "").Trimmed(),
        Definition = new LocalizedText(Input.DefinitionDe ?? "", Input.DefinitionEn ?? "").Trimmed(),
        Levels = [.. Input.Levels.Where(level => Words.Scale.Levels.Any(known => known.Level == level.Level)).DistinctBy(level => level.Level)
            .Select(level => new CriterionLevel { Level = level.Level, Text = new LocalizedText(level.De ?? "", level.En ?? "").Trimmed() })],
    }, Me.At, cancel), About is null ? "/criteria" : $"/criteria/{Uri.EscapeDataString(About)}", cancel);

    /// <summary>What the criterion says at a level now.</summary>
    public static string Now(Criterion criterion, int level, string language) => criterion.AnchorAt(level).In(language);

    protected override Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;

    public sealed class InputModel
    {
        [StringLength(ProfileKey.MaxLength, ErrorMessage = "Input.TooLong")] public string? Field { get; set; }
        [StringLength(Criterion.NameLength, ErrorMessage = "Input.TooLong")] public string? NameDe { get; set; }
        [StringLength(Criterion.NameLength, ErrorMessage = "Input.TooLong")] public string? NameEn { get; set; }
        [StringLength(Criterion.DefinitionLength, ErrorMessage = "Input.TooLong")] public string? DefinitionDe { get; set; }
        [StringLength(Criterion.DefinitionLength, ErrorMessage = "Input.TooLong")] public string? DefinitionEn { get; set; }
        public List<LevelInput> Levels { get; set; } = [];
    }

    public sealed class LevelInput
    {
        public int Level { get; set; }
        [StringLength(Criterion.AnchorLength, ErrorMessage = "Input.TooLong")] public string? De { get; set; }
        [StringLength(Criterion.AnchorLength, ErrorMessage = "Input.TooLong")] public string? En { get; set; }
    }
}
