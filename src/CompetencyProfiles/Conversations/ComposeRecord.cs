using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations;

/// <summary>Puts together the text that is signed, from what stands there at the moment it is handed over.</summary>
internal static class ComposeRecord
{
    public static RecordContent Of(
        FeedbackConversation c, ConversationPlace place, int number, IReadOnlyList<AgreedStep> steps, IReadOnlyList<AgreedNeed> needs, IReadOnlyList<RecordPart> parts,
        Dictionary<Id<Person>, string> names)
    {
        string Words(RecordSection section, int criterion = 0) => parts.FirstOrDefault(p => p.Section == section && p.Criterion == criterion)?.Show(place.Seal) ?? "";

        RecordLevel? Named(int? level) => level switch
        {
            null or < LevelList.NotObserved => null,
            LevelList.NotObserved => new(LevelList.NotObserved, place.Content.Scale.NotObserved.Label.In(c.Language)),
            { } chosen => new(chosen, place.Content.Scale.NameOf(chosen, c.Language)),
        };

        var criteria = place.Content.Criteria.Select((criterion, n) => (Criterion: criterion, Place: n)).Where(found => c.Covers(found.Place)).ToList();
        return new()
        {
            Number = number, Language = c.Language, Employee = names[c.EmployeeId], Manager = names[c.ManagerId], Kind = c.Kind, PeriodFrom = c.PeriodFrom,
            PeriodTo = c.PeriodTo, Profile = place.Content.Title.In(c.Language), ProfileVersion = place.Version.Number, HasSupport = c.HasSupport,
            HasDeclinedSelfAssessment = c.SelfDeclinedAt is not null, Topics = Words(RecordSection.Topics), WentWell = Words(RecordSection.WentWell),
            ToManager = Words(RecordSection.ToManager), Correction = number == 1 ? "" : Words(RecordSection.Correction), Mediation = Words(RecordSection.Mediation),
            Criteria =
            [
                .. criteria.Select(found => new RecordCriterion(
                    found.Criterion.Key, found.Criterion.Name.In(c.Language), Named(c.Targets[found.Place]), Named(c.SelfLevels[found.Place]), Named(c.ManagerLevels[found.Place]),
                    Named(c.AgreedLevels[found.Place]), c.AgreedLevels[found.Place] == LevelList.DifferingViews, Words(RecordSection.Criterion, found.Place))),
            ],
            Steps = [.. steps.Select(step => new RecordStep(step.Owner, step.DueOn, step.Show(place.Seal)))],
            Needs =
            [
                .. from need in needs
                   join found in criteria on need.Criterion equals found.Place
                   let level = c.AgreedLevels[need.Criterion]
                   where level is > LevelList.NotObserved && level < c.Targets[need.Criterion]
                   orderby need.Criterion
                   select new RecordNeed(found.Criterion.Name.In(c.Language), Named(level)!, Named(c.Targets[need.Criterion])!, need.Priority!.Value),
            ],
            NextOn = c.NextOn!.Value,
        };
    }
}
