using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.SignIn;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.Support;

/// <summary>The whole application on a fresh database, at ten in the morning of 23 November 2026.</summary>
public sealed class App(TestDatabase database) : WebApplicationFactory<Program>
{
    private bool isListening;

    public TestDatabase Database { get; } = database;

    /// <summary>Stands still at that time until a test moves it.</summary>
    internal TestClock Clock { get; private init; } = new();

    private DirectoryInfo Keys { get; init; } = Directory.CreateTempSubdirectory("keys");
    private bool IsSecondNode { get; init; }

    /// <summary>Adds the pages of this test project, to try out what every form does.</summary>
    public bool HasTrialPages { get; init; }

    /// <summary>Replaces services of the application for one test.</summary>
    private Action<IServiceCollection>? Replace { get; init; }

    public static async Task<App> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Action<IServiceCollection>? replace = null) =>
        new(await TestDatabase.CreateAsync(provider)) { Replace = replace };

    /// <summary>A second process beside this one, on the same database, with the same key folder and clock.</summary>
    internal App SecondNode() => new(Database) { Clock = Clock, Keys = Keys, IsSecondNode = true };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Database:Provider", Database.Provider.ToString());
        builder.UseSetting("PublicBaseUrl", "https://profiles.example.org");
        // Another name of the connection keeps the nodes apart in ChangeStamp, as two processes are.
        builder.UseSetting("Database:ConnectionString", Database.ConnectionString + (IsSecondNode && Database.Provider == DatabaseProvider.PostgreSql ? ";Application Name=second node" : ""));
        builder.UseSetting("Keys:Folder", Keys.FullName);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock).PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
            if (HasTrialPages)
                services.AddRazorPages().AddApplicationPart(typeof(App).Assembly);
            Replace?.Invoke(services);
        });
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
        var cookie = await CookieOfAsync(person, roles);
        var client = CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }

    /// <summary>Serves real requests on a free port, for a browser. Call it before anything else asks for <c>Services</c> or a client.</summary>
    public Uri Listen()
    {
        if (!isListening)
        {
            isListening = true;
            UseKestrel(0);
            StartServer();

            // A browser knows passkeys for names only, so it is called by one, and that is the public address.
            ClientOptions.BaseAddress = new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
            Services.GetRequiredService<IConfiguration>()["PublicBaseUrl"] = ClientOptions.BaseAddress.ToString();
        }

        return ClientOptions.BaseAddress;
    }

    /// <summary>The cookie, as "name=value", by which the person is signed in.</summary>
    public async Task<string> CookieOfAsync(Person person, params Role[] roles)
    {
        var account = await ReadAsync(db => db.Set<Account>().SingleOrDefaultAsync(a => a.PersonId == person.Id));
        if (account is null)
        {
            account = Account.For(person.Id);
            await SaveAsync(account);
        }

        await SaveAsync([.. roles.Select(role => RoleGrant.Initial(person.Id, role, null, Given.Today.AddYears(-1), Given.Now))]);
        return await CookieForAsync(account);
    }

    /// <summary>Lets the person sign in with a password.</summary>
    internal async Task<Account> WithPasswordAsync(Person person, string password)
    {
        var account = Account.For(person.Id);
        account.PasswordHash = Services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, password);
        await SaveAsync(account);
        return account;
    }

    private async Task<string> CookieForAsync(Account account)
    {
        var key = await Services.GetRequiredService<SessionStore>().StartAsync(account.Id, "Firefox, Windows", secondFactor: true, CancellationToken.None);
        return $"hr={key}";
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!IsSecondNode)
        {
            await Database.DisposeAsync();
            Keys.Delete(recursive: true);
        }

        GC.SuppressFinalize(this);
    }
}
