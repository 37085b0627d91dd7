using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using CompetencyProfiles.Access;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Support;

/// <summary>HR enters many people at once through the form, each with a key of its own: the load under which things are broken.</summary>
internal sealed class NewPeople
{
    private const int Connections = 50;

    private readonly Installation installation;
    private readonly string cookie;
    private readonly OrgUnit unit;

    private NewPeople(Installation installation, string cookie, OrgUnit unit) => (this.installation, this.cookie, this.unit) = (installation, cookie, unit);

    public static async Task<NewPeople> ReadyAsync(Installation installation)
    {
        (installation.Settings["Logging__LogLevel__Default"], installation.Settings["Logging__LogLevel__Microsoft.Hosting.Lifetime"]) = ("Warning", "Information");
        var cookie = await installation.SignedInAsync(Given.Person(), Role.Hr);
        var unit = Given.Unit();
        await using var db = installation.Open();
        db.Add(unit);
        await db.SaveChangesAsync();
        return new(installation, cookie, unit);
    }

    public static List<NewPerson> Some(string prefix, int count) => [.. Enumerable.Range(0, count).Select(n => new NewPerson($"{prefix}-{n}", Guid.CreateVersion7()))];

    /// <summary>What was acknowledged. Where the storage is busy or away, some are asked to come back, which acknowledges nothing; nothing else is answered.</summary>
    public static HashSet<string> Done(ConcurrentDictionary<string, HttpStatusCode> answered)
    {
        Assert.All(answered.Values, status => Assert.Contains(status, new[] { HttpStatusCode.Found, HttpStatusCode.ServiceUnavailable }));
        return [.. answered.Where(answer => answer.Value == HttpStatusCode.Found).Select(answer => answer.Key)];
    }

    /// <summary>Sends the forms over many connections, and makes trouble once so many are answered. Gives what was answered.</summary>
    public async Task<ConcurrentDictionary<string, HttpStatusCode>> SendAsync(
        Node node, List<NewPerson> people, int troubleAfter = int.MaxValue, Func<Task>? trouble = null, bool endsThen = true)
    {
        using var browser = await node.BrowserAsync(cookie);
        var form = await FormAsync(browser);
        var answered = new ConcurrentDictionary<string, HttpStatusCode>();
        Task? started = null;
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (person, _) =>
        {
            if (endsThen && started is not null)
                return;
            try
            {
                using var answer = await browser.PostAsync("/people/new", Filled(form, person), CancellationToken.None);
                answered[person.Number] = answer.StatusCode;
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException && trouble is not null)
            {
                // Nobody knows whether it was carried out; that is what is looked at.
            }

            lock (answered)
            {
                if (answered.Count >= troubleAfter)
                    started ??= trouble!();
            }
        });
        await (started ?? Task.CompletedTask);
        return answered;
    }

    /// <summary>One form, as a person sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(Node node, NewPerson person)
    {
        using var browser = await node.BrowserAsync(cookie);
        return await browser.PostAsync("/people/new", Filled(await FormAsync(browser), person));
    }

    /// <summary>Sends again with the same keys what was not acknowledged, until all is.</summary>
    public async Task RepeatAsync(Node node, List<NewPerson> people, int turns = 20)
    {
        var left = people;
        for (var turn = 0; left.Count > 0 && turn < turns; turn++)
        {
            var done = Done(await SendAsync(node, left));
            left = [.. left.Where(person => !done.Contains(person.Number))];
        }

        Assert.Empty(left);
    }

    /// <summary>The numbers stored with a prefix, each of them whole: one employment, one unit, one role family.</summary>
    public async Task<List<string>> StoredAsync(string prefix)
    {
        await using var db = installation.Open();
        var start = $"{prefix}-";
        var people = await db.Set<Person>().IgnoreAutoIncludes().Where(person => person.PersonnelNumber.StartsWith(start)).Select(person => new
        {
            person.PersonnelNumber,
            Employments = db.Set<Employment>().Count(fact => fact.PersonId == person.Id),
            Units = db.Set<OrgMembership>().Count(fact => fact.PersonId == person.Id),
            Roles = db.Set<RoleFamilyAssignment>().Count(fact => fact.PersonId == person.Id),
        }).ToListAsync();
        Assert.All(people, person => Assert.Equal((1, 1, 1), (person.Employments, person.Units, person.Roles)));
        return [.. people.Select(person => person.PersonnelNumber)];
    }

    private static async Task<Dictionary<string, string>> FormAsync(HttpClient browser)
    {
        var page = await browser.GetAsync("/people/new");
        var known = browser.DefaultRequestHeaders.GetValues("Cookie").Single();
        browser.DefaultRequestHeaders.Remove("Cookie");
        browser.DefaultRequestHeaders.Add("Cookie", $"{known}; {string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(set => set.Split(';')[0]))}");
        return (await page.ReadPageAsync()).Forms.OfType<IHtmlFormElement>().Single(candidate => candidate.Fields().Any(field => field.Name == "Input.Number"))
            .Fields().ToDictionary(field => field.Name, field => field.Value);
    }

    private FormUrlEncodedContent Filled(Dictionary<string, string> form, NewPerson person) => new(new Dictionary<string, string>(form)
    {
        ["Input.Number"] = person.Number, ["Input.FirstName"] = "Jana", ["Input.LastName"] = "Brandt",
        ["Input.Unit"] = $"{unit.Id}", ["Input.RoleFamily"] = "team-lead", [PostFormTagHelper.KeyName] = $"{person.Key}",
    });
}

/// <summary>One form with the key that it keeps when it is sent again.</summary>
internal sealed record NewPerson(string Number, Guid Key);
