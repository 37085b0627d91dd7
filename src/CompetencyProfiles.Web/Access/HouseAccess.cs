using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Access;

/// <summary>Sign-in, sessions and the viewer of each request.</summary>
internal static class HouseAccess
{
    public const string Scheme = "Identity.Application";

    public static void AddHouseAccess(this WebApplicationBuilder builder)
    {
        builder.AddHouseSignIn();
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddScoped<IAuthorizationHandler, AllowedToHandler>();
        builder.Services.AddSingleton<ViewerCache>();
        builder.Services.AddScoped<CompetencyProfiles.Today.ITaskSource, CompetencyProfiles.Today.RoleTasks>();
        builder.Services.AddScoped<CompetencyProfiles.Today.ITaskSource, CompetencyProfiles.Today.FactorHelpTasks>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(services => services.GetRequiredService<IHttpContextAccessor>().HttpContext!.FindViewer()
            ?? throw new InvalidOperationException("Nobody is signed in; the page should have asked for it."));
    }

    public static void UseHouseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<ViewerMiddleware>();
        app.UseMiddleware<SecondFactorFirst>();
        app.UseAuthorization();
    }
}
