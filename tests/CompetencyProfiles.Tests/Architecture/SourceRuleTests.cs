using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Architecture;

public sealed class SourceRuleTests
{
    private static readonly SourceRule[] Rules =
    [
        new("No page writes markup past the encoder", "src/|.cs|.cshtml", @"Html\.Raw\b", "@Html.Raw(name)", "@name"),
        new("No script stands in a page", "src/|.cshtml", @"<script\b(?![^>]*\ssrc=)", "<script>alert(1)</script>", "<script type=\"module\" src=\"~/js/app.js\"></script>"),
        new("No style stands in a page", "src/|.cshtml", @"<style\b|\sstyle=", "<p style=\"color: red\">", "<p class=\"muted\">"),
        new("No event handler stands in a page", "src/|.cshtml", @"\son[a-z]+=""", "<button onclick=\"go()\">", "<button data-confirm=\"1\">"),
        new("Nothing is left to do later", "|.cs|.cshtml|.md|.js|.css", @"\b(?:TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b", "// TO" + "DO: later", "// Later readers."),
        new("No path of somebody's machine is written down", "|.cs|.cshtml|.md|.json|.sh|.js|.css|.csproj|.props|.resx|.txt|.tsv|.yml",
            @"(?<![\w./~])/(?:wo" + @"rk|ro" + @"ot|ho" + @"me/\w+|Use" + @"rs/\w+)/|[A-Z]:\\Use" + @"rs\\", "see /wo" + "rk/notes.md", "see docs/notes.md and https://example.org/work/x"),
        new("The library knows nothing of the web", "src/CompetencyProfiles/|.cs", @"Microsoft\.AspNetCore\.(?!Identity\b)[\w.]+",
            "using Microsoft.AspNetCore.Http;", "using Microsoft.AspNetCore.Identity;"),
        new("The library knows no job engine and no mail client", "src/CompetencyProfiles/|.cs", @"\busing (?:Quartz|Hangfire|MailKit|MimeKit)\b[\w.]*;|\bSmtpClient\b",
            "using Quartz;", "using System.Text;"),
        new("Pages read people through VisibleTo", "src/CompetencyProfiles.Web/Pages/|.cs|.cshtml", @"Set<Person>\(\)", "db.Set<Person>().ToList()", "db.VisibleTo(viewer).ToList()"),
        new("Pages read conversations through the library", "src/CompetencyProfiles.Web/|.cs|.cshtml",
            @"Set<(FeedbackConversation|PreparedCard|RecordPart|AgreedStep|EmployeeStatement|ConversationRecord|PersonKey)>", "db.Set<PreparedCard>().Where(", "db.ConversationsOf(viewer.PersonId)",
            // The demo writes on behalf of everybody.
            "src/CompetencyProfiles.Web/Demo/DemoConversations.cs", "src/CompetencyProfiles.Web/Demo/DemoRounds.cs"),
        // Chromium makes PDFs, with nothing on its command line that a user wrote.
        new("One file starts a program", "src/|.cs", @"\bProcess\.Start\b|\bnew ProcessStartInfo\b", "Process.Start(name)", "process.Start",
            "src/CompetencyProfiles.Web/Documents/ChromiumPdf.cs"),
        new("No file is longer than 200 lines", "|.cs|.cshtml", file => LongerThan(file, 200), Lines(201), Lines(200)),
        new("No page model is longer than 110 lines", "src/CompetencyProfiles.Web/Pages/|.cshtml.cs", file => LongerThan(file, 110), Lines(111), Lines(110)),
        new("No page writes German or English itself", "src/|.cshtml", LiteralText.In, "<p>Willkommen</p>", "@* Why. *@\n<p class=\"x\">@Texts[\"Page.Hello\"] · @Model.Name</p>"),
        new("No page writes German or English in an attribute", "src/|.cshtml", LiteralText.InAttributes, "<input placeholder=\"Name\">", "<input placeholder=\"@Texts[\"Name\"]\" name=\"Name\">"),
    ];

    public static TheoryData<string> Names => [.. Rules.Select(r => r.Name)];

    [Theory, MemberData(nameof(Names))]
    public void The_project_keeps_the_rule(string name)
    {
        var rule = Rules.Single(r => r.Name == name);

        var broken = rule.FilesOf().SelectMany(rule.Find).ToList();

        Assert.True(broken.Count == 0, $"{name}:\n{string.Join('\n', broken)}");
    }

    [Theory, MemberData(nameof(Names))]
    public void Breaking_the_rule_is_found_and_keeping_it_is_not(string name)
    {
        var rule = Rules.Single(r => r.Name == name);

        Assert.NotEmpty(rule.Find(new("Sample.cshtml", rule.BadSample)));
        Assert.Empty(rule.Find(new("Sample.cshtml", rule.GoodSample)));
    }

    [Theory]
    [InlineData("@if (a) {<b>Hallo</b>}")]
    [InlineData("<p>\n    Hallo\n</p>")]
    [InlineData("<b>@Model.Name</b> Hallo")]
    [InlineData("}\nelse\n{\n    <p>@a Hallo @b</p>\n}")]
    public void A_word_that_a_page_writes_itself_is_found_wherever_it_stands(string page) => Assert.NotEmpty(LiteralText.In(new("Sample.cshtml", page)));

    [Theory]
    [InlineData("@if (a is { } b) {<b>@Texts[\"X\", b.Name]</b>}\nelse\n{\n    @b.Name\n}")]
    [InlineData("@{ var title = \"Titel\"; }\n<p title=\"@title\">@(title.Length > 3 ? Texts[\"Long\"] : Texts[\"Short\"])</p>")]
    [InlineData("@foreach (var (a, b) in Model.Pairs)\n{\n    var c = a.Find(b);\n    <td>@c?.Name.ToUpper(Culture)</td>\n}")]
    public void Code_and_expressions_are_no_words(string page) => Assert.Empty(LiteralText.In(new("Sample.cshtml", page)));

    [Fact]
    public void The_rules_read_the_files_they_speak_of() =>
        Assert.All(Rules, rule => Assert.NotEmpty(rule.FilesOf()));

    private static IEnumerable<string> LongerThan(SourceFile file, int limit) =>
        file.Text.TrimEnd('\n').Count(c => c == '\n') + 1 is var lines && lines > limit ? [$"{file.Path} has {lines} lines"] : [];

    private static string Lines(int count) => string.Join('\n', Enumerable.Repeat("// x", count));
}
