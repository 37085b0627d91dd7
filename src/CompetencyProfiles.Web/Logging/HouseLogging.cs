using Microsoft.Extensions.Logging.Console;

namespace CompetencyProfiles.Web.Logging;

/// <summary>What the program says about itself: in Production one line of JSON per event, and OpenTelemetry where an endpoint is configured.</summary>
internal static class HouseLogging
{
    public static void AddHouseLogging(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsProduction())
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddConsole(console => console.FormatterName = JsonLines.FormatterName).AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>();
        }

        if (builder.Configuration["OpenTelemetry:Endpoint"] is { Length: > 0 })
            builder.Services.AddHostedService<Telemetry>();
    }
}
