using System.Net;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Running;

/// <summary>A service manager ends the program in the middle of its work.</summary>
public sealed class StopTests(ITestOutputHelper output)
{
    [Theory, OnEveryDatabase]
    public async Task What_was_begun_is_answered_and_kept_and_nothing_fails_because_of_the_end(DatabaseProvider provider)
    {
        await using var installation = await Installation.MigratedAsync(provider);
        var load = await NewPeople.ReadyAsync(installation);
        var node = await installation.StartAsync();
        var people = NewPeople.Some("stop", 600);
        var code = -1;

        var answered = await load.SendAsync(node, people, troubleAfter: 150, async () => code = await node.TerminateAsync(), endsThen: false);
        var done = NewPeople.Done(answered);
        output.WriteLine($"{provider}: {done.Count} of {people.Count} answered");

        Assert.Equal(0, code);
        Assert.All(answered.Values, status => Assert.Equal(HttpStatusCode.Found, status));
        Assert.Empty(done.Except(await load.StoredAsync("stop")));
        await load.RepeatAsync(await installation.StartAsync(), people);
        Assert.Equal(people.Count, (await load.StoredAsync("stop")).Count);
    }
}
