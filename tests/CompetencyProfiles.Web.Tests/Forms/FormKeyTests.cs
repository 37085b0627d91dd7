using System.Net;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Forms;

public sealed class FormKeyTests
{
    private const string Form = "/trial/unit";

    [Theory, OnEveryDatabase]
    public async Task A_form_sent_twice_changes_something_once_and_is_answered_the_same(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var client = await SignInAsync(app);
        var page = await client.ReadPageAsync(Form);

        var first = await client.SubmitAsync(Form, page, ("Input.Name", "Twice"));
        var second = await client.SubmitAsync(Form, page, ("Input.Name", "Twice"));

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await UnitsAsync(app));
    }

    [Theory, OnEveryDatabase]
    public async Task Of_eight_at_the_same_moment_one_changes_something_and_all_are_answered_the_same(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var client = await SignInAsync(app);
        var page = await client.ReadPageAsync(Form);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.SubmitAsync(Form, page, ("Input.Name", "Race"))));

        Assert.Equal(1, await UnitsAsync(app));
        Assert.All(answers, answer => Assert.Equal($"{Form}?added=Race", answer.Headers.Location?.OriginalString));
    }

    [Theory, OnEveryDatabase]
    public async Task A_refused_form_can_be_sent_again_and_every_form_has_a_key_of_its_own(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var client = await SignInAsync(app);
        var page = await client.ReadPageAsync(Form);

        var refused = await client.SubmitAsync(Form, page, ("Input.Name", ""));
        await client.SubmitAsync(Form, page, ("Input.Name", "Now"));
        await client.SubmitAsync(Form, ("Input.Name", "And another"));

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(2, await UnitsAsync(app));
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_that_saves_and_is_shown_again_is_not_answered_yet(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var client = await SignInAsync(app);
        var page = await client.ReadPageAsync(Form);

        await client.SubmitAsync(Form, page, ("Input.Name", "Shown again"));
        var second = await client.SubmitAsync(Form, page, ("Input.Name", "Second"));

        Assert.Equal($"{Form}?added=Second", second.Headers.Location?.OriginalString);
        Assert.Equal(2, await UnitsAsync(app));
    }

    [Fact]
    public async Task A_key_notes_when_its_form_was_made()
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        var client = await SignInAsync(app);

        await client.SubmitAsync(Form, ("Input.Name", "Noted"));

        var form = await app.ReadAsync(db => db.Set<AnsweredForm>().SingleAsync());
        Assert.InRange(AnsweredForm.MadeAt(form.Key), TimeProvider.System.GetUtcNow().AddMinutes(-5), TimeProvider.System.GetUtcNow());
    }

    private static async Task<App> StartAsync(DatabaseProvider provider) => new(await TestDatabase.CreateAsync(provider)) { HasTrialPages = true };

    private static async Task<HttpClient> SignInAsync(App app)
    {
        var jana = Given.Person();
        await app.SaveAsync(jana);
        return await app.SignedInAsAsync(jana);
    }

    private static Task<int> UnitsAsync(App app) => app.ReadAsync(db => db.Set<OrgUnit>().CountAsync());
}
