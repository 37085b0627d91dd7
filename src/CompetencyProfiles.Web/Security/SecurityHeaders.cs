using System.Security.Cryptography;

namespace CompetencyProfiles.Web.Security;

/// <summary>The headers of every response: pages, redirects, errors and files.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), " +
        "magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(self), " +
        "publickey-credentials-create=(self), screen-wake-lock=(), sync-xhr=(), usb=(), xr-spatial-tracking=()";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Add, context);
        return next(context);
    }

    /// <summary>The random word, 128 bits and new for each response, by which our own scripts are known.</summary>
    public static string NonceOf(HttpContext context)
    {
        if (context.Items[typeof(SecurityHeaders)] is not string nonce)
            context.Items[typeof(SecurityHeaders)] = nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        return nonce;
    }

    private static Task Add(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{NonceOf(context)}' 'strict-dynamic'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
            "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; " +
            "require-trusted-types-for 'script'; trusted-types 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["X-Robots-Tag"] = "noindex";

        // Whatever is made for one reader is kept by nobody. Only the files under wwwroot may be.
        if (!IsFile(context))
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private static bool IsFile(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}
