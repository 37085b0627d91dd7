using CompetencyProfiles.Kernel;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Tests.Trainings;

public sealed class TrainingCheckTests
{
    private static readonly TrainingContent Good = SmallTraining.Content();

    private static readonly Dictionary<string, (TrainingContent Content, TrainingColumn Where, Refusal Why)> Wrong = new()
    {
        ["no title"] = (Good with { Title = new(" ", "") }, TrainingColumn.TitleDe, TrainingRefusals.TitleMissing),
        ["a long title"] = (Good with { Title = new("Kurz", new string('x', 201)) }, TrainingColumn.TitleEn, TrainingRefusals.TooLong),
        ["an invisible character"] = (Good with { Goal = new("Ein\u0007Ton") }, TrainingColumn.GoalDe, TrainingRefusals.ControlCharacters),
        ["a long line"] = (Good with { Contents = [new("", new string('x', 301))] }, TrainingColumn.ContentsEn, TrainingRefusals.TooLong),
        ["too many lines"] = (Good with { Contents = [.. Enumerable.Range(0, 21).Select(n => new LocalizedText($"{n}"))] }, TrainingColumn.ContentsDe, TrainingRefusals.TooManyLines),
        ["no part"] = (Good with { Parts = [] }, TrainingColumn.Parts, TrainingRefusals.PartsMissing),
        ["a part without end"] = (Good with { Parts = [new(LocalizedText.Empty, PartFormat.Onsite, 2401)] }, TrainingColumn.Parts, TrainingRefusals.PartMinutes),
        ["nobody"] = (Good with { MinParticipants = 0 }, TrainingColumn.MinParticipants, TrainingRefusals.OutOfRange),
        ["more than most"] = (Good with { MinParticipants = 13 }, TrainingColumn.MinParticipants, TrainingRefusals.MinAboveMax),
        ["money to take"] = (Good with { CostPerPerson = -1 }, TrainingColumn.CostPerPerson, TrainingRefusals.OutOfRange),
        ["no repetition"] = (Good with { RepeatAfterMonths = 0 }, TrainingColumn.RepeatAfterMonths, TrainingRefusals.OutOfRange),
        ["a late deadline"] = (Good with { CancellationDays = 61 }, TrainingColumn.CancellationDays, TrainingRefusals.OutOfRange),
        ["an unknown criterion"] = (Good with { Serves = [new("understand.nothing", 1, 2)] }, TrainingColumn.Serves, TrainingRefusals.UnknownCriterion),
        ["levels downwards"] = (Good with { Serves = [new("understand.listen", 3, 2)] }, TrainingColumn.Serves, TrainingRefusals.LevelsUnreadable),
        ["a level too high"] = (Good with { Serves = [new("understand.listen", 3, 5)] }, TrainingColumn.Serves, TrainingRefusals.LevelsUnreadable),
        ["levels that overlap"] = (Good with { Serves = [new("understand.listen", 1, 3), new("understand.listen", 2, 4)] }, TrainingColumn.Serves, TrainingRefusals.CriterionTwice),
        ["an unknown role family"] = (Good with { RoleFamilies = ["pilots"] }, TrainingColumn.RoleFamilies, TrainingRefusals.UnknownRoleFamily),
        ["an unknown training before"] = (Good with { Prerequisites = ["nothing"] }, TrainingColumn.Prerequisites, TrainingRefusals.UnknownPrerequisite),
        ["itself before"] = (Good with { Prerequisites = ["mine"] }, TrainingColumn.Prerequisites, TrainingRefusals.NeedsItself),
    };

    public static TheoryData<string> Names => [.. Wrong.Keys];

    [Theory, MemberData(nameof(Names))]
    public void What_a_training_cannot_say_is_refused_where_it_stands(string name)
    {
        var (content, where, why) = Wrong[name];

        var fault = Assert.Single(TrainingCheck.Faults("mine", content, SmallTraining.Known));

        Assert.Equal((where, why), (fault.Where, fault.Why));
        Assert.Equal(why, Training.Offer("mine", content, SmallTraining.Known, Given.Hr).Refusal);
    }

    [Fact]
    public void Every_fault_is_told_and_a_whole_training_has_none()
    {
        Assert.Empty(TrainingCheck.Faults("mine", Good, SmallTraining.Known));
        Assert.Equal(
            [TrainingRefusals.KeyUnreadable, TrainingRefusals.TitleMissing, TrainingRefusals.PartsMissing],
            TrainingCheck.Faults("Not a key", Good with { Title = LocalizedText.Empty, Parts = [] }, SmallTraining.Known).Select(fault => fault.Why));
        Assert.Empty(TrainingCheck.Faults("mine", Good with { Serves = [new("understand.listen", 1, 3), new("understand.listen", 3, 4)] }, SmallTraining.Known));
    }

    [Fact]
    public void Prerequisites_never_run_in_a_circle()
    {
        var known = SmallTraining.Known.With([("first", Good), ("second", Good with { Prerequisites = ["first"] }), ("third", Good with { Prerequisites = ["second", "first"] })]);

        Assert.Empty(TrainingCheck.Faults("fourth", Good with { Prerequisites = ["third", "second"] }, known));
        var fault = Assert.Single(TrainingCheck.Faults("first", Good with { Prerequisites = ["third"] }, known));
        Assert.Equal((TrainingRefusals.NeedsItself, "first → third → first"), (fault.Why, fault.Why.Values.Single()));
    }

    [Fact]
    public void What_is_kept_is_tidy()
    {
        var tidy = (Good with
        {
            Title = new("  Gut\tzuho\u0308ren ", "\r\nListening\r\n"), Contents = [new(" a ", ""), new(" ", "\n"), new("", "b")],
            RoleFamilies = ["team-lead", "back-office", "team-lead"], Serves = [new("understand.listen", 1, 2), new("understand.listen", 1, 2)],
        }).Tidied();

        Assert.Equal(new("Gut zuhören", "Listening"), tidy.Title);
        Assert.Equal([new("a", ""), new("", "b")], tidy.Contents);
        Assert.Equal(["back-office", "team-lead"], tidy.RoleFamilies);
        Assert.Single(tidy.Serves);
        Assert.Equal(450, tidy.Minutes);
    }
}
