using Microsoft.AspNetCore.Authentication.Cookies;

namespace CompetencyProfiles.Web.Access;

/// <summary>Sign-in, sessions and the viewer of each request.</summary>
internal static class HouseAccess
{
    public const string Scheme = "Identity.Application";

    public static void AddHouseAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(Scheme).AddCookie(Scheme, options =>
        {
            options.LoginPath = "/account/sign-in";
            // What one may not see does not exist.
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddScoped<IAuthorizationHandler, AllowedToHandler>();
        builder.Services.AddSingleton<ViewerCache>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(services => services.GetRequiredService<IHttpContextAccessor>().HttpContext!.FindViewer()
            ?? throw new InvalidOperationException("Nobody is signed in; the page should have asked for it."));
    }

    public static void UseHouseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<ViewerMiddleware>();
        app.UseAuthorization();
    }
}
