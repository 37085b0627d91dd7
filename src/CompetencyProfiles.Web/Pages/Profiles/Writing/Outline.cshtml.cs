using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>The draft at a glance: fields and criteria in their order, what is missing where, and every step taken back or done again.</summary>
public sealed partial class OutlineModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<WritingTexts> texts) : WritePage(db, viewer, clock)
{
    [BindProperty] public NameInput Input { get; set; } = new();

    /// <summary>The criterion or field that was moved last, so that the same button can be pressed again.</summary>
    [FromQuery(Name = "moved")] public string? Moved { get; init; }
    public ILookup<ProfilePart, ProfileGap> Gaps { get; private set; } = Array.Empty<ProfileGap>().ToLookup(gap => gap.Part);
    public WritingStep? Undo { get; private set; }
    public WritingStep? Redo { get; private set; }
    public int Complete => Words.Criteria.Count(criterion => !Gaps.Contains(ProfilePart.Criterion(criterion.Key)));
    public int Unconfirmed => Words.Criteria.Count(criterion => criterion.SameMeaningAs is { IsConfirmed: false });

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } other)
            return other;
        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        Gaps = ProfileGap.AllIn(Words, await Db.RoleFamilyKeysAsync(cancel)).ToLookup(gap => gap.Part);
        Undo = await Db.StepsOf(Version.Id).Where(step => !step.IsUndone).FirstOrDefaultAsync(cancel) is { CanBeStepped: true } step ? step : null;
        Redo = await Db.StepsOf(Version.Id).Where(undone => undone.IsUndone && undone.CanBeStepped).OrderBy(undone => undone.Place).FirstOrDefaultAsync(cancel);
    }

    /// <summary>What a step was about, in words.</summary>
    public string NameOf(string part) => PartWords.Of(ProfilePart.Of(part), Words, texts);

    /// <summary>The name of something new, in one language or both.</summary>
    public sealed class NameInput : IValidatableObject
    {
        [StringLength(Criterion.NameLength, ErrorMessage = "Input.TooLong")]
        public string? NameDe { get; init; }

        [StringLength(Criterion.NameLength, ErrorMessage = "Input.TooLong")]
        public string? NameEn { get; init; }

        /// <summary>The field that a new criterion belongs to.</summary>
        [StringLength(ProfileKey.MaxLength, ErrorMessage = "Input.TooLong")]
        public string? Field { get; init; }

        internal LocalizedText Name => new(NameDe ?? "", NameEn ?? "");

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (string.IsNullOrWhiteSpace(NameDe) && string.IsNullOrWhiteSpace(NameEn))
                yield return new(validationContext.GetRequiredService<IStringLocalizer<WritingTexts>>()["Input.NameMissing"], [nameof(NameDe)]);
        }
    }
}
