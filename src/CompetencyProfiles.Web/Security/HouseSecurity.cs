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
            antiforgery.Cookie.Name = "af";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    public static void UseHouseSecurity(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<MethodFilter>();
        app.UseRouting();
    }
}
