using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>The words of a version for one language and one set of role families: all that its prebuilt markup depends on.</summary>
public sealed record ProfileSheet(ProfileContent Content, string Language, IReadOnlyList<RoleShare> Mine, RoleFamilyNames Families)
{
    /// <summary>The target is that of a role family in general and not "yours".</summary>
    public bool IsForRole { get; init; }

    public string Key => $"{Language}|{IsForRole}|{string.Join(',', Mine.Select(role => $"{role.Key}:{role.Share}"))}|{Families.Stamp}";

    public string In(LocalizedText text) => text.In(Language);

    public string NameOf(string family) => Families.NameIn(Language, family);

    public PersonalTarget TargetOf(Criterion criterion) => PersonalTarget.Of(criterion, Mine);

    /// <summary>The role families whose target is this level, the reader's own first.</summary>
    public IReadOnlyList<string> FamiliesAt(Criterion criterion, int? level) =>
        [.. criterion.Targets.Where(target => target.Value == level && Families.Has(target.Key)).Select(target => target.Key).OrderBy(key => IsMine(key) ? 0 : 1).ThenBy(NameOf, StringComparer.CurrentCulture)];

    public bool IsMine(string family) => Mine.Any(role => role.Key == family);

    /// <summary>"Service Desk (60 %), Team lead (40 %)"; a single one without its share.</summary>
    public string RolesInWords() => string.Join(", ", Mine.Select(role => Mine.Count == 1 ? NameOf(role.Key) : $"{NameOf(role.Key)} ({role.Share} %)"));
}
