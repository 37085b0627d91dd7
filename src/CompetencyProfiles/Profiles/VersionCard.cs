using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>What a list says of a version: everything but its words.</summary>
public sealed record VersionCard
{
    public required Id<ProfileVersion> Id { get; init; }
    public required Id<CompetencyProfile> ProfileId { get; init; }
    public required string Key { get; init; }
    public required int Number { get; init; }
    public required LocalizedText Title { get; init; }
    public required ProfileStage Stage { get; init; }
    public required Id<ProfileVersion>? BasedOnId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateOnly? InConsultationSince { get; init; }
    public required DateOnly? ApprovedOn { get; init; }
    public required DateOnly? ActiveFrom { get; init; }
    public required DateOnly? ActiveTo { get; init; }

    /// <summary>The units it is for; none for the whole organisation.</summary>
    public IReadOnlyList<Id<OrgUnit>> Scope { get; init; } = [];

    /// <summary>Everyone may read it: its words are final.</summary>
    public bool IsPublished => Stage == ProfileStage.Approved;

    public ProfileState StateOn(DateOnly day) => ProfileStates.Of(Stage, ActiveFrom, ActiveTo, day);
}
