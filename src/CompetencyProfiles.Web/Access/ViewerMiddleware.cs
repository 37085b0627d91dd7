using System.Security.Claims;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Access;

/// <summary>Finds out once per request who is asking and what they may do today.</summary>
internal sealed class ViewerMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, AppDbContext db, TimeProvider clock)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
            context.Items[typeof(Viewer)] = await db.FindViewerAsync(account, clock.Today(), context.RequestAborted);
        await next(context);
    }
}

internal static class Viewers
{
    /// <summary>The person signed in, or null.</summary>
    public static Viewer? FindViewer(this HttpContext context) => context.Items[typeof(Viewer)] as Viewer;

    /// <summary>The day it is for the organisation.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
