using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>Knows a person by the session their browser names; sends strangers to the sign-in page.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionStore sessions, SessionCookie cookie)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (cookie.KeyIn(Context) is not { } key || await sessions.FindAsync(key, Context.RequestAborted) is not { } session)
            return AuthenticateResult.NoResult();

        Context.Features.Set(session);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, session.AccountId.ToString())], Scheme.Name);
        return AuthenticateResult.Success(new(new(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var signIn = $"/account/sign-in{QueryString.Create("returnUrl", Request.Path + Request.QueryString)}";
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            // A part of a page was asked for; the whole page goes to the sign-in.
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers["HX-Redirect"] = "/account/sign-in";
        }
        else
        {
            Response.Redirect(BuildRedirectUri(signIn));
        }

        return Task.CompletedTask;
    }

    // What one may not see does not exist.
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

internal static class Sessions
{
    /// <summary>The session of this request, or null.</summary>
    public static CurrentSession? FindSession(this HttpContext context) => context.Features.Get<CurrentSession>();
}
