using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Access;

public sealed class SignInAttemptsTests
{
    [Fact]
    public void Pauses_grow_after_a_few_tries_and_end_at_a_quarter_of_an_hour()
    {
        var attempts = new SignInAttempts("name");
        var now = Given.Now;
        var pauses = new List<double>();

        for (var i = 0; i < 14; i++)
        {
            Assert.True(attempts.TryAt(now).Succeeded);
            pauses.Add(((attempts.HeldUntil ?? now) - now).TotalSeconds);
            now = attempts.HeldUntil ?? now;
        }

        Assert.Equal([0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900, 900], pauses);
    }

    [Fact]
    public void During_a_pause_a_try_is_refused_and_does_not_make_it_longer()
    {
        var attempts = new SignInAttempts("name");
        for (var i = 0; i < SignInAttempts.FreeTries; i++)
            attempts.TryAt(Given.Now);
        var until = attempts.HeldUntil;

        var answer = attempts.TryAt(Given.Now.AddSeconds(5));

        Assert.Equal(SignInAttempts.Held, answer.Refusal);
        Assert.Equal([10], answer.Refusal!.Values);
        Assert.Equal(until, attempts.HeldUntil);
    }

    [Fact]
    public void A_day_of_quiet_is_a_new_beginning()
    {
        var attempts = new SignInAttempts("name");
        for (var i = 0; i < SignInAttempts.FreeTries; i++)
            attempts.TryAt(Given.Now);

        var answer = attempts.TryAt(Given.Now.AddHours(25));

        Assert.Equal(1, answer.Value);
        Assert.Null(attempts.HeldUntil);
    }

    [Theory, OnEveryDatabase]
    public async Task Of_forty_tries_at_once_five_are_let_through(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ =>
        {
            await using var db = database.Open();
            return await db.CountTryAsync("name", Given.Now, default);
        }));

        Assert.Equal(SignInAttempts.FreeTries, answers.Count(a => a.Succeeded));
        await using var look = database.Open();
        Assert.Equal(SignInAttempts.FreeTries, (await look.Set<SignInAttempts>().SingleAsync()).Tries);
    }
}
