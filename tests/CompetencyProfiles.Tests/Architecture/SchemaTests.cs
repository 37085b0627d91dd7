using System.Runtime.CompilerServices;
using CompetencyProfiles.Data;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Architecture;

public sealed class SchemaTests
{
    /// <summary>Set by db/write-schema.sh: the files are then written instead of compared.</summary>
    private static readonly bool Write = Environment.GetEnvironmentVariable("WRITE_SCHEMA") == "true";

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:")]
    [InlineData(DatabaseProvider.PostgreSql, "Host=none")]
    public void The_schema_files_show_the_tables_as_they_are(DatabaseProvider provider, string connectionString)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        options.UseDatabase(provider, connectionString);
        using var db = new AppDbContext(options.Options);
        var file = Path.Combine(Folder(), $"schema.{provider.ToString().ToLowerInvariant()}.sql");

        var schema = db.Database.GenerateCreateScript().ReplaceLineEndings("\n").Trim() + "\n";

        if (Write)
            File.WriteAllText(file, schema);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == schema, "Run db/write-schema.sh.");
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../db"));
}
