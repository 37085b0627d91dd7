using System.Text.RegularExpressions;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Operations;
using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.Access;

/// <summary>The application with one person per persona and one thing of each kind, and requests that leave it as it was.</summary>
internal sealed partial class MatrixWorld : IAsyncDisposable
{
    /// <summary>Who signs in nowhere: asked to sign in where others get 404.</summary>
    public static readonly IReadOnlySet<string> Nobody = new HashSet<string> { "anonymous", "leaver", "disabled" };

    public static readonly IReadOnlyList<string> Personas = [.. new Personas().People.Keys, "anonymous"];
    public static readonly IReadOnlySet<string> AnyHr = new HashSet<string> { "hr-of-unit", "hr-other-unit", "hr-overall", "hr-colleague", "hr-for-hr" };
    public static readonly IReadOnlyList<string> Names = [.. Personas, "any-hr", "signed-in", "everyone", "nobody"];

    private readonly Personas personas = new();
    private readonly Dictionary<string, HttpClient> browsers = [];
    private readonly Dictionary<string, string> tokens = [];
    private readonly Dictionary<string, Guid> things = [];
    private readonly App app;
    private readonly WebApplicationFactory<Program> host;

    private MatrixWorld(App app)
    {
        this.app = app;
        host = app.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.ConfigureDbContext<AppDbContext>((_, options) => options.AddInterceptors(Writes, new RollingBack(this)))));
    }

    public RequestWrites Writes { get; } = new();

    /// <summary>While it is on, nothing is committed: a handler runs to its end, and the next one finds the world as it was.</summary>
    public bool RollsBack { get; set; }
    public IServiceProvider Services => host.Services;

    public static async Task<MatrixWorld> StartAsync(DatabaseProvider provider)
    {
        var world = new MatrixWorld(await App.StartAsync(provider));
        var grant = RoleGrant.Initial(world.personas["organiser"].Id, Role.Representation, null, Given.Today, Given.Now);
        var mail = new OutboxMessage("matrix", "matrix", world.personas.Employee.Id.Value, "{}", Given.Now.AddYears(1));
        var operation = new Operation("matrix", "{}", world.personas.Employee.Id.Value, Given.Now);
        var correction = CorrectionRequest.Ask(world.personas.Employee.Id, PersonAspect.Name, "Anders", Given.Now).Value!;
        await world.app.SaveAsync([.. world.personas.Rows, grant, mail, operation, correction]);
        world.things["case"] = (await ProfilesInEachState.SaveAsync(world.app.Database)).Value;
        world.things["proposal"] = await ProfilesInEachState.OpenWorkshopAsync(world.app.Database, world.personas.Employee);
        var conversations = new ConversationsInEachState(world.app.Database, world.host.Services.GetRequiredService<MasterKey>(), world.personas.Employee, world.personas["manager"], world.personas["next-level"]);
        await conversations.SaveAsync();
        foreach (var (name, id) in conversations.Ids)
            world.things[$"c-{name}"] = id;
        var (training, withdrawn) = (Training.Offer("matrix", SmallTraining.Content(), SmallTraining.Known, Given.Hr).Value!, Training.Offer("withdrawn", SmallTraining.Content(), SmallTraining.Known, Given.Hr).Value!);
        withdrawn.Withdraw(Given.Hr);
        var upload = new ImportFile(ImportKind.Trainings, "trainings.csv", "key;title-de\nmatrix;Anders\n"u8.ToArray(), world.personas["organiser"].Id, Given.Now);
        await world.app.SaveAsync(training, withdrawn, upload);
        (world.things["training"], world.things["withdrawn-training"], world.things["training-file"]) = (training.Id.Value, withdrawn.Id.Value, upload.Id.Value);
        var site = new Site("Matrix", "DE-NW", "Europe/Berlin");
        await world.app.SaveAsync(site, new RoleFamily("matrix", "Matrix", "Matrix"));
        world.things["site"] = site.Id.Value;
        world.things["delegation"] = world.personas.Rows.OfType<Delegation>().Single(d => d.DeputyId == world.personas["deputy"].Id).Id.Value;
        world.things["unit"] = world.personas.TeamA.Id.Value;
        world.things["grant"] = grant.Id.Value;
        world.things["mail"] = mail.Id;
        world.things["correction"] = correction.Id.Value;
        world.things["operation"] = operation.Id.Value;
        foreach (var persona in Personas)
            await world.SignInAsync(persona);
        return world;
    }

    /// <summary>The address with ids filled in; with <paramref name="missing"/> all ids are of things that never were.</summary>
    public string AddressOf(MatrixLine line, string persona, bool missing = false) => Fill(line.Url, persona, missing);

    private string Fill(string text, string persona, bool missing) => Placeholder().Replace(text, hole =>
        (missing || hole.Groups["name"].Value == "missing" ? Guid.CreateVersion7()
            : personas.People.TryGetValue(hole.Groups["name"].Value == "self" ? persona : hole.Groups["name"].Value, out var person) ? person.Id.Value
            : things.GetValueOrDefault(hole.Groups["name"].Value)).ToString());

    /// <summary>Signs the persona in anew, as after a request that ended the session.</summary>
    public async Task SignInAsync(string persona)
    {
        var browser = host.CreateClient(new() { AllowAutoRedirect = false });
        if (persona != "anonymous")
            browser.DefaultRequestHeaders.Add("Cookie", (await app.SignedInAsAsync(personas[persona])).DefaultRequestHeaders.GetValues("Cookie"));
        browsers[persona] = browser;

        var page = await browser.GetAsync(new Uri(Nobody.Contains(persona) ? "/preferences" : "/today", UriKind.Relative));
        var cookies = page.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]) : [];
        if (Token().Match(await page.Content.ReadAsStringAsync()) is { Success: true } token)
            tokens[persona] = token.Groups["value"].Value;
        var own = browser.DefaultRequestHeaders.TryGetValues("Cookie", out var sent) ? sent : [];
        browser.DefaultRequestHeaders.Remove("Cookie");
        browser.DefaultRequestHeaders.Add("Cookie", string.Join("; ", own.Concat(cookies)));
    }

    /// <summary>Asks; whoever was signed out by what was tried before signs in again first.</summary>
    public async Task<Answer> AskAsync(MatrixLine line, string persona, bool missing = false, bool withToken = true)
    {
        var answer = await SendAsync(line, persona, missing, withToken);
        if (Nobody.Contains(persona) || (!answer.AsksToSignIn && answer.Status != 400))
            return answer;
        await SignInAsync(persona);
        return await SendAsync(line, persona, missing, withToken);
    }

    private async Task<Answer> SendAsync(MatrixLine line, string persona, bool missing, bool withToken)
    {
        Writes.Clear();
        using var request = new HttpRequestMessage(line.IsPost ? HttpMethod.Post : HttpMethod.Get, AddressOf(line, persona, missing));
        if (line.IsPost)
        {
            var form = line.Form == "-" ? [] : Fill(line.Form, persona, missing).Split('&').Select(f => f.Split('=', 2)).Select(f => KeyValuePair.Create(f[0], f[1]));
            if (withToken)
                form = form.Append(new("__RequestVerificationToken", tokens.GetValueOrDefault(persona, ""))).Append(new("form-key", Guid.CreateVersion7().ToString()));
            request.Content = new FormUrlEncodedContent(form);
        }

        using var answer = await browsers[persona].SendAsync(request);
        return new((int)answer.StatusCode, answer.Headers.Location?.OriginalString ?? "", await answer.Content.ReadAsStringAsync(), [.. Writes.Tables]);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await app.DisposeAsync();
    }

    [GeneratedRegex(@"\{(?<name>[\w-]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<value>[^"]+)""")]
    private static partial Regex Token();
}

/// <summary>What a request was answered with, and which tables it wrote.</summary>
internal sealed partial record Answer(int Status, string Location, string Body, IReadOnlyList<string> Written)
{
    public bool AsksToSignIn => Status == 302 && Location.Contains("/account/sign-in?", StringComparison.Ordinal);

    /// <summary>The body without what differs in every answer: nonces, tokens, keys and ids.</summary>
    public string Lasting => Passing().Replace(Body, "");

    [GeneratedRegex("""nonce="[^"]*"|name="__RequestVerificationToken"[^>]*|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9A-Fa-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-\d\d""")]
    private static partial Regex Passing();
}
