using CompetencyProfiles.Access;
using CompetencyProfiles.Operations;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Accessibility;

/// <summary>Something of everything, so that every page has something to show, and two who may see it all.</summary>
internal sealed class SampleWorld
{
    private readonly Person german, english;

    public SampleWorld()
    {
        var personas = new Personas();
        (german, english) = (Given.Person("Nina", "Krüger"), new Person("E1", "Emily", "Carter", "emily@example.org", "en"));
        var operation = new Operation("count", "{}", german.Id.Value, Given.Now);
        var correction = CorrectionRequest.Ask(personas.Employee.Id, PersonAspect.Units, "Ich bin seit Mai im Team Netzwerk.", Given.Now).Value!;
        Rows =
        [
            operation, correction,
            .. personas.Rows, german, english,
            new Employment(german.Id, Given.Today.AddYears(-3)), new Employment(english.Id, Given.Today.AddYears(-3)),
            new ManagementAssignment(personas.Employee.Id, german.Id, ManagementKind.Functional, Given.Today.AddYears(-1)),
            new ManagementAssignment(personas["organiser"].Id, german.Id, ManagementKind.Disciplinary, Given.Today.AddYears(-1)),
            new ManagementAssignment(personas["hr-overall"].Id, english.Id, ManagementKind.Disciplinary, Given.Today.AddYears(-1)),
        ];
        Samples = new Dictionary<string, string>
        {
            ["operations/{id:guid}"] = $"{operation.Id}",
            ["people/corrections/{id:guid}"] = $"{correction.Id}",
            ["people/{id:guid}"] = $"{personas.Employee.Id}",
            ["role-families/{key}"] = "team-lead",
            ["{key}"] = ProfilesInEachState.Key,
            ["{number:int}.pdf"] = $"{ProfilesInEachState.Active}.pdf",
            ["{criterion}"] = "deliver.promise",
            ["{field}"] = "deliver",
            ["{number:int}"] = $"{ProfilesInEachState.Draft}",
            ["profiles/{key}/v/{number:int}/approval/evidence"] = $"{ProfilesInEachState.Active}",
            ["{id:guid}"] = $"{personas.Employee.Id}",
            ["{step:regex(^(leave|stay|rehire|entry|resume)$)}"] = "leave",
            ["{id}"] = $"{personas.Employee.Id}",
        };
    }

    public object[] Rows { get; }

    /// <summary>Values of routes: by the whole route, or by its part for all others.</summary>
    public IReadOnlyDictionary<string, string> Samples { get; }

    public Person ReaderOf(string language) => language == "de" ? german : english;
}
