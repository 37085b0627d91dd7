using System.Text;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.Tables;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Tests.Trainings.Exchange;

public sealed class TrainingTableTests
{
    private static readonly string[] Headings = [.. TrainingColumns.All.Select(column => NameOf(column))];

    private static readonly TrainingCatalogue Catalogue = new(
    [
        .. StarterTrainings.All.Select(training => SmallTraining.Card(training.Key, training.Content.Tidied())),
        SmallTraining.Card("hostile", (SmallTraining.Content() with
        {
            Title = new("=1+1", "'=1+1"), Goal = new("'", "''@SUM(A1)"), Contents = [new("", "- first"), new("+ zweite", ""), new("\"; x", "a;b,c|d")],
            Prerequisites = ["basic.customer"], CostPerPerson = null, RepeatAfterMonths = null, TransferTask = new("Zeile eins\n\nZeile drei", "－１"),
            Parts = [new(LocalizedText.Empty, PartFormat.Coaching, 5), new(new("", "=cmd|' /C calc'!A0"), PartFormat.Workplace, 2400)],
        }).Tidied(), TrainingState.Withdrawn),
    ]);

    private static readonly KnownToTrainings Known = (SmallTraining.Known with
    {
        Criteria = new([.. CompetencyProfiles.Profiles.CriterionNames.Of(CompetencyProfiles.Profiles.StarterProfile.Content, true), .. SmallTraining.Known.Criteria.All]),
    }).With(Catalogue.All.Select(training => (training.Key, training.Content)));

    [Theory, InlineData("csv"), InlineData("xlsx")]
    public void What_is_exported_changes_nothing_when_it_comes_back(string format)
    {
        var plan = PlanTrainings.Plan(TableFile.Read(Written(format)).Value!, Catalogue, Known);

        Assert.Empty(plan.Faults.Select(fault => $"{fault.Line} {fault.Heading} {fault.Why.Key}"));
        Assert.Empty(plan.Changed.SelectMany(row => row.Changes.Select(change => $"{row.Key} {change.Column}: {change.Before} -> {change.After}")));
        Assert.Equal((0, 15, 0), (plan.Added.Count, plan.Unchanged.Count, plan.Unread.Count));
        Assert.All(plan.Unchanged, row => Assert.True(row.Content.Says(row.Before!.Content)));
    }

