using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.HttpsPolicy;

namespace CompetencyProfiles.Web.Security;

/// <summary>The way between the reader and us: one proxy whose word is believed, and https all along.</summary>
internal static class HouseProxy
{
    private const string Setting = "Proxy:Addresses";

    public static void AddHouseProxy(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            // Never the host: links would follow whatever a stranger sends.
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = 1;
            foreach (var address in AddressesOf(builder.Configuration))
            {
                if (IPAddress.TryParse(address, out var proxy))
                    options.KnownProxies.Add(proxy);
                else if (System.Net.IPNetwork.TryParse(address, out var network))
                    options.KnownIPNetworks.Add(network);
            }
        });
        builder.Services.Configure<HstsOptions>(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        if (Uri.TryCreate(builder.Configuration["PublicBaseUrl"], UriKind.Absolute, out var address))
            builder.Services.Configure<HttpsRedirectionOptions>(https => https.HttpsPort = address.Port);
    }

    public static void UseHouseProxy(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Environment.IsProduction())
            return;

        app.UseHsts();
        // Probes come from this machine or the proxy, by plain http.
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/health"), pages => pages.UseHttpsRedirection());
    }

    /// <summary>Entries of the setting that name neither an address nor a network, one sentence each.</summary>
    public static IEnumerable<string> ProblemsOf(IConfiguration config) =>
        from address in AddressesOf(config)
        where !IPAddress.TryParse(address, out _) && !System.Net.IPNetwork.TryParse(address, out _)
        select $"{Setting} must list addresses such as \"10.0.0.7\" or networks such as \"10.0.0.0/24\"; \"{address}\" is neither.";

    private static string[] AddressesOf(IConfiguration config) =>
        (config[Setting] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
