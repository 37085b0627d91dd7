using Microsoft.Extensions.Options;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>The page is open to those who still have to set up their second factor.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BeforeSecondFactorAttribute : Attribute;

/// <summary>Leads HR and administrators to their second factor before anything else, where the configuration asks for one.</summary>
internal sealed class SecondFactorFirst(RequestDelegate next, IOptions<SignInSettings> settings)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (settings.Value.RequireSecondFactor
            && context.FindViewer() is { } viewer && (viewer.IsHr || viewer.IsAdministrator)
            && context.FindSession() is { SecondFactor: false }
            && context.GetEndpoint() is { } endpoint
            && endpoint.Metadata.GetMetadata<BeforeSecondFactorAttribute>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            context.Response.Redirect("/account/second-factor");
            return Task.CompletedTask;
        }

        return next(context);
    }
}
