namespace CompetencyProfiles.Access;

/// <summary>What a person may do beyond the own work and team. Granted for a time and, for <see cref="Hr"/>, for units or the whole organisation.</summary>
public enum Role
{
    Hr, TrainingOrganiser, TransformationManager, Representation, Administrator,

    /// <summary>Looks after the people of HR themselves, whom their colleagues never see through the HR role. Counts only for somebody who is not HR.</summary>
    HrForHr,
}
