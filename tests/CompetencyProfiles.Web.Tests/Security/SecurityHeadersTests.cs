using System.Net;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Security;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/today", HttpStatusCode.OK)]
    [InlineData("/preferences", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/css/theme.css", HttpStatusCode.OK)]
    public async Task Every_answer_carries_the_security_headers(string path, HttpStatusCode expected)
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana);

        var answer = await (await app.SignedInAsAsync(jana)).GetAsync(path);

        Assert.Equal(expected, answer.StatusCode);
        AssertSafe(answer);
    }

    [Fact]
    public async Task A_redirect_and_a_refused_post_carry_them_too()
    {
        await using var app = await App.StartAsync();
        var client = app.CreateClient(new() { AllowAutoRedirect = false });

        AssertSafe(await client.GetAsync("/today"));
        AssertSafe(await client.PostAsync("/preferences?handler=theme", new FormUrlEncodedContent([new("theme", "dark")])));
    }

    [Fact]
    public async Task Every_answer_has_its_own_nonce_and_only_our_scripts_carry_it()
    {
        await using var app = await App.StartAsync();
        var client = app.CreateClient();

        var first = await client.GetAsync("/preferences");
        var second = await client.GetAsync("/preferences");

        Assert.NotEqual(Policy(first), Policy(second));
        var scripts = (await first.ReadPageAsync()).Scripts;
        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.Contains($"'nonce-{script.GetAttribute("nonce")}'", Policy(first)));
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_reading_and_posting_is_answered(string method)
    {
        await using var app = await App.StartAsync();

        var answer = await app.CreateClient().SendAsync(new(new(method), "/preferences"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        AssertSafe(answer);
    }

    private static void AssertSafe(HttpResponseMessage answer)
    {
        Assert.Contains("default-src 'none'", Policy(answer));
        Assert.DoesNotContain("unsafe", Policy(answer));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Contains("camera=()", answer.Headers.GetValues("Permissions-Policy").Single());
        if (answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/css", StringComparison.Ordinal))
            Assert.False(answer.Headers.CacheControl!.NoStore);
        else
            Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();
}
