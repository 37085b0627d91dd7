using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Data;

namespace CompetencyProfiles.Web.Tests.Data;

public sealed class SqliteFileTests
{
    [Fact]
    public async Task A_sound_file_is_accepted() => Assert.Null(await FindDamageAsync(_ => { }));

    [Fact]
    public async Task An_empty_file_is_refused() => Assert.Contains("0 bytes", await FindDamageAsync(file => file.SetLength(0)));

    [Fact]
    public async Task Half_a_file_is_refused() => Assert.Contains("damaged", await FindDamageAsync(file => file.SetLength(file.Length / 2)));

    [Theory]
    [InlineData(0)]
    [InlineData(20_000)]
    public async Task Noise_in_the_file_is_refused(int at) => Assert.Contains("damaged", await FindDamageAsync(file =>
    {
        file.Position = at;
        file.Write(Enumerable.Range(0, 40_000).Select(number => (byte)(number * 31 + 7)).ToArray());
    }));

    private static async Task<string?> FindDamageAsync(Action<FileStream> harm)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var options = new DatabaseOptions(DatabaseProvider.Sqlite, database.ConnectionString);
        await using (var file = new FileStream(options.File!, FileMode.Open))
            harm(file);

        return SqliteFile.FindDamage(options, options.File!);
    }
}
