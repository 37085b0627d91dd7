using CompetencyProfiles.People;

namespace CompetencyProfiles.Trainings;

/// <summary>A training as the catalogue offers it. It is never deleted: what is withdrawn keeps everything and can be offered again.</summary>
public sealed class Training : Root<Training>
{
    /// <summary>More could not be kept in memory for everybody.</summary>
    public const int Most = 2000;

    private readonly List<TrainingChange> changes = [];

    private Training(string key, TrainingContent content) => (Key, Content) = (key, content);

    /// <summary>Readable and part of exchanged files, where it tells which training a row is about; never changes.</summary>
    public string Key { get; private init; }
    public TrainingContent Content { get; private set; }
    public TrainingState State { get; private set; }
    public IReadOnlyList<TrainingChange> Changes => changes;

    public static Result<Training> Offer(string key, TrainingContent content, KnownToTrainings known, ChangedBy by)
    {
        if (TrainingCheck.Faults(key, content, known).FirstOrDefault() is { } fault)
            return fault.Why;
        var training = new Training(key, content.Tidied());
        training.Note(TrainingChangeKind.Written, by);
        return training;
    }

    /// <summary>Says something else from now on. The same again changes nothing.</summary>
    public Result<Done> Rewrite(TrainingContent content, KnownToTrainings known, ChangedBy by)
    {
        if (TrainingCheck.Faults(Key, content, known).FirstOrDefault() is { } fault)
            return fault.Why;
        if (content.Tidied() is var tidy && tidy.Says(Content))
            return Done.It;
        Content = tidy;
        Note(TrainingChangeKind.Changed, by);
        return Done.It;
    }

    public Result<Done> Withdraw(ChangedBy by) => TurnTo(TrainingState.Withdrawn, TrainingChangeKind.Withdrawn, by);

    public Result<Done> OfferAgain(ChangedBy by) => TurnTo(TrainingState.Offered, TrainingChangeKind.OfferedAgain, by);

    private Result<Done> TurnTo(TrainingState state, TrainingChangeKind kind, ChangedBy by)
    {
        if (State == state)
            return state == TrainingState.Withdrawn ? TrainingRefusals.AlreadyWithdrawn : TrainingRefusals.AlreadyOffered;
        State = state;
        Note(kind, by);
        return Done.It;
    }

    private void Note(TrainingChangeKind kind, ChangedBy by) => changes.Add(new(Id, kind, by.PersonId, by.At));
}
