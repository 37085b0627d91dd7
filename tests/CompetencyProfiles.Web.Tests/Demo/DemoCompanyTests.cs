using System.Security.Cryptography;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Demo;
using Microsoft.EntityFrameworkCore;
using DemoPersonas = CompetencyProfiles.Web.Demo.Personas;

namespace CompetencyProfiles.Web.Tests.Demo;

public sealed class DemoCompanyTests
{
    [Theory, OnEveryDatabase]
    public async Task An_empty_database_becomes_a_company_with_all_personas_and_a_full_one_stays_as_it_is(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();

        await db.FillDemoCompanyAsync(new(RandomNumberGenerator.GetBytes(ProtectionKey.Length)), new Clock(Given.Now), default);
        await db.FillDemoCompanyAsync(new(RandomNumberGenerator.GetBytes(ProtectionKey.Length)), new Clock(Given.Now), default);

        Assert.Equal((90, 17), (await db.Set<Person>().CountAsync(), await db.Set<OrgUnit>().CountAsync()));
        Assert.All(DemoPersonas.All, persona => Assert.True(db.Set<Person>().Any(p => p.PersonnelNumber == persona.PersonnelNumber), persona.Key));
        Assert.Equal(6, await db.Set<RoleGrant>().CountAsync(g => g.ConfirmedAt != null));
        Assert.Equal(2, await db.Set<Person>().CountAsync(p => p.Email == null));
        Assert.Equal(["Dortmund", "Münster"], await db.Set<Site>().OrderBy(s => s.Name).Select(s => s.Name).ToListAsync());
    }

    [Theory, InlineData(2026, 11, 22), InlineData(2028, 2, 29), InlineData(2027, 1, 1), InlineData(2027, 4, 30)]
    public async Task The_company_has_a_past_and_a_future_on_whatever_day_it_is_filled(int year, int month, int day)
    {
        var now = new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero);
        var today = new DateOnly(year, month, day);
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();

        await db.FillDemoCompanyAsync(new(RandomNumberGenerator.GetBytes(ProtectionKey.Length)), new Clock(now), default);

        var people = await db.Set<Person>().ToListAsync();
        Assert.All(people, p => Assert.Single(p.Employments.On(today)));
        Assert.All(people, p => Assert.Single(p.Memberships.On(today)));
        Assert.Equal(8, people.Count(p => p.Managers.Count(m => m.Kind == ManagementKind.Disciplinary) == 2));
        Assert.Single(people, p => p.Employments.Any(e => e.To > today));
        Assert.Contains(people, p => p.Employments.Any(e => e.From.Month == month && e.From.Year == year));
        Assert.Equal(2, people.Count(p => p.Suspensions.On(today).Any()));
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    }
}
