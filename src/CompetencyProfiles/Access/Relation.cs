namespace CompetencyProfiles.Access;

/// <summary>What the viewer is to one person today; several at once are common.</summary>
[Flags]
public enum Relation
{
    None = 0,
    Self = 1,

    /// <summary>Disciplinary manager.</summary>
    Manager = 2,

    /// <summary>Manager of the manager.</summary>
    NextLevel = 4,

    /// <summary>Was the disciplinary manager once and is no more. Opens nothing by itself.</summary>
    FormerManager = 8,

    /// <summary>Stands in for the manager, at least for dates.</summary>
    Deputy = 16,

    /// <summary>Stands in for the manager and may hold the conversation, if the person agrees.</summary>
    ConductingDeputy = 32,
    HrOfUnit = 64,
    HrOverall = 128,
    HrForHr = 256,

    /// <summary>Looks after the person as HR, in one of the three ways.</summary>
    AnyHr = HrOfUnit | HrOverall | HrForHr,

    /// <summary>May read which levels were agreed on with the person. Neither the manager above nor HR does.</summary>
    MayReadLevels = Self | Manager | ConductingDeputy,

    /// <summary>Any of these may open the person's record.</summary>
    MayOpen = Self | Manager | NextLevel | Deputy | ConductingDeputy | AnyHr,
}
