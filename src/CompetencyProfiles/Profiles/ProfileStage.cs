namespace CompetencyProfiles.Profiles;

/// <summary>How far a version has come by what people did. What follows from the calendar is in <see cref="ProfileState"/>.</summary>
public enum ProfileStage { Draft, InConsultation, Approved }

/// <summary>What a version is on a day.</summary>
public enum ProfileState { Draft, InConsultation, Approved, Active, Retired }

public static class ProfileStates
{
    /// <summary>The next version takes over on its date without anybody doing anything: the state is read from the calendar, never stored.</summary>
    public static ProfileState Of(ProfileStage stage, DateOnly? activeFrom, DateOnly? activeTo, DateOnly day) => stage switch
    {
        ProfileStage.Draft => ProfileState.Draft,
        ProfileStage.InConsultation => ProfileState.InConsultation,
        _ when activeFrom is null || activeFrom > day => ProfileState.Approved,
        _ when activeTo < day => ProfileState.Retired,
        _ => ProfileState.Active,
    };
}
