namespace CompetencyProfiles.Trainings;

/// <summary>The basic training is where everybody begins; advanced and deepening ones follow from needs.</summary>
public enum TrainingType { Basic, Advanced, Deepening }

/// <summary>How a training as a whole takes place.</summary>
public enum TrainingFormat { Onsite, Online, Blended, Workplace }

/// <summary>How one part takes place.</summary>
public enum PartFormat { Onsite, Online, Workplace, Coaching }

public enum TrainerKind { Internal, External, InternalOrExternal }

/// <summary>Whether it is in the catalogue for everybody or kept aside by those who plan.</summary>
public enum TrainingState { Offered, Withdrawn }

/// <summary>A criterion in which a training leads from one level to a higher one.</summary>
/// <param name="Criterion">Its key, whichever version names it.</param>
public sealed record ServedCriterion(string Criterion, int FromLevel, int ToLevel)
{
    /// <summary>Helps whoever stands at a level.</summary>
    public bool Helps(int level) => FromLevel <= level && level < ToLevel;
}

/// <summary>A day, an afternoon, a talk: one piece of a training.</summary>
public sealed record TrainingPart(LocalizedText Name, PartFormat Format, int Minutes)
{
    public const int NameLength = 120, Shortest = 5, Longest = 2400;
}
