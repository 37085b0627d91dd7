namespace CompetencyProfiles.Access;

/// <summary>What a person may do beyond the own work and team. Granted for a time and, except where the organisation as a whole is meant, for units.</summary>
public enum Role { Hr, TrainingOrganiser, TransformationManager, Representation, Administrator }
