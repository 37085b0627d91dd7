using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Operations;
using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Web.Tests.Accessibility;

/// <summary>Something of everything, so that every page has something to show, and two who may see it all.</summary>
internal sealed class SampleWorld
{
    private static readonly byte[] Units = "code;name;parent\nU1;Vertrieb;\n"u8.ToArray();
    private readonly Person german, english, organiser, hrOverall;
    private readonly Dictionary<Person, Dictionary<string, string>> own;

    public SampleWorld()
    {
        var personas = new Personas();
        (german, english) = (Given.Person("Nina", "Krüger"), new Person("E1", "Emily", "Carter", "emily@example.org", "en"));
        (organiser, hrOverall) = (personas["organiser"], personas["hr-overall"]);
        var operation = new Operation("count", "{}", german.Id.Value, Given.Now);
        var correction = CorrectionRequest.Ask(personas.Employee.Id, PersonAspect.Units, "Ich bin seit Mai im Team Netzwerk.", Given.Now).Value!;
        var site = new Site("Köln", "DE-NW", "Europe/Berlin");
        var grant = RoleGrant.Initial(personas["organiser"].Id, Role.Representation, null, Given.Today, Given.Now);
        var imports = new[] { german, english }.ToDictionary(reader => reader, reader => new ImportFile(ImportKind.Units, "units.csv", Units, reader.Id, Given.Now));
        var profiles = new[] { german, english }.ToDictionary(reader => reader, reader => new ImportFile(ImportKind.Profile, "profile.csv", MoodleFile.Write("imported", SmallProfile.Content, "de"), reader.Id, Given.Now));
        var trainingFiles = new[] { german, english }.ToDictionary(reader => reader, reader => new ImportFile(ImportKind.Trainings, "trainings.csv", "key;title-de;parts;note\nlistening;Zuhören;\nnew;Neu;online 60;x\n"u8.ToArray(), reader.Id, Given.Now));
        var training = Training.Offer("listening", SmallTraining.Content(), SmallTraining.Known, Given.Hr).Value!;
        var outcomes = new[] { german, english }.ToDictionary(reader => reader, reader => new Operation("import", new ImportArguments(imports[reader].Id.Value, Given.Today, false).ToJson(), reader.Id.Value, Given.Now));
        Rows =
        [
            operation, correction, site, grant, .. imports.Values, .. profiles.Values, .. outcomes.Values, .. trainingFiles.Values, training,
            .. personas.Rows, german, english,
            new Employment(german.Id, Given.Today.AddYears(-3)), new Employment(english.Id, Given.Today.AddYears(-3)),
            new ManagementAssignment(personas.Employee.Id, german.Id, ManagementKind.Functional, Given.Today.AddYears(-1)),
            new ManagementAssignment(personas["organiser"].Id, german.Id, ManagementKind.Disciplinary, Given.Today.AddYears(-1)),
            new ManagementAssignment(personas["hr-overall"].Id, english.Id, ManagementKind.Disciplinary, Given.Today.AddYears(-1)),
            new ManagementAssignment(personas["organiser"].Id, english.Id, ManagementKind.Functional, Given.Today.AddYears(-1)),
            new ManagementAssignment(personas["hr-overall"].Id, german.Id, ManagementKind.Functional, Given.Today.AddYears(-1)),
        ];
        Samples = new Dictionary<string, string>
        {
            ["operations/{id:guid}"] = $"operations/{operation.Id}",
            ["people/corrections/{id:guid}"] = $"people/corrections/{correction.Id}",
            ["people/{id:guid}"] = $"people/{personas.Employee.Id}",
            ["people/{id:guid}/deputies"] = $"people/{personas["manager"].Id}/deputies",
            ["role-families/{key}"] = "role-families/team-lead",
            ["admin/roles/{id:guid}"] = $"admin/roles/{grant.Id}",
            ["sites/{id:guid}"] = $"sites/{site.Id}",
            ["units/{id:guid}"] = $"units/{personas.TeamA.Id}",
            ["profiles/{key}/v/{number:int}/approval/evidence"] = $"profiles/{ProfilesInEachState.Key}/v/{ProfilesInEachState.Active}/approval/evidence",
            ["trainings/{id:guid}"] = $"trainings/{training.Id}",
            ["trainings/{id:guid}/edit"] = $"trainings/{training.Id}/edit",
            ["{key}"] = ProfilesInEachState.Key,
            ["{number:int}.pdf"] = $"{ProfilesInEachState.Active}.pdf",
            ["{criterion}"] = "deliver.promise",
            ["{field}"] = "deliver",
            ["{number:int}"] = $"{ProfilesInEachState.Draft}",
            ["{id:guid}"] = $"{personas.Employee.Id}",
            ["{step:regex(^(leave|stay|rehire|entry|resume)$)}"] = "leave",
            ["{id}"] = $"{personas.Employee.Id}",
        };
        foreach (var page in new[] { "close", "edit", "leads", "merge", "move" })
            Samples[$"units/{{id:guid}}/{page}"] = $"units/{personas.TeamA.Id}/{page}";
        own = new[] { german, english }.ToDictionary(reader => reader, reader => new Dictionary<string, string>
        {
            ["people/import/{id:guid}"] = $"people/import/{imports[reader].Id}",
            ["profiles/import/{id:guid}"] = $"profiles/import/{profiles[reader].Id}",
            ["trainings/import/{id:guid}"] = $"trainings/import/{trainingFiles[reader].Id}",
            ["people/import/outcome/{id:guid}"] = $"people/import/outcome/{outcomes[reader].Id}",
            ["people/{id:guid}/profile"] = $"people/{personas[reader == german ? "organiser" : "hr-overall"].Id}/profile",
        });
    }

