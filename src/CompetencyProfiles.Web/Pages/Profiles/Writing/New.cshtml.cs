using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

public enum ProfileBeginning { Starter, Nothing }

/// <summary>Begins a profile: from the content this product brings along, or from nothing.</summary>
[AllowedTo(Role.Hr, Overall = true)]
public sealed class NewModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<WritingTexts> texts) : PageModel
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public IActionResult OnGet()
    {
        Input.TitleDe = StarterProfile.Content.Title.De;
        Input.TitleEn = StarterProfile.Content.Title.En;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var title = new LocalizedText(Input.TitleDe ?? "", Input.TitleEn ?? "").Trimmed();
        if (title.IsEmpty)
            ModelState.AddModelError("Input.TitleDe", texts["New.TitleMissing"]);
        if (!ModelState.IsValid)
            return Page();

        var taken = (await db.ProfileShelfAsync(clock.Today(), cancel)).Versions.Select(version => version.Key).Distinct();
        var key = string.IsNullOrWhiteSpace(Input.Key) ? ProfileKey.From(title.In("en"), taken) : Input.Key.Trim();
        var (content, cases) = Input.From == ProfileBeginning.Starter ? (StarterProfile.Content with { Title = title }, StarterProfile.Cases) : (StartProfile.EmptyContent(title), []);
        var started = await db.StartProfileAsync(key, content, cases, new ChangedBy(viewer.PersonId, clock.GetUtcNow()), cancel);
        if (!started.Succeeded)
        {
            this.Refuse(started.Refusal, "Input.Key");
            return Page();
        }

        this.Notify(texts["New.Started"]);
        return Redirect($"/profiles/{key}/v/1/edit");
    }

    public sealed class InputModel
    {
        public ProfileBeginning From { get; set; }

        [StringLength(ProfileTexts.TitleLength, ErrorMessage = "Input.TooLong")]
        public string? TitleDe { get; set; }

        [StringLength(ProfileTexts.TitleLength, ErrorMessage = "Input.TooLong")]
        public string? TitleEn { get; set; }

        [StringLength(ProfileKey.MaxLength, ErrorMessage = "Input.TooLong")]
        public string? Key { get; set; }
    }
}
