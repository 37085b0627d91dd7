using System.Security.Claims;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CompetencyProfiles.Web.Tests.Support;

/// <summary>The whole application on a fresh database, at ten in the morning of 23 November 2026.</summary>
public sealed class App(TestDatabase database) : WebApplicationFactory<Program>
{
    public TestDatabase Database { get; } = database;

    public static async Task<App> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) => new(await TestDatabase.CreateAsync(provider));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Database:Provider", Database.Provider.ToString());
        builder.UseSetting("Database:ConnectionString", Database.ConnectionString);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new FixedClock(Given.Now)));
    }

    public Task SaveAsync(params object[] entities) => Database.SaveAsync(entities);

    public async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> query)
    {
        await using var db = Database.Open();
        return await query(db);
    }

    /// <summary>A browser in which the person is signed in, with these roles for the whole organisation. The person must be saved.</summary>
    public async Task<HttpClient> SignedInAsAsync(Person person, params Role[] roles)
    {
        var account = await ReadAsync(db => db.Set<Account>().SingleOrDefaultAsync(a => a.PersonId == person.Id));
        if (account is null)
        {
            var name = $"{person.PersonnelNumber}@example.org";
            account = new() { PersonId = person.Id, UserName = name, NormalizedUserName = name.ToUpperInvariant(), SecurityStamp = "stamp" };
            await SaveAsync(account);
        }

        await SaveAsync([.. roles.Select(role => RoleGrant.Initial(person.Id, role, null, Given.Today.AddYears(-1), Given.Now))]);
        var client = CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Cookie", await CookieForAsync(account));
        return client;
    }

    private async Task<string> CookieForAsync(Account account)
    {
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(HouseAccess.Scheme);
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString())], HouseAccess.Scheme));
        var ticket = new AuthenticationTicket(principal, HouseAccess.Scheme);
        if (options.SessionStore is { } store)
        {
            var key = await store.StoreAsync(ticket);
            ticket = new(new(new ClaimsIdentity([new("Microsoft.AspNetCore.Authentication.Cookies-SessionId", key)], HouseAccess.Scheme)), HouseAccess.Scheme);
        }

        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    }
}
