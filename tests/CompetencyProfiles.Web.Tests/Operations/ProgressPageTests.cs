using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Operations;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Operations;

public sealed class ProgressPageTests
{
    [Theory, OnEveryDatabase]
    public async Task Whoever_asked_for_it_sees_how_far_it_is_and_cancels_it(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person();
        var operation = new Operation("count", "{}", jana.Id.Value, Given.Now);
        await app.SaveAsync(jana, operation);
        var client = await app.SignedInAsAsync(jana);

        var page = await client.ReadPageAsync($"/operations/{operation.Id}");
        Assert.NotNull(page.QuerySelector("progress"));
        Assert.Contains("\"isOver\":false", await client.GetStringAsync($"/operations/{operation.Id}?handler=State"), StringComparison.Ordinal);

        var answer = await client.SubmitAsync($"/operations/{operation.Id}");

        Assert.Equal($"/operations/{operation.Id}", answer.Headers.Location?.OriginalString);
        Assert.Equal(OperationState.Cancelled, await app.ReadAsync(db => db.Set<Operation>().Select(o => o.State).SingleAsync()));
        Assert.Null((await client.ReadPageAsync($"/operations/{operation.Id}")).QuerySelector("progress"));
    }

    [Fact]
    public async Task What_is_over_cannot_be_cancelled()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        var operation = new Operation("count", "{}", jana.Id.Value, Given.Now);
        await app.SaveAsync(jana, operation);
        var client = await app.SignedInAsAsync(jana);

        var page = await client.ReadPageAsync($"/operations/{operation.Id}");
        await app.ReadAsync(db => db.ChangeAsync(operation.Id, o => o.Cancel(Given.Now), CancellationToken.None));
        var answer = await client.SubmitAsync($"/operations/{operation.Id}", page);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("schon beendet", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_operation_is_as_unknown_as_one_that_does_not_exist_except_for_the_administrator()
    {
        await using var app = await App.StartAsync();
        var (jana, mehmet, ada) = (Given.Person(), Given.Person(), Given.Person());
        var operation = new Operation("count", "{}", jana.Id.Value, Given.Now);
        await app.SaveAsync(jana, mehmet, ada, operation);
        var stranger = await app.SignedInAsAsync(mehmet);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/operations/{operation.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/operations/{operation.Id}?handler=State")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/operations/{Id<Operation>.New()}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await app.SignedInAsAsync(ada, Role.Administrator)).GetAsync($"/operations/{operation.Id}")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task An_operation_begins_as_soon_as_the_change_that_asks_for_it_is_committed(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var work = new Done();
        await using var running = app.WithWebHostBuilder(host => host.UseSetting("Jobs:Enabled", "true").ConfigureServices(s => s.AddScoped<IOperationWork>(_ => work)));
        await using var scope = running.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();

        await using var transaction = await db.Database.BeginTransactionAsync();
        var operation = db.StartOperation("done", "{}", null, Given.Now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();

        Assert.Equal(operation.Id, await work.Seen.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private sealed class Done : IOperationWork
    {
        public TaskCompletionSource<Id<Operation>> Seen { get; } = new();
        public string Kind => "done";

        public Task<string> RunAsync(Operation operation, IProgress<(int Done, int? Total)> progress, CancellationToken cancel)
        {
            Seen.TrySetResult(operation.Id);
            return Task.FromResult("{}");
        }
    }
}
