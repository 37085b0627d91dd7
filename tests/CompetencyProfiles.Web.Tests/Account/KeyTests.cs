using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.SignIn;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed class KeyTests
{
    [Theory, OnEveryDatabase]
    public async Task A_form_from_one_node_can_be_posted_to_the_other(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        await using var other = app.SecondNode();
        var jana = Given.Person("Jana", "Brandt");
        await app.SaveAsync(jana);
        await app.WithPasswordAsync(jana, "korrekt pferd batterie");
        using var here = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var there = other.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

        var page = await here.GetAsync("/account/sign-in");
        var token = (await page.ReadAsync()).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        there.DefaultRequestHeaders.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        var answer = await there.PostAsync("/account/sign-in", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("Input.Name", jana.Email), new("Input.Password", "korrekt pferd batterie")]));

        Assert.Equal("/today", answer.Headers.Location?.OriginalString);
        here.DefaultRequestHeaders.Add("Cookie", answer.CookieNamed("hr").Split(';')[0]);
        Assert.Contains("Jana", (await here.ReadPageAsync("/today")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_database_the_keys_are_unreadable()
    {
        await using var app = await App.StartAsync();
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("x");

        var stored = await app.ReadAsync(db => db.Set<StoredKey>().Select(key => key.Xml).ToListAsync());

        Assert.NotEmpty(stored);
        Assert.All(stored, xml => Assert.Contains("protectedByMasterKey", xml, StringComparison.Ordinal));
        Assert.All(stored, xml => Assert.DoesNotContain("masterKey>", xml, StringComparison.Ordinal));
    }

    [Fact]
    public void The_master_key_is_made_once_and_only_its_owner_can_read_it()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory().FullName, "keys");

        Parallel.For(0, 8, _ => MasterKeyFile.CreateIfMissing(folder));

        var hidden = MasterKeyFile.Read(folder).Protect("a", "x"u8);
        MasterKeyFile.CreateIfMissing(folder);
        Assert.Equal("x"u8.ToArray(), MasterKeyFile.Read(folder).Unprotect("a", hidden));
        Assert.Equal(["master.key"], Directory.GetFiles(folder).Select(Path.GetFileName));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(Path.Combine(folder, "master.key")));
    }

    [Fact]
    public void A_missing_damaged_or_readable_master_key_is_refused_in_a_sentence()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var path = Path.Combine(folder, "master.key");

        Assert.Contains("There is no master.key", Refused(folder), StringComparison.Ordinal);
        File.WriteAllText(path, "abc");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
            Assert.Contains("can be read by others", Refused(folder), StringComparison.Ordinal);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Assert.Contains("is damaged", Refused(folder), StringComparison.Ordinal);
    }

    private static string Refused(string folder) => Assert.Throws<InvalidOperationException>(() => MasterKeyFile.Read(folder)).Message;
}
