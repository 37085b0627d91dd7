using CompetencyProfiles.Web.SignIn;
using CompetencyProfiles.Data;
using Npgsql;

namespace CompetencyProfiles.Benchmarks;

/// <summary>A generated company with the product running on it and its people signed in.</summary>
internal sealed class MeasuredCompany : IAsyncDisposable
{
    private readonly string folder;
    private readonly string? dropOn, database;

    private MeasuredCompany(DatabaseProvider provider, int people, Server server, string folder, string? dropOn, string database) =>
        (Provider, People, Server, this.folder, this.dropOn, this.database) = (provider, people, server, folder, dropOn, database);

    public DatabaseProvider Provider { get; }
    public int People { get; }
    public Server Server { get; }

    /// <summary>Where the measured employee's conversation is.</summary>
    public string Talk { get; private set; } = "";
    public string Board { get; private set; } = "";
    public Dictionary<string, string> Cookies { get; } = [];

    public string Note => $"{Provider}, {People} people: start to first page {Server.StartUp.TotalSeconds:0.0} s, resident memory after the load {Server.Memory} MB, of it {Server.Kept} MB its own";

    /// <summary>An address with the ids of this company.</summary>
    public string Fill(string path) => path.Replace("{talk}", Talk, StringComparison.Ordinal).Replace("{board}", Board, StringComparison.Ordinal);

    public static async Task<MeasuredCompany> OpenAsync(DatabaseProvider provider, int people, MeasurementOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("benchmark").FullName;
        var name = $"benchmark_{people}_{Guid.CreateVersion7():N}";
        var connection = provider == DatabaseProvider.Sqlite
            ? $"Data Source={Path.Combine(folder, "measured.db")}"
            : new NpgsqlConnectionStringBuilder(options.PostgreSql) { Database = name }.ConnectionString;
        var keys = Path.Combine(folder, "keys");
        MasterKeyFile.CreateIfMissing(keys);
        await Company.GenerateAsync(provider, connection, people, MasterKeyFile.Read(keys));
        await using (var warm = await Server.StartAsync(provider, connection, folder))
            await warm.SignInAsync(Company.HrNumber); // The first start makes keys and tables of its own.

        var server = await Server.StartAsync(provider, connection, folder);
        var company = new MeasuredCompany(provider, people, server, folder, provider == DatabaseProvider.PostgreSql ? options.PostgreSql : null, name);
        await using (var db = Company.Open(provider, connection))
            (company.Talk, company.Board) = (await MeasuredRounds.AddressAsync(db), await MeasuredRounds.BoardAsync(db));
        foreach (var number in Measurement.Pages.Select(p => p.As).Distinct())
            company.Cookies[number] = await server.SignInAsync(number);
        return company;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        if (dropOn is null)
            return;
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(dropOn) { Database = "postgres" }.ConnectionString);
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {database} WITH (FORCE)", connection);
        await drop.ExecuteNonQueryAsync();
    }
}
