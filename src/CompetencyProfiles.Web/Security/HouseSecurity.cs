using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace CompetencyProfiles.Web.Security;

/// <summary>What every response carries and what every request must respect, in the order of docs/security.md.</summary>
internal static class HouseSecurity
{
    /// <summary>Largest body of a request, in bytes. A page that takes files says so itself.</summary>
    public const int BodyLimit = 1024 * 1024;

    public static void AddHouseSecurity(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimit;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.MaxConcurrentConnections = 2000;
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 256;
            form.KeyLengthLimit = 256;
            form.ValueLengthLimit = 64 * 1024;
            form.MultipartBodyLengthLimit = 5 * BodyLimit;
        });
        builder.Services.Configure<MvcOptions>(mvc => (mvc.MaxModelBindingCollectionSize, mvc.MaxModelBindingRecursionDepth) = (500, 8));
        builder.Services.AddAntiforgery(antiforgery =>
        {
            // A browser takes a __Host- cookie only over https; the demo on one's own machine has none.
            var isSecure = builder.Environment.IsProduction();
            antiforgery.Cookie.Name = isSecure ? "__Host-af" : "af";
            antiforgery.Cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        });
    }

    public static void UseHouseSecurity(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<LastResort>();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode
                : StorageTrouble.IsIn(exception) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
        app.Use(ReadErrorPages);
        app.UseMiddleware<MethodFilter>();
        app.UseRouting();
    }

    /// <summary>An error page is read, whatever the request that failed was: its body may be the very trouble.</summary>
    private static Task ReadErrorPages(HttpContext context, RequestDelegate next)
    {
        if (IsErrorPage(context))
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.ContentType = null;
        }

        return next(context);
    }

    /// <summary>The request failed and is being answered by the error page.</summary>
    public static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
}
