using System.Diagnostics;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed class GuessingTests(ITestOutputHelper output)
{
    private const string Password = "korrekt pferd batterie";

    [Theory, OnEveryDatabase]
    public async Task After_some_wrong_passwords_even_the_right_one_has_to_wait(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person();
        await app.SaveAsync(jana);
        await app.WithPasswordAsync(jana, Password);
        var stranger = app.CreateClient(new() { AllowAutoRedirect = false });
        for (var i = 0; i < SignInAttempts.FreeTries; i++)
            await stranger.SignInAsync(jana.Email!, "falsch");

        var held = await (await stranger.SignInAsync(jana.Email!, Password)).ReadAsync();
        app.Clock.Now += SignInAttempts.FirstPause;
        var later = await stranger.SignInAsync(jana.Email!, Password);

        Assert.Contains("15 Sekunden", held.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/today", later.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_held_up_just_the_same()
    {
        await using var app = await App.StartAsync();
        var stranger = app.CreateClient();
        for (var i = 0; i < SignInAttempts.FreeTries; i++)
            await stranger.SignInAsync("nobody@example.org", "falsch");

        var held = await (await stranger.SignInAsync("NOBODY@example.org", "falsch")).ReadAsync();

        Assert.Contains("15 Sekunden", held.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_cannot_hold_up_somebody_on_a_device_that_knows_them()
    {
        await using var app = await App.StartAsync();
        var (jana, ole) = (Given.Person(), Given.Person());
        await app.SaveAsync(jana, ole);
        await app.WithPasswordAsync(jana, Password);
        await app.WithPasswordAsync(ole, Password);
        var own = app.CreateClient(new() { AllowAutoRedirect = false });
        await own.SignInAsync(jana.Email!, Password);
        var stranger = app.CreateClient(new() { AllowAutoRedirect = false });
        await stranger.SignInAsync(ole.Email!, Password);
        for (var i = 0; i < SignInAttempts.FreeTries; i++)
            await stranger.SignInAsync(jana.Email!, "falsch");

        var heldStranger = await stranger.SignInAsync(jana.Email!, Password);
        var owner = await own.SignInAsync(jana.Email!, Password);

        Assert.Null(heldStranger.Headers.Location);
        Assert.Equal("/today", owner.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Known_and_unknown_names_cost_the_same_work()
    {
        await using var app = await App.StartAsync();
        var hasher = new CountingHasher();
        await using var host = app.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Account>>(hasher)));
        var browser = host.CreateClient(new() { AllowAutoRedirect = false });
        var people = Enumerable.Range(0, 60).Select(_ => Given.Person()).ToList();
        await app.SaveAsync([.. people]);
        var hash = hasher.HashPassword(new(), Password);
        await app.SaveAsync([.. people.Select(p => { var account = Account.For(p.Id); account.PasswordHash = hash; return account; })]);
        await browser.SignInAsync("warm@example.org", "falsch");

        var (known, unknown) = (new List<Try>(), new List<Try>());
        for (var i = 0; i < people.Count; i++)
        {
            known.Add(await MeasureAsync(browser, hasher, people[i].Email!));
            unknown.Add(await MeasureAsync(browser, hasher, $"nobody{i}@example.org"));
        }

        output.WriteLine($"Median: known {Median(known):0.0} ms, unknown {Median(unknown):0.0} ms.");
        Assert.Single(known.Concat(unknown).Select(t => (t.Status, t.Text, t.Rounds)).Distinct());
        Assert.Equal(1, known[0].Rounds);
    }

    private static async Task<Try> MeasureAsync(HttpClient browser, CountingHasher hasher, string name)
    {
        var (before, watch) = (hasher.Verified, Stopwatch.StartNew());
        var answer = await browser.SignInAsync(name, "falsch");
        var time = watch.Elapsed.TotalMilliseconds;
        return new((int)answer.StatusCode, (await answer.ReadAsync()).QuerySelector("[role=alert]")!.TextContent, hasher.Verified - before, time);
    }

    private static double Median(List<Try> tries) => tries.Select(t => t.Milliseconds).Order().ElementAt(tries.Count / 2);

    private sealed record Try(int Status, string Text, int Rounds, double Milliseconds);

    private sealed class CountingHasher() : PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 20_000 }))
    {
        public int Verified { get; private set; }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
