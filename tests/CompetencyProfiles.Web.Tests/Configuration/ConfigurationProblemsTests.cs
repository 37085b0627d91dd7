using CompetencyProfiles.Web.Configuration;
using CompetencyProfiles.Web.SignIn;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CompetencyProfiles.Web.Tests.Configuration;

public sealed class ConfigurationProblemsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keys").FullName;

    [Fact]
    public void A_safe_configuration_has_no_problem() => Assert.Empty(Problems());

    [Theory]
    [InlineData("AllowedHosts", "")]
    [InlineData("AllowedHosts", "*")]
    [InlineData("AllowedHosts", "profiles.example.org;*")]
    [InlineData("PublicBaseUrl", "")]
    [InlineData("PublicBaseUrl", "http://profiles.example.org")]
    [InlineData("Keys:Folder", "/there/is/no/such/folder")]
    [InlineData("Mail:UseTls", "false")]
    [InlineData("Mail:Port", "70000")]
    [InlineData("Proxy:Addresses", "10.0.0.0/24;proxy.example.org")]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData("Database:ConnectionString", "")]
    [InlineData("Database:ConnectionString", "Hots=somewhere")]
    public void Each_unsafe_setting_is_named_in_one_sentence(string setting, string value) =>
        Assert.Contains(setting, Assert.Single(Problems((setting, value))));

    [Fact]
    public void A_key_folder_open_to_everyone_is_refused()
    {
        if (OperatingSystem.IsWindows())
            return;
        MasterKeyFile.CreateIfMissing(folder);
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherRead);

        Assert.Contains(folder, Assert.Single(Problems()));
    }

    [Fact]
    public void Unencrypted_mail_is_accepted_only_when_the_administrator_says_so() =>
        Assert.Empty(Problems(("Mail:UseTls", "false"), ("Mail:AllowUnencrypted", "true")));

    [Fact]
    public void The_demo_needs_no_addresses() =>
        Assert.Empty(ConfigurationProblems.ProblemsOf(Configuration(("AllowedHosts", ""), ("PublicBaseUrl", "")), new Environment("Demo")));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IReadOnlyList<string> Problems(params (string Setting, string Value)[] changed)
    {
        MasterKeyFile.CreateIfMissing(folder);
        return ConfigurationProblems.ProblemsOf(Configuration(changed), new Environment(Environments.Production));
    }

    private IConfiguration Configuration(params (string Setting, string Value)[] changed)
    {
        var settings = new Dictionary<string, string?>
        {
            ["AllowedHosts"] = "profiles.example.org", ["PublicBaseUrl"] = "https://profiles.example.org", ["Keys:Folder"] = folder,
            ["Database:Provider"] = "Sqlite", ["Database:ConnectionString"] = "Data Source=profiles.db",
            ["Mail:Host"] = "mail.example.org", ["Mail:From"] = "profiles@example.org",
        };
        foreach (var (setting, value) in changed)
            settings[setting] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "CompetencyProfiles.Web";
        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
