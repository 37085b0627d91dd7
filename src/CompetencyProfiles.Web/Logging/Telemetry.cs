using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CompetencyProfiles.Web.Logging;

/// <summary>Sends traces and figures to the collector that OpenTelemetry:Endpoint names.</summary>
internal sealed class Telemetry(IConfiguration config) : IHostedService, IDisposable
{
    private const string Service = "competency-profiles";

    private TracerProvider? traces;
    private MeterProvider? figures;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(resource => resource.AddService(Service))
            .AddSource("Microsoft.AspNetCore", "Npgsql")
            .AddProcessor(new WithoutAddresses())
            .AddOtlpExporter(Export)
            .Build();
        figures = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService(Service))
            .AddMeter("System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.EntityFrameworkCore", "Npgsql")
            .AddOtlpExporter(Export)
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        traces?.Dispose();
        figures?.Dispose();
    }

    private void Export(OtlpExporterOptions options)
    {
        options.Endpoint = new(config["OpenTelemetry:Endpoint"]!);
        options.Protocol = config.GetValue("OpenTelemetry:Protocol", OtlpExportProtocol.Grpc);
    }

    /// <summary>A trace tells which route took how long, not who asked for what: addresses, full paths and statements stay here.</summary>
    internal sealed class WithoutAddresses : BaseProcessor<Activity>
    {
        private static readonly string[] Kept =
            ["http.request.method", "http.response.status_code", "http.route", "url.scheme", "error.type", "db.system", "db.system.name", "network.protocol.version"];

        public override void OnEnd(Activity data)
        {
            foreach (var (name, _) in data.TagObjects.ToList())
                if (!Kept.Contains(name))
                    data.SetTag(name, null);
        }
    }
}
