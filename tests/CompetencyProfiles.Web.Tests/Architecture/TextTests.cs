using System.Reflection;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Architecture;

public sealed class TextTests
{
    private static readonly TextRules Project = new([.. SourceTree.Under("src/", ".cs", ".cshtml", ".resx")]);

    [Fact]
    public void Every_text_stands_in_both_languages_with_the_same_values() => AssertNone(Project.Uneven());

    [Fact]
    public void Every_text_a_page_asks_for_is_there() => AssertNone(Project.Missing());

    [Fact]
    public void No_text_lies_about_unused() => AssertNone(Project.Unused());

    [Fact]
    public void German_texts_never_speak_of_marks() => AssertNone(Project.WordsOfMarking());

    [Fact]
    public void Every_refusal_has_its_text_in_both_languages() => AssertNone(WithoutText(Project, Refusals(typeof(Refusal).Assembly, typeof(Program).Assembly)));

    [Fact]
    public void A_refusal_without_text_is_found_once_a_page_shows_others_of_its_kind()
    {
        var sample = Sample("<data name=\"A.B\"><value>Nein</value></data>", "<data name=\"A.B\"><value>No</value></data>");

        Assert.Equal(["A.C"], WithoutText(sample, ["A.B", "A.C", "Z.Unseen"]));
    }

    [Fact]
    public void A_text_in_one_language_only_or_with_another_value_is_found()
    {
        Assert.NotEmpty(Sample("<data name=\"A.B\"><value>Ja</value></data>", "").Uneven());
        Assert.NotEmpty(Sample("<data name=\"A.B\"><value>{0} Personen</value></data>", "<data name=\"A.B\"><value>People</value></data>").Uneven());
        Assert.NotEmpty(Sample("<data name=\"A.B\"><value>Ja</value></data>", "<data name=\"A.B\"><value> </value></data>").Uneven());
        Assert.Empty(Sample("<data name=\"A.B\"><value>{0} ja</value></data>", "<data name=\"A.B\"><value>yes {0}</value></data>").Uneven());
    }

    [Theory]
    [InlineData("@Texts[\"A.C\"]")]
    [InlineData("[Required(ErrorMessage = \"A.C\")]")]
    public void A_text_that_is_asked_for_and_not_there_is_found(string page)
    {
        var sample = Sample("<data name=\"A.B\"><value>Ja</value></data>", "<data name=\"A.B\"><value>yes</value></data>", page);

        Assert.Equal(["Pages/A/Index.cshtml(1): A.C"], sample.Missing());
        Assert.Equal(["Pages/A/ATexts: A.B"], sample.Unused());
    }

    [Theory]
    [InlineData("@Texts[\"A.B\"]")]
    [InlineData("@Texts[$\"A.{state}\"]")]
    [InlineData("@Texts[\"A.\" + key]")]
    [InlineData("@Texts[$\"{state}.B\"]")]
    public void A_text_that_is_asked_for_by_name_or_beginning_is_used(string page) =>
        Assert.Empty(Sample("<data name=\"A.B\"><value>Ja</value></data>", "<data name=\"A.B\"><value>yes</value></data>", page).Unused());

    [Theory]
    [InlineData("Mitarbeiterbeurteilung")]
    [InlineData("Ihre Bewertung")]
    [InlineData("die beste Note")]
    public void A_word_of_marking_is_found(string text) => Assert.NotEmpty(Sample($"<data name=\"A.B\"><value>{text}</value></data>", "").WordsOfMarking());

    [Fact]
    public void A_private_note_and_an_evaluation_of_figures_are_no_marks() =>
        Assert.Empty(Sample("<data name=\"A.B\"><value>Private Notiz, Auswertung</value></data>", "").WordsOfMarking());

    [Fact]
    public void The_refusals_are_found_where_they_stand() => Assert.Contains("Roles.FourEyes", Refusals(typeof(Refusal).Assembly));

    // A kind of refusal that no text speaks of is one that no page shows.
    private static IEnumerable<string> WithoutText(TextRules texts, IEnumerable<string> refusals) =>
        refusals.GroupBy(key => key.Split('.')[0]).Where(kind => kind.Any(texts.InBothLanguages)).SelectMany(kind => kind.Where(key => !texts.InBothLanguages(key)));

    private static IEnumerable<string> Refusals(params Assembly[] assemblies) =>
        from type in assemblies.SelectMany(a => a.GetTypes())
        where !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(Refusal)
        select ((Refusal)field.GetValue(null)!).Key;

    private static TextRules Sample(string german, string english, string page = "") => new(
    [
        new("Pages/A/ATexts.resx", $"<root>{german}</root>"),
        new("Pages/A/ATexts.en.resx", $"<root>{english}</root>"),
        new("Pages/A/Index.cshtml", page),
    ]);

    private static void AssertNone(IEnumerable<string> found)
    {
        var list = found.ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }
}