    /// <summary>Conversations in each state of each reader with somebody they lead, and rounds. The profiles must be there.</summary>
    public async Task SaveConversationsAsync(TestDatabase database, MasterKey master)
    {
        foreach (var (reader, led) in new[] { (german, organiser), (english, hrOverall) })
        {
            var states = new ConversationsInEachState(database, master, led, reader, reader == german ? english : german);
            await states.SaveAsync();
            var samples = own[reader];
            samples["conversations/{id:guid}"] = $"conversations/{states.Ids["released"]}";
            samples["conversations/{id:guid}/prepare"] = $"conversations/{states.Ids["preparing"]}/prepare";
            samples["conversations/{id:guid}/sheet"] = $"conversations/{states.Ids["preparing"]}/sheet";
            samples["conversations/{id:guid}/record"] = $"conversations/{states.Ids["completed"]}/record";
            samples["conversations/{id:guid}/record.pdf"] = $"conversations/{states.Ids["completed"]}/record.pdf";
            own[reader == german ? english : german]["conversations/{id:guid}/contribution"] = $"conversations/{states.Ids["preparing"]}/contribution";
            samples["conversations/notes/{about:guid}"] = $"conversations/notes/{led.Id}";
            foreach (var page in new[] { "", "/people-in", "/export" })
                samples[$"rounds/{{id:guid}}{page}"] = $"rounds/{states.Ids["round"]}{page}";
            foreach (var page in new[] { "/plan", "/people", "/check" })
                samples[$"rounds/{{id:guid}}{page}"] = $"rounds/{states.Ids["round-draft"]}{page}";
        }
    }

    public object[] Rows { get; }

    /// <summary>Values of routes: a whole path by the whole route, or a part by its part in all others.</summary>
    public Dictionary<string, string> Samples { get; }

    /// <summary>The same, with what only that reader may see.</summary>
    public IReadOnlyDictionary<string, string> SamplesFor(string language) =>
        Samples.Concat(own[ReaderOf(language)]).ToDictionary(sample => sample.Key, sample => sample.Value);

    public Person ReaderOf(string language) => language == "de" ? german : english;
}
