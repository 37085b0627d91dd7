using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Today;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.Today;

public sealed class TodayPageTests
{
    [Theory, OnEveryDatabase]
    public async Task The_start_page_greets_the_person_signed_in(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person("Jana", "Brandt");
        await app.SaveAsync(jana);

        var page = await (await app.SignedInAsAsync(jana)).ReadPageAsync("/today");

        Assert.Equal("Guten Morgen, Jana", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Montag, 23. November 2026", page.QuerySelector(".eyebrow")!.TextContent);
        Assert.Contains("Es wartet nichts auf Sie", page.Body!.TextContent);
    }

    [Fact]
    public async Task Tasks_of_all_rooms_are_listed_by_due_date()
    {
        await using var app = await App.StartAsync(replace: services => services
            .AddSingleton<ITaskSource>(new Tasks(new TodayTask("PeopleUnled", "/later", 3, DueOn: Given.Today.AddDays(9))))
            .AddSingleton<ITaskSource>(new Tasks(new TodayTask("PeopleUnplaced", "/sooner", 1, DueOn: Given.Today.AddDays(-1)), new TodayTask("PeopleLeaving", "/some-time", 2))));
        var jana = Given.Person();
        await app.SaveAsync(jana);

        var page = await (await app.SignedInAsAsync(jana)).ReadPageAsync("/today");

        Assert.Equal(["/sooner", "/later", "/some-time"], page.QuerySelectorAll(".task-list a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["Eine Person ohne Einheit", "3 Personen ohne Führungskraft", "2 Personen scheiden bald aus"], page.QuerySelectorAll(".task-list a").Select(a => a.TextContent));
        Assert.Equal("chip bad", page.QuerySelector(".task-list .chip")!.ClassName);
    }

    [Fact]
    public async Task An_administrator_of_an_empty_house_sees_the_first_steps()
    {
        await using var app = await App.StartAsync();
        var (jana, mehmet) = (Given.Person(), Given.Person("Mehmet", "Aydin"));
        await app.SaveAsync(jana, mehmet);

        var administrator = await (await app.SignedInAsAsync(jana, Role.Administrator)).ReadPageAsync("/today");
        var employee = await (await app.SignedInAsAsync(mehmet)).ReadPageAsync("/today");

        Assert.Contains("Erste Schritte", administrator.Body!.TextContent);
        Assert.DoesNotContain("Erste Schritte", employee.Body!.TextContent);
    }

    [Fact]
    public async Task Nobody_sees_a_start_page_without_signing_in()
    {
        await using var app = await App.StartAsync();

        var answer = await app.CreateClient(new() { AllowAutoRedirect = false }).GetAsync("/today");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/account/sign-in", answer.Headers.Location!.PathAndQuery);
    }

    private sealed class Tasks(params TodayTask[] tasks) : ITaskSource
    {
        public Task<IReadOnlyList<TodayTask>> TasksForAsync(Viewer viewer, CancellationToken cancel) => Task.FromResult<IReadOnlyList<TodayTask>>(tasks);
    }
}
