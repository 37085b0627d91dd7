using CompetencyProfiles.Kernel;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Tests.Support;

/// <summary>A complete training for the criteria of <see cref="SmallProfile"/>, and what a house with that profile knows.</summary>
public static class SmallTraining
{
    public static readonly KnownToTrainings Known = new(
        new CriterionNames(CriterionNames.Of(SmallProfile.Content, isCurrent: true)), SmallProfile.RoleFamilies.ToHashSet(), new Dictionary<string, IReadOnlyList<string>>());

    public static TrainingContent Content(string title = "Listening", params ServedCriterion[] serves) => new()
    {
        Type = TrainingType.Advanced, Title = SmallProfile.Both(title), Goal = SmallProfile.Both($"What {title} is for"),
        Contents = [SmallProfile.Both("Asking"), SmallProfile.Both("Summing up")],
        Serves = serves.Length > 0 ? serves : [new("understand.listen", 1, 3)],
        RoleFamilies = ["service-desk", "team-lead"], Format = TrainingFormat.Blended,
        Parts = [new(SmallProfile.Both("Practice day"), PartFormat.Onsite, 360), new(SmallProfile.Both("Review"), PartFormat.Online, 90)],
        MinParticipants = 4, MaxParticipants = 12, Trainer = TrainerKind.InternalOrExternal, CostPerPerson = 250, RepeatAfterMonths = 24,
        TransferTask = SmallProfile.Both("Sum up one talk a day"),
    };

    public static TrainingCard Card(string key, TrainingContent content, TrainingState state = TrainingState.Offered) => TrainingCard.Of(Id<Training>.New(), key, state, 1, content);
}
