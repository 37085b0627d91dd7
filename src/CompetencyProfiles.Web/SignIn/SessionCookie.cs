namespace CompetencyProfiles.Web.SignIn;

/// <summary>Carries the key of the session. Over HTTPS, and always in Production, under a name that browsers only take from this host over HTTPS.</summary>
internal sealed class SessionCookie(SessionStore sessions, IHostEnvironment environment)
{
    private const int KeyLength = 43;

    public string? KeyIn(HttpContext context) =>
        context.Request.Cookies[NameFor(context, "hr")] is { Length: KeyLength } key ? key : null;

    /// <summary>Signs in: ends the session this browser had, whoever opened it, and starts a new one.</summary>
    public async Task StartAsync(HttpContext context, Guid account, bool secondFactor)
    {
        await EndAsync(context);
        var device = Device.Describe(context.Request.Headers.UserAgent);
        var key = await sessions.StartAsync(account, device, secondFactor, context.RequestAborted);
        Append(context, "hr", key);
    }

    /// <summary>Signs out: the session is gone, whoever kept a copy of the cookie.</summary>
    public async Task EndAsync(HttpContext context)
    {
        if (context.FindSession() is { } session)
            await sessions.EndAsync(session.Id, CancellationToken.None);
        Delete(context, "hr");
    }

    public void Delete(HttpContext context, string name) => context.Response.Cookies.Delete(NameFor(context, name), Options(context));

    /// <summary>The name a cookie has for this request: with the prefix "__Host-" wherever the browser would keep it.</summary>
    public string NameFor(HttpContext context, string name) => IsSecure(context) ? $"__Host-{name}" : name;

    /// <summary>Sets a cookie that no script and no other site can read; without an age it ends with the browser.</summary>
    public void Append(HttpContext context, string name, string value, TimeSpan? age = null)
    {
        var options = Options(context);
        options.MaxAge = age;
        context.Response.Cookies.Append(NameFor(context, name), value, options);
    }

    private CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true, IsEssential = true, Path = "/", Secure = IsSecure(context), SameSite = SameSiteMode.Lax,
    };

    private bool IsSecure(HttpContext context) => environment.IsProduction() || context.Request.IsHttps;
}
