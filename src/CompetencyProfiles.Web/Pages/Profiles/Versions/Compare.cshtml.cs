using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Versions;

/// <summary>What a version says otherwise than another of the same profile, word by word. Prints well, for those who are asked to agree.</summary>
public sealed class CompareModel(AppDbContext db, Viewer viewer, TimeProvider clock) : VersionPage(db, viewer, clock)
{
    [FromRoute] public int? Other { get; init; }

    /// <summary>"de" or "en"; the reader's own unless said otherwise.</summary>
    [FromQuery(Name = "language")] public string? InLanguage { get; init; }
    public string Language => InLanguage is "de" or "en" ? InLanguage : Shell.Languages.Current;
    public VersionCard? With { get; private set; }
    public RatingScale ScaleBefore { get; private set; } = new();
    public ProfileComparison? Comparison { get; private set; }
    public IReadOnlyList<VersionCard> Others { get; private set; } = [];
    public IReadOnlyDictionary<string, RoleFamily> RoleFamilies { get; private set; } = new Dictionary<string, RoleFamily>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindVersionAsync(cancel))
            return NotFound();

        var shelf = await Db.ProfileShelfAsync(Today, cancel);
        Others = [.. shelf.Of(Key).Where(version => version.Id != Version.Id && Viewer.MayRead(version))];
        With = Other is { } number ? Others.FirstOrDefault(version => version.Number == number) : Others.FirstOrDefault(version => version.Id == Version.BasedOnId) ?? (Others.Count > 0 ? Others[0] : null);
        if (With is null)
            return Other is null ? Page() : NotFound();

        var before = await Db.ContentOfAsync(With, cancel);
        (ScaleBefore, Comparison) = (before.Scale, Words.ComparedWith(before));
        RoleFamilies = await Db.Set<RoleFamily>().AsNoTracking().ToDictionaryAsync(family => family.Key, cancel);
        return Page();
    }

    /// <summary>A target in words of its scale; the second word is for what does not apply, the third for what was not said.</summary>
    public string Target(RatingScale scale, bool isSet, int? level, string notApplicable, string notSet) =>
        !isSet ? notSet : level is { } number ? scale.NameOf(number, Language) : notApplicable;

    public string FamilyName(string key) => RoleFamilies.TryGetValue(key, out var family) ? family.NameIn(Language) : key;
}
