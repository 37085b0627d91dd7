namespace CompetencyProfiles.Web.SignIn;

/// <summary>The section "SignIn" of the configuration.</summary>
internal sealed class SignInSettings
{
    /// <summary>HR and administrators need a second factor or a passkey before they see any other page.</summary>
    public bool RequireSecondFactor { get; init; } = true;

    /// <summary>Minutes without a request after which a session ends.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>Hours after which a session ends, used or not.</summary>
    public int AbsoluteHours { get; init; } = 10;

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);
    public TimeSpan Absolute => TimeSpan.FromHours(AbsoluteHours);
}
