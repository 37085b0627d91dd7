using System.Text;

namespace CompetencyProfiles.Web.Security;

/// <summary>Answers when even the error page fails, for instance without a database: two sentences in two languages, made of nothing.</summary>
internal sealed class LastResort(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var isStorage = StorageTrouble.IsIn(exception);
            context.Response.Clear();
            context.Response.StatusCode = isStorage ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/html; charset=utf-8";
            if (isStorage)
                context.Response.Headers.RetryAfter = "30";
            if (!HttpMethods.IsHead(context.Request.Method))
                await context.Response.WriteAsync(Page(isStorage), Encoding.UTF8, context.RequestAborted);
        }
    }

    private static string Page(bool isStorage) => $"""
        <!DOCTYPE html>
        <html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Kompetenzprofile</title>
        <link rel="stylesheet" href="/lib/bootstrap/bootstrap.min.css"><link rel="stylesheet" href="/css/theme.css"></head>
        <body><main class="page"><div class="empty">
        <h1>{(isStorage ? "Der Speicher ist gerade nicht erreichbar." : "Das hat leider nicht geklappt.")}</h1>
        <p>Bitte versuchen Sie es in einer Minute noch einmal. Was zuletzt als gespeichert gemeldet war, ist gespeichert.</p>
        <p lang="en">{(isStorage ? "The storage cannot be reached at the moment." : "Sorry, that did not work.")} Please try again in a minute. What was last reported as saved is saved.</p>
        </div></main></body></html>
        """;
}
