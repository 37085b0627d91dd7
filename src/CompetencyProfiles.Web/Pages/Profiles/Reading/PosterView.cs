using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>A version as a booklet: the words, and at its end which version it is and who agreed.</summary>
public sealed record PosterView(ProfileSheet Sheet, VersionCard Version, ProfileState State, ApprovalLine? Approval);
