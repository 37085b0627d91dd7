using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Trainings;

/// <summary>Why a training cannot say something, and where.</summary>
public sealed record TrainingFault(TrainingColumn Where, Refusal Why);

/// <summary>Everything that is wrong with what somebody wants a training to say; forms, imports and the training itself ask here.</summary>
public static class TrainingCheck
{
    public static IEnumerable<TrainingFault> Faults(string key, TrainingContent content, KnownToTrainings known)
    {
        content = content.Tidied();
        if (!ProfileKey.IsKey(key))
            yield return new(TrainingColumn.Key, TrainingRefusals.KeyUnreadable);
        if (content.Title.IsEmpty)
            yield return new(TrainingColumn.TitleDe, TrainingRefusals.TitleMissing);
        foreach (var fault in Texts(content).Concat(Lists(content)).Concat(Numbers(content)).Concat(Names(key, content, known)))
            yield return fault;
    }

    private static IEnumerable<TrainingFault> Texts(TrainingContent content) =>
        Text(TrainingColumn.TitleDe, TrainingColumn.TitleEn, content.Title, TrainingContent.TitleLength)
            .Concat(Text(TrainingColumn.GoalDe, TrainingColumn.GoalEn, content.Goal, TrainingContent.GoalLength))
            .Concat(Text(TrainingColumn.TransferTaskDe, TrainingColumn.TransferTaskEn, content.TransferTask, TrainingContent.TransferTaskLength))
            .Concat(content.Contents.SelectMany(line => Text(TrainingColumn.ContentsDe, TrainingColumn.ContentsEn, line, TrainingContent.LineLength)).DistinctBy(fault => (fault.Where, fault.Why)))
            .Concat(content.Parts.SelectMany(part => Text(TrainingColumn.PartNamesDe, TrainingColumn.PartNamesEn, part.Name, TrainingPart.NameLength)).DistinctBy(fault => (fault.Where, fault.Why)));

    private static IEnumerable<TrainingFault> Text(TrainingColumn de, TrainingColumn en, LocalizedText text, int length)
    {
        foreach (var (where, words) in new[] { (de, text.De), (en, text.En) })
        {
            if (words.Length > length)
                yield return new(where, TrainingRefusals.TooLong.With(length));
            if (words.Any(c => c == '\uFFFD' || (char.IsControl(c) && c != '\n')))
                yield return new(where, TrainingRefusals.ControlCharacters);
        }
    }

    private static IEnumerable<TrainingFault> Lists(TrainingContent content)
    {
        foreach (var (where, count, most) in new[]
        {
            (TrainingColumn.ContentsDe, content.Contents.Count, TrainingContent.MostContents), (TrainingColumn.Serves, content.Serves.Count, TrainingContent.MostServed),
            (TrainingColumn.RoleFamilies, content.RoleFamilies.Count, TrainingContent.MostRoleFamilies), (TrainingColumn.Parts, content.Parts.Count, TrainingContent.MostParts),
            (TrainingColumn.Prerequisites, content.Prerequisites.Count, TrainingContent.MostPrerequisites),
        })
        {
            if (count > most)
                yield return new(where, TrainingRefusals.TooManyLines.With(most));
        }

        if (content.Parts.Count == 0)
            yield return new(TrainingColumn.Parts, TrainingRefusals.PartsMissing);
        if (content.Parts.Any(part => part.Minutes is < TrainingPart.Shortest or > TrainingPart.Longest))
            yield return new(TrainingColumn.Parts, TrainingRefusals.PartMinutes.With(TrainingPart.Shortest, TrainingPart.Longest));
    }

    private static IEnumerable<TrainingFault> Numbers(TrainingContent content)
    {
        foreach (var (where, number, least, most) in new[]
        {
            (TrainingColumn.MinParticipants, content.MinParticipants, 1, TrainingContent.MostParticipants),
            (TrainingColumn.MaxParticipants, content.MaxParticipants, 1, TrainingContent.MostParticipants),
            (TrainingColumn.CostPerPerson, content.CostPerPerson ?? 0, 0, TrainingContent.MostCost),
            (TrainingColumn.CancellationDays, content.CancellationDays, 0, TrainingContent.MostCancellationDays),
            (TrainingColumn.RepeatAfterMonths, content.RepeatAfterMonths ?? 1, 1, TrainingContent.MostRepeatMonths),
        })
        {
            if (number < least || number > most)
                yield return new(where, TrainingRefusals.OutOfRange.With(least, most));
        }

        if (content.MinParticipants > content.MaxParticipants)
            yield return new(TrainingColumn.MinParticipants, TrainingRefusals.MinAboveMax);
    }

    private static IEnumerable<TrainingFault> Names(string key, TrainingContent content, KnownToTrainings known)
    {
        foreach (var served in content.Serves)
        {
            if (known.Criteria.Find(served.Criterion) is not { } criterion)
                yield return new(TrainingColumn.Serves, TrainingRefusals.UnknownCriterion.With(served.Criterion));
            else if (served.FromLevel < 1 || served.ToLevel <= served.FromLevel || served.ToLevel > criterion.Levels.Count)
                yield return new(TrainingColumn.Serves, TrainingRefusals.LevelsUnreadable.With(served.Criterion, criterion.Levels.Count));
        }

        foreach (var twice in content.Serves.GroupBy(served => served.Criterion).Where(group => group.Any(one => group.Any(other => other != one && other.Helps(one.FromLevel)))))
            yield return new(TrainingColumn.Serves, TrainingRefusals.CriterionTwice.With(twice.Key));
        foreach (var family in content.RoleFamilies.Where(family => !known.RoleFamilies.Contains(family)))
            yield return new(TrainingColumn.RoleFamilies, TrainingRefusals.UnknownRoleFamily.With(family));
        foreach (var before in content.Prerequisites.Where(before => before != key && !known.Prerequisites.ContainsKey(before)))
            yield return new(TrainingColumn.Prerequisites, TrainingRefusals.UnknownPrerequisite.With(before));
        if (WayBack(key, content.Prerequisites, known) is { } way)
            yield return new(TrainingColumn.Prerequisites, TrainingRefusals.NeedsItself.With(string.Join(" → ", way)));
    }

    // From a training over what it needs, and what that needs, back to itself: nobody could ever begin.
    private static List<string>? WayBack(string key, IReadOnlyList<string> prerequisites, KnownToTrainings known)
    {
        var seen = new HashSet<string>();
        var open = new Stack<List<string>>(prerequisites.Select(before => new List<string> { key, before }));
        while (open.TryPop(out var way))
        {
            if (way[^1] == key)
                return way;
            if (seen.Add(way[^1]))
                foreach (var before in known.Prerequisites.GetValueOrDefault(way[^1], []))
                    open.Push([.. way, before]);
        }

        return null;
    }
}
