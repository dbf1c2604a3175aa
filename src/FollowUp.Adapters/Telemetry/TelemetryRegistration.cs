using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using FollowUp.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FollowUp.Adapters.Telemetry;

/// <summary>
/// Sends what <see cref="ServiceMetrics"/> and the framework measure to where the environment says: an OTLP collector
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>), Azure Monitor (<c>APPLICATIONINSIGHTS_CONNECTION_STRING</c>), both, or nowhere.
/// </summary>
public static class TelemetryRegistration
{
    /// <summary>An address with port 4317 or 4318, as the OpenTelemetry specification names the setting.</summary>
    public const string Otlp = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public const string AzureMonitor = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>The service's identity on Azure. Where it is set, Azure Monitor is signed in to with it: what <c>infra/</c> makes takes nothing else.</summary>
    public const string Identity = "AZURE_CLIENT_ID";

    public static IServiceCollection AddFollowUpTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var (otlp, azure) = (configuration[Otlp], configuration[AzureMonitor]);
        if (string.IsNullOrEmpty(otlp) && string.IsNullOrEmpty(azure))
        {
            return services;
        }

        TokenCredential? identity = string.IsNullOrEmpty(configuration[Identity]) ? null : new DefaultAzureCredential();
        services.AddOpenTelemetry()
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(ServiceMetrics.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime");
                if (!string.IsNullOrEmpty(otlp))
                {
                    metrics.AddOtlpExporter();
                }

                if (!string.IsNullOrEmpty(azure))
                {
                    metrics.AddAzureMonitorMetricExporter(options => (options.ConnectionString, options.Credential) = (azure, identity));
                }
            })
            .WithTracing(traces =>
            {
                traces.AddSource(ServiceMetrics.Name).AddAspNetCoreInstrumentation().AddProcessor<WithoutAddresses>();
                if (!string.IsNullOrEmpty(otlp))
                {
                    traces.AddOtlpExporter();
                }

                if (!string.IsNullOrEmpty(azure))
                {
                    traces.AddAzureMonitorTraceExporter(options => (options.ConnectionString, options.Credential) = (azure, identity));
                }
            });
        return services;
    }
}
