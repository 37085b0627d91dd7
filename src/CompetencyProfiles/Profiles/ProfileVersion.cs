using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>
/// One wording of a competency profile. It is written as a draft, looked at in consultation, approved, and from then on never changes;
/// from one day to another it is the active one of its scope.
/// </summary>
public sealed partial class ProfileVersion : Root<ProfileVersion>
{
    private readonly List<ProfileScope> scope = [];

    private ProfileVersion(Id<CompetencyProfile> profileId, int number, ProfileContent content, DateTimeOffset startedAt)
    {
        (ProfileId, Number, Content, StartedAt) = (profileId, number, content, startedAt);
        (TitleDe, TitleEn) = (content.Title.De, content.Title.En);
    }

    public Id<CompetencyProfile> ProfileId { get; private init; }

    /// <summary>Counts the versions of a profile from 1.</summary>
    public int Number { get; private init; }
    public ProfileStage Stage { get; private set; } = ProfileStage.Draft;

    /// <summary>The version this one was written on top of; null for a first one.</summary>
    public Id<ProfileVersion>? BasedOnId { get; private init; }
    public ProfileContent Content { get; private set; }

    /// <summary>The title of the content, readable without it.</summary>
    public string TitleDe { get; private set; }
    public string TitleEn { get; private set; }
    public DateTimeOffset StartedAt { get; private init; }
    public DateOnly? InConsultationSince { get; private set; }
    public ProfileApproval? Approval { get; private set; }

    /// <summary>The first and the last day on which it is the active one; it may be planned.</summary>
    public DateOnly? ActiveFrom { get; private set; }
    public DateOnly? ActiveTo { get; private set; }

    /// <summary>The version that takes or took over, where that ended it.</summary>
    public Id<ProfileVersion>? SupersededById { get; private set; }

    /// <summary>The units it is for, each with all below it; none means the whole organisation.</summary>
    public IReadOnlyList<ProfileScope> Scope => scope;

    public static ProfileVersion First(Id<CompetencyProfile> profileId, ProfileContent content, DateTimeOffset now) => new(profileId, 1, content, now);

    /// <summary>The next draft: the same words, with the proposal that every criterion means what it meant.</summary>
    public ProfileVersion Next(int number, DateTimeOffset now)
    {
        var next = new ProfileVersion(ProfileId, number, Content.AsNextVersion(), now) { BasedOnId = Id };
        next.scope.AddRange(scope.Select(s => new ProfileScope(next.Id, s.UnitId)));
        return next;
    }

    public ProfileState StateOn(DateOnly day) => ProfileStates.Of(Stage, ActiveFrom, ActiveTo, day);

    /// <summary>Why it cannot be written on now; null if it can.</summary>
    public Refusal? RefuseWriting() => Stage switch
    {
        ProfileStage.Draft => null,
        ProfileStage.InConsultation => ProfileRefusals.IsInConsultation,
        _ => ProfileRefusals.IsApproved,
    };

    public Result<Done> Write(ProfileContent content)
    {
        if (RefuseWriting() is { } refusal)
            return refusal;
        if (content.ToJson().Length > ProfileContent.MaxLength)
            return ProfileRefusals.TooLong;
        (Content, TitleDe, TitleEn) = (content, content.Title.De, content.Title.En);
        return Done.It;
    }

    /// <summary>Says which units the version is for, each with all below it; none for the whole organisation.</summary>
    public Result<Done> LimitTo(IReadOnlyCollection<Id<OrgUnit>> units)
    {
        if (RefuseWriting() is { } refusal)
            return refusal;
        scope.RemoveAll(s => !units.Contains(s.UnitId));
        scope.AddRange(units.Distinct().Where(unit => scope.All(s => s.UnitId != unit)).Select(unit => new ProfileScope(Id, unit)));
        return Done.It;
    }
}
