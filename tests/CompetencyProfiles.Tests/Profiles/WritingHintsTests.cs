using CompetencyProfiles.Kernel;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Tests.Profiles;

public sealed class WritingHintsTests
{
    [Theory]
    [InlineData("Fragt nach.", WritingHintKind.TooShort)]
    [InlineData("Fragt bei unklaren Anliegen immer gezielt nach und hält das Ergebnis fest.", WritingHintKind.Always)]
    [InlineData("Ist belastbar und fragt auch unter Druck bei unklaren Anliegen gezielt nach.", WritingHintKind.Personality)]
    [InlineData("Fragt gezielt nach und ist im Jahr höchstens drei Tage krank gewesen.", WritingHintKind.Absence)]
    [InlineData("Schließt mindestens 30 Tickets am Tag ab und fragt dabei gezielt nach.", WritingHintKind.TicketNumbers)]
    [InlineData("Bei unklaren Anliegen der Kundschaft erfolgt eine gezielte Rückfrage zum Sachverhalt.", WritingHintKind.NoVerbEarly)]
    public void A_text_that_is_hard_to_use_gets_a_hint(string german, WritingHintKind expected) =>
        Assert.Contains(WritingHints.For(With(german)), hint => hint.Kind == expected && hint is { Level: 2, Language: "de" });

    [Fact]
    public void A_text_that_can_be_observed_gets_none() =>
        Assert.DoesNotContain(WritingHints.For(With("Lässt ausreden und erfasst bei üblichen Anliegen die nötigen Angaben.")), hint => hint.Language == "de");

    [Fact]
    public void Neighbours_that_say_the_same_are_told_of()
    {
        var text = "Lässt ausreden und erfasst bei üblichen Anliegen die nötigen Angaben.";
        var criterion = With(text) with { Levels = [new() { Level = 1, Text = new(text, text) }, new() { Level = 2, Text = new(text, "Lets people finish and records what is needed for common requests.") }] };

        Assert.Equal([WritingHintKind.LikeNeighbour], WritingHints.For(criterion).Where(hint => hint.Language == "de").Select(hint => hint.Kind));
    }

    [Fact]
    public void A_missing_language_is_told_of() =>
        Assert.Contains(WritingHints.For(With("Lässt ausreden und erfasst bei üblichen Anliegen die nötigen Angaben.")), hint => hint is { Kind: WritingHintKind.LanguageMissing, Language: "en", Level: 2 });

    [Fact]
    public void A_text_of_any_length_is_looked_at_without_delay() =>
        Assert.NotEmpty(WritingHints.For(With(new string('a', Criterion.AnchorLength) + " 1 1 1 1 1")));

    private static Criterion With(string german) => new() { Key = "k", Levels = [new() { Level = 2, Text = new(german) }] };
}
