using CompetencyProfiles.Conversations;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>Where a person stands, for the person or somebody who may read it.</summary>
/// <param name="Of">The name of the person; null for the reader.</param>
public sealed record StandingView(string? Of, IReadOnlyList<PersonStanding> Profiles, RoleFamilyNames Families);