    [Fact]
    public void No_cell_of_the_table_is_a_formula()
    {
        var text = Encoding.UTF8.GetString(Written("csv"));

        Assert.Contains(";'=1+1;''=1+1;", text, StringComparison.Ordinal);
        Assert.DoesNotContain(";=1+1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_are_not_there_leave_things_alone_and_an_empty_cell_empties()
    {
        var plan = Plan("key;Titel (Deutsch);Wiederholen nach Monaten;Bemerkung\nbasic.feedback-lead;Fair einschätzen;;x\nbasic.customer;Basistraining Kundenorientierung;;\n");

        var row = Assert.Single(plan.Changed);
        Assert.Equal([(TrainingColumn.TitleDe, "Fair einschätzen"), (TrainingColumn.RepeatAfterMonths, null)], row.Changes.Select(change => (change.Column, change.After?.ToString())));
        Assert.Equal(Catalogue.Find("basic.feedback-lead")!.Content.Parts, row.Content.Parts);
        Assert.Equal(("basic.customer", "Bemerkung"), (Assert.Single(plan.Unchanged).Key, Assert.Single(plan.Unread)));
        Assert.True(plan.CanBeImported);
    }

    [Fact]
    public void A_new_training_is_read_in_the_words_people_write()
    {
        var plan = Plan("Schlüssel;Art;Titel (Deutsch);Kriterien;Rollenfamilien;Pflicht;Format;Teile;Namen der Teile (Deutsch);Personen mindestens;Personen höchstens;Leitung;Voraussetzungen\n" +
            "new.one;Vertiefung;Neu;\"understand.listen 1-2; understand.need 2 – 4\";service-desk, team-lead;ja;Präsenz;\"vor ort 120\nonline 60\";\"Erster\nZweiter\";3;9;intern oder extern;new.two\n" +
            "new.two;basic;Noch neuer;;;;online;online 45;;1;1;extern;\n");

        Assert.Empty(plan.Faults);
        var content = plan.Added[0].Content;
        Assert.Equal((TrainingType.Deepening, TrainingFormat.Onsite, true, TrainerKind.InternalOrExternal, 10), (content.Type, content.Format, content.IsMandatory, content.Trainer, content.CancellationDays));
        Assert.Equal([new("understand.listen", 1, 2), new("understand.need", 2, 4)], content.Serves);
        Assert.Equal([new(new("Erster"), PartFormat.Onsite, 120), new(new("Zweiter"), PartFormat.Online, 60)], content.Parts);
        Assert.Equal(["new.two"], content.Prerequisites);
        Assert.False(plan.Added[1].Content.IsMandatory);
    }

    [Theory]
    [InlineData("key;criteria\nbasic.customer;understand.magic 1-2", "Training.UnknownCriterion", "criteria")]
    [InlineData("key;criteria\nbasic.customer;understand.listen", "TrainingFile.NoServed", "criteria")]
    [InlineData("key;role families\nbasic.customer;pilots", "Training.UnknownRoleFamily", "role families")]
    [InlineData("key;prerequisites\nbasic.customer;nothing", "Training.UnknownPrerequisite", "prerequisites")]
    [InlineData("key;prerequisites\nbasic.customer;adv.complaints", "Training.NeedsItself", "prerequisites")]
    [InlineData("key;type\nbasic.customer;huge", "TrainingFile.NoChoice", "type")]
    [InlineData("key;type\nbasic.customer;", "Fault.Required", "type")]
    [InlineData("key;people at least\nbasic.customer;eight", "TrainingFile.NoChoice", "people at least")]
    [InlineData("key;people at least\nbasic.customer;15", "Training.MinAboveMax", "people at least")]
    [InlineData("key;parts\nbasic.customer;\"onsite 60, a while\"", "TrainingFile.NoPart", "parts")]
    [InlineData("key;parts\nbasic.customer;", "Training.PartsMissing", "parts")]
    [InlineData("key;part-names-de\nbasic.customer;\"a\nb\nc\nd\"", "TrainingFile.MoreNamesThanParts", "part-names-de")]
    [InlineData("key;title-de\nbasic.customer;#REF!", "Fault.SpreadsheetError", "title-de")]
    [InlineData("key;title-de\nbasic.customer;a;b", "Fault.MoreCellsThanHeadings", "")]
    [InlineData("key;title-de\n;a", "Fault.Required", "key")]
    [InlineData("title-de\na", "TrainingFile.NoKeyColumn", "")]
    public void What_is_wrong_is_told_by_line_and_column(string file, string why, string heading)
    {
        var fault = Plan(file).Faults.First(found => found.Why.Key == why);

        Assert.Equal((heading, file.StartsWith("title", StringComparison.Ordinal) ? 1 : 2), (fault.Heading, fault.Line));
        Assert.False(Plan(file).CanBeImported);
    }

    [Fact]
    public void A_new_training_without_its_columns_and_a_key_that_comes_twice_are_faults()
    {
        Assert.Equal(6, Plan("key;title-de\nnew.one;Neu").Faults.Count(fault => fault.Why == TrainingFileFaults.ColumnMissing));
        Assert.Equal([(2, "3"), (3, "2")], Plan("key;title-de\nbasic.customer;A\nbasic.customer;B").Faults.Select(fault => (fault.Line, fault.Why.Values.Single().ToString())));
    }

    [Fact]
    public void No_mutation_of_a_file_is_more_than_a_fault()
    {
        var random = new Random(20261127);
        var file = Written("csv");
        for (var turn = 0; turn < 300; turn++)
        {
            var mutant = file.ToArray();
            for (var hit = random.Next(1, 30); hit > 0; hit--)
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            if (TableFile.Read(mutant).Value is { } table)
                PlanTrainings.Plan(table, Catalogue, Known);
        }
    }

    private static TrainingPlan Plan(string file) => PlanTrainings.Plan(TableFile.Read(Encoding.UTF8.GetBytes(file)).Value!, Catalogue, Known);

    private static byte[] Written(string format)
    {
        using var stream = new MemoryStream();
        var rows = TrainingSheet.Rows(Catalogue.All);
        if (format == "csv")
            CsvFile.Write(stream, Headings, rows);
        else
            WorkbookFile.Write(stream, "Trainings", Headings, rows);
        return stream.ToArray();
    }

    // The names of the columns that stay, as docs/exchange.md lists them.
    private static string NameOf(TrainingColumn column) => TrainingChoices.Word(column);
}
