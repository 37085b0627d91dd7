using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Running;

public sealed class LogTests
{
    [Theory, OnEveryDatabase]
    public async Task The_log_tells_ids_and_kinds_never_who_or_what(DatabaseProvider provider)
    {
        await using var installation = await Installation.MigratedAsync(provider);
        var cookie = await installation.SignedInAsync(Given.Person("Canaryfirst", "Canarylast", "canarymail@example.org"), Role.Hr, Role.Administrator);
        var node = await installation.StartAsync();
        using var browser = await node.BrowserAsync(cookie);

        foreach (var path in new[] { "/today", "/people?search=canarysearch", "/admin/health", "/account/sign-in?ReturnUrl=/canarypath", "/canarymissing" })
            await browser.GetAsync(path);
        await browser.PostAsync("/account/sign-in", new FormUrlEncodedContent([new("Input.Email", "canarymail@example.org"), new("Input.Password", "canarypassword")]));

        Assert.Equal(0, await node.TerminateAsync());
        Assert.Contains("\"at\":", node.Said);
        Assert.DoesNotContain("canary", node.Said, StringComparison.OrdinalIgnoreCase);
    }
}
