using Azure.Identity;
using FollowUp.Adapters.AzureTables;
using FollowUp.Adapters.EventGrid;
using FollowUp.Adapters.Mailbox;
using FollowUp.Adapters.Mime;
using FollowUp.Adapters.Smtp;
using FollowUp.Adapters.Sqlite;
using FollowUp.Adapters.Telemetry;
using FollowUp.Cases;
using FollowUp.Host.Demo;
using FollowUp.Mail;
using FollowUp.Store;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Scalar.AspNetCore;

namespace FollowUp.Host;

/// <summary>
/// Puts the service together for one process: SQLite in a data folder, mail by SMTP or into a mailbox, a sweep in the background. With
/// nothing configured it is the demo.
/// </summary>
public static class EmbeddedHost
{
    // Settings are read at the start. Watching their files for changes means watching the data folder, where it lies beside them, at every write.
    private const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    private static readonly Dictionary<string, string> Switches = new() { ["--data"] = "FollowUp:Data" };

    /// <summary>The host, ready to run.</summary>
    /// <param name="settings">Settings as they stand on the command line.</param>
    /// <param name="adapt">Changes what was registered, for those who embed the host themselves.</param>
    /// <param name="newStore">Whether a store may be made where there is none.</param>
    /// <param name="serves">False for work on the store alone, which signs nobody in and is done wherever the store is.</param>
    public static WebApplication Build(string[] settings, Action<IServiceCollection>? adapt = null, bool newStore = true, bool serves = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "FollowUp.Host", Args = [.. settings, NoReload] });
        builder.Configuration.AddCommandLine(settings, Switches);
        if (serves)
        {
            DemoMode.Check(builder.Environment);
        }

        KnownSettings.Check(builder.Configuration);
        Log(builder);
        Listen(builder);

        var data = DataFolder.Of(builder.Configuration, newStore);
        builder.Services.AddSingleton(data);
        AddStorage(builder, data);
        AddMail(builder, data);
        builder.Services.AddDemo(data);
        builder.Services.AddEventGridSignIn(builder.Configuration);
        builder.Services.AddFollowUp(builder.Configuration);
        LinkToWhereItListens(builder);
        builder.Services.AddFollowUpTelemetry(builder.Configuration);
        builder.Services.AddOptions<SweepOptions>().Bind(builder.Configuration.GetSection(SweepOptions.Section))
            .Validate(o => o.EverySeconds is >= 0 and <= 3600, "FollowUp:Sweep:EverySeconds is to be 1 to 3600 seconds, or 0 for no sweep in this process.")
            .ValidateOnStart();
        builder.Services.AddSingleton<SweepGate>();
        builder.Services.AddHostedService<SweepService>();
        builder.Services.AddHostedService<UpkeepService>();

        adapt?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseFollowUp();
        app.MapDemo();
        app.MapScalarApiReference("/docs", options => options.WithTitle("FollowUp").WithOpenApiRoutePattern("/openapi/{documentName}.json"));
        return app;
    }

    private static void AddStorage(WebApplicationBuilder builder, DataFolder data)
    {
        switch (builder.Configuration["FollowUp:Storage"])
        {
            case null or "" or "Sqlite":
                builder.Services.AddSingleton<IRowStore>(_ => SqliteRowStore.Open(new SqliteOptions { Path = data.Database }));
                break;
            case "Tables":
                builder.Services.AddAzureTables(builder.Configuration, _ => new DefaultAzureCredential());
                break;
            case var unknown:
                throw new InvalidOperationException($"FollowUp:Storage is to be 'Sqlite' or 'Tables', not '{unknown}'.");
        }
    }

    private static void AddMail(WebApplicationBuilder builder, DataFolder data)
    {
        if (!string.IsNullOrEmpty(builder.Configuration[$"{SmtpOptions.Section}:Host"]))
        {
            builder.Services.AddSmtpMail();
            return;
        }

        builder.Services.AddMailbox(data.Mail, new MailIdentity(EmailAddress.Of("followup@followup.example")));
    }

    // Frameworks log the address of every request, and a case's id stands in it: only what is wrong is worth that.
    private static void Log(WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // It says at every page that it keeps the answer from being cached, which is what we say as well.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.Logging.AddFilter("System", LogLevel.Warning);

        // Why it cannot start is said in one line by the command; these two would say it with their stacks.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.", LogLevel.Warning);
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
    }

    private static void Listen(WebApplicationBuilder builder)
    {
        var urls = ListeningAddresses.Check(ListeningAddresses.Of(builder.Configuration));
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.BodyBytes * 2;
        });
    }

    // Which port it is for `:0` is known once it listens, and no mail goes before.
    private static void LinkToWhereItListens(WebApplicationBuilder builder)
    {
        if (builder.Configuration["FollowUp:PublicUrl"] is not null)
        {
            return;
        }

        var asked = Reached(ListeningAddresses.Check(ListeningAddresses.Of(builder.Configuration))[0]);
        builder.Services.PostConfigure<PublicAddressOptions>(options => options.PublicUrl = asked);
        if (new Uri(asked).Port == 0)
        {
            builder.Services.AddSingleton(services => new Links(new(asked)) { Bound = () => BoundTo(services) });
        }
    }

    private static Uri? BoundTo(IServiceProvider services) =>
        services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address ? new(Reached(address)) : null;

    private static string Reached(string address) => address.Replace("*", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal);
}
