using System.Security.Claims;

namespace CompetencyProfiles.Web.Access;

/// <summary>Finds out once per request who is asking and what they may do today. A disabled account or a person who has left is nobody.</summary>
internal sealed class ViewerMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, AppDbContext db, ViewerCache viewers)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
        {
            var viewer = await viewers.FindAsync(db, account, context.RequestAborted);
            context.Items[typeof(Viewer)] = viewer;
            if (viewer is null)
                context.User = new(new ClaimsIdentity());
        }

        await next(context);
    }
}

internal static class Viewers
{
    /// <summary>The person signed in, or null.</summary>
    public static Viewer? FindViewer(this HttpContext context) => context.Items[typeof(Viewer)] as Viewer;
}
