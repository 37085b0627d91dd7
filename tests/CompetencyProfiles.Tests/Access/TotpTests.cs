using System.Text;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Access;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the last six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void A_key_is_spelled_in_base32() => Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Spell(Key));

    [Fact]
    public void Half_a_minute_too_early_or_too_late_is_accepted_more_is_not()
    {
        var step = Totp.StepAt(Given.Now);

        Assert.Equal([false, true, true, true, false], Enumerable.Range(-2, 5).Select(i => Totp.FindStep(Key, Totp.CodeAt(Key, step + i), Given.Now, 0) is not null));
    }

    [Fact]
    public void A_code_that_was_used_and_those_before_it_are_worth_nothing()
    {
        var step = Totp.StepAt(Given.Now);

        Assert.Null(Totp.FindStep(Key, Totp.CodeAt(Key, step), Given.Now, step));
        Assert.Null(Totp.FindStep(Key, Totp.CodeAt(Key, step - 1), Given.Now, step));
        Assert.Equal(step + 1, Totp.FindStep(Key, Totp.CodeAt(Key, step + 1), Given.Now, step));
    }

    [Theory, OnEveryDatabase]
    public async Task A_recovery_code_works_once_even_for_many_at_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var jana = Given.Person();
        var account = Account.For(jana.Id);
        var codes = SecondFactor.MakeRecoveryCodes();
        await database.SaveAsync(jana, account);
        await using (var db = database.Open())
        {
            await db.WriteTokenAsync(account.Id, SecondFactor.Recovery, SecondFactor.HashesOf(codes), default);
            await db.SaveChangesAsync();
        }

        var used = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var db = database.Open();
            return await db.UseRecoveryCodeAsync(account.Id, codes[3].ToUpperInvariant(), default);
        }));

        Assert.Equal(1, used.Count(success => success));
        await using var look = database.Open();
        Assert.Equal(SecondFactor.RecoveryCodes - 1, (await look.ReadTokenAsync(account.Id, SecondFactor.Recovery, default))!.Split(' ').Length);
        Assert.True(await look.UseRecoveryCodeAsync(account.Id, codes[4], default));
        Assert.False(await look.UseRecoveryCodeAsync(account.Id, "aaaaa-aaaaa", default));
    }

    [Theory, OnEveryDatabase]
    public async Task A_code_of_the_app_works_once_even_for_many_at_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var jana = Given.Person();
        var account = Account.For(jana.Id);
        await database.SaveAsync(jana, account);
        await using (var db = database.Open())
        {
            await db.WriteTokenAsync(account.Id, SecondFactor.UsedStep, "0", default);
            await db.SaveChangesAsync();
        }

        var used = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var db = database.Open();
            return await db.UseStepAsync(account.Id, Totp.StepAt(Given.Now), "0", default);
        }));

        Assert.Equal(1, used.Count(success => success));
    }
}
