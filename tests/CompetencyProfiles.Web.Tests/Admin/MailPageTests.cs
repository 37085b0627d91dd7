using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Today;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.Admin;

public sealed class MailPageTests
{
    private static async Task<(App App, HttpClient Client)> AsAdministratorAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var app = await App.StartAsync(provider);
        var ada = Given.Person("Ada", "Adler");
        await app.SaveAsync(ada);
        return (app, await app.SignedInAsAsync(ada, Role.Administrator));
    }

    private static OutboxMessage Message(string key = "greeting/1", Guid? person = null) => new(key, "greeting", person ?? Guid.CreateVersion7(), """{"secret":"ids"}""", Given.Now.AddHours(-2));

    /// <summary>Writes mails of every state, the dead ones refused by the server.</summary>
    private static async Task<OutboxMessage> SaveDeadAsync(App app, Guid? person = null)
    {
        var (dead, sent, later) = (Message("dead", person), Message("sent"), Message("later"));
        await app.SaveAsync(dead, sent, later, Message("waiting"));
        await EndAsync(app, "dead", OutboxState.Dead, OutboxReason.Refused, "550 5.1.1");
        await EndAsync(app, "sent", OutboxState.Sent, null, null);
        await EndAsync(app, "later", OutboxState.Waiting, OutboxReason.Postponed, "451 4.7.1");
        return dead;
    }

    private static Task<int> EndAsync(App app, string key, OutboxState state, OutboxReason? reason, string? answer) =>
        app.ReadAsync(db => db.Set<OutboxMessage>().Where(m => m.Key == key).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, state).SetProperty(m => m.Reason, reason).SetProperty(m => m.Answer, answer).SetProperty(m => m.Attempts, 1)
            .SetProperty(m => m.EndedAt, state == OutboxState.Waiting ? null : (DateTimeOffset?)Given.Now)));

    [Theory, OnEveryDatabase]
    public async Task The_administrator_sees_how_mail_is_going_but_neither_to_whom_nor_what(DatabaseProvider provider)
    {
        var (app, client) = await AsAdministratorAsync(provider);
        await using var _ = app;
        var jana = Given.Person("Jana", "Brandt", "jana.brandt@example.org");
        await app.SaveAsync(jana);
        await SaveDeadAsync(app, jana.Id.Value);

        var page = await client.ReadPageAsync("/admin/mail");

        var facts = page.QuerySelectorAll("dl.facts dd").Select(dd => dd.TextContent.Trim()).ToList();
        Assert.StartsWith("2", facts[0], StringComparison.Ordinal);
        Assert.Equal("1 heute, 1 in der letzten Stunde", facts[1]);
        Assert.Equal("1", facts[2]);
        var troubles = page.QuerySelectorAll("main section")[1].TextContent;
        Assert.Contains("550 5.1.1", troubles, StringComparison.Ordinal);
        Assert.Contains("451 4.7.1", troubles, StringComparison.Ordinal);
        var words = page.Body!.OuterHtml;
        Assert.All((string[])["Brandt", "jana", "@example.org", "secret", jana.Id.ToString()], word => Assert.DoesNotContain(word, words, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_list_is_filtered_by_state()
    {
        var (app, client) = await AsAdministratorAsync();
        await using var _ = app;
        await SaveDeadAsync(app);

        Assert.Single((await client.ReadPageAsync("/admin/mail?state=Dead")).QuerySelectorAll("main section:last-of-type tbody tr"));
        Assert.Equal(4, (await client.ReadPageAsync("/admin/mail")).QuerySelectorAll("main section:last-of-type tbody tr").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/admin/mail?state=Lost")).StatusCode);
        Assert.NotNull((await client.ReadPageAsync("/admin/mail?state=Dropped")).QuerySelector(".empty"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_dead_mail_is_sent_again_and_only_once(DatabaseProvider provider)
    {
        var (app, client) = await AsAdministratorAsync(provider);
        await using var _ = app;
        var dead = await SaveDeadAsync(app);
        var page = await client.ReadPageAsync("/admin/mail?state=Dead");

        var answer = await client.SubmitAsync("/admin/mail", page, ("id", dead.Id.ToString()));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var again = await app.ReadAsync(db => db.Set<OutboxMessage>().SingleAsync(m => m.Id == dead.Id));
        Assert.Equal((OutboxState.Waiting, Given.Now, 0), (again.State, again.DueAt, again.Attempts));

        var second = await client.SubmitAsync("/admin/mail", page, ("id", dead.Id.ToString()), ("form-key", Guid.CreateVersion7().ToString()));
        Assert.Contains("wartet schon wieder", WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.SubmitAsync("/admin/mail", page, ("id", Guid.CreateVersion7().ToString()), ("form-key", Guid.CreateVersion7().ToString()))).StatusCode);
    }

    [Fact]
    public async Task All_dead_mails_are_sent_again_with_one_button()
    {
        var (app, client) = await AsAdministratorAsync();
        await using var _ = app;
        await SaveDeadAsync(app);

        var answer = await client.SubmitAsync("/admin/mail");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(0, await app.ReadAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.State == OutboxState.Dead)));
    }

    [Fact]
    public async Task The_start_page_asks_the_administrator_alone_to_look_at_undeliverable_mails()
    {
        await using var app = await App.StartAsync();
        await SaveDeadAsync(app);
        await using var scope = app.Services.CreateAsyncScope();
        var sources = scope.ServiceProvider.GetServices<ITaskSource>().ToList();
        var nobody = Given.Viewer(Given.Person());

        async Task<List<TodayTask>> TasksOfAsync(Viewer viewer) =>
            [.. (await Task.WhenAll(sources.Select(s => s.TasksForAsync(viewer, CancellationToken.None)))).SelectMany(tasks => tasks).Where(t => t.Kind == "UndeliveredMails")];

        Assert.Equal((1, "/admin/mail?state=Dead"), Assert.Single(await TasksOfAsync(nobody with { Roles = new HashSet<Role> { Role.Administrator } })) is var task ? (task.Count, task.Url) : default);
        Assert.Empty(await TasksOfAsync(nobody));
    }
}
