using Azure.Core;
using Azure.Identity;
using FollowUp.Adapters.AzureTables;
using FollowUp.Adapters.EventGrid;
using FollowUp.Adapters.Telemetry;
using FollowUp.Functions.Mail;
using FollowUp.Functions.Timers;
using FollowUp.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FollowUp.Functions;

/// <summary>Puts the service together for Azure Functions: Azure tables, Azure e-mail, the function app's own identity.</summary>
internal static class Composition
{
    public static FunctionsApplicationBuilder Compose(this FunctionsApplicationBuilder builder)
    {
        builder.ConfigureFunctionsWebApplication();
        Log(builder.Logging);

        // One identity for all: the app's managed one in Azure, a developer's own where it runs on their machine.
        builder.Services.AddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        builder.Services.AddAzureTables(builder.Configuration, s => s.GetRequiredService<TokenCredential>());
        builder.Services.AddAzureEmail();
        builder.Services.AddEventGridSignIn(builder.Configuration);
        builder.Services.AddFollowUp(builder.Configuration);
        builder.Services.AddFollowUpTelemetry(builder.Configuration);
        builder.Services.AddOptions<TimerOptions>().BindConfiguration(TimerOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TimerOptions>, TimerOptionsValidator>();

        // The Functions host sits before the worker and says whom it speaks for; the worker reads that before any of ours runs. What
        // stood in these headers before is the caller's own word, so no more than one hop is believed.
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.ForwardLimit = 1;
        });
        builder.Services.AddListenFirst();
        return builder;
    }

    // Frameworks log every request and every call, with the address: over the wire to the host, and a case's id stands in it.
    private static void Log(ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        logging.AddFilter("Azure", LogLevel.Warning);

        // The keys lie in the service's own store, whose protection at rest is theirs: no warning at each start says so.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // It says at every page that it keeps the answer from being cached, which is what we say as well.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
    }
}
