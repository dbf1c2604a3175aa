using System.Globalization;
using FollowUp.Adapters.Sqlite;
using FollowUp.Host;
using FollowUp.Schedule;
using FollowUp.Store;
using FollowUp.Tests.Store;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FollowUp.Tests.Journeys;

/// <summary>
/// The whole service as somebody starts it: Kestrel, SQLite and the mailbox, in a folder of its own that is removed afterwards. With
/// <c>FOLLOWUP_TEST_STORAGE=Tables</c> in the environment it keeps its rows in Azure tables, as the emulator has them.
/// </summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("followup-journey-").FullName;
    private readonly Dictionary<string, string?> _settings;
    private readonly int? _pages;
    private readonly Action<IServiceCollection>? _adapt;
    private App? _app;

    private Service(IReadOnlyDictionary<string, string?> storage, IReadOnlyDictionary<string, string?>? settings, int? pages, Action<IServiceCollection>? adapt) =>
        (_settings, _pages, _adapt) = (new([.. storage, .. settings ?? new Dictionary<string, string?>()]), pages, adapt);

    public HttpClient Http { get; private set; } = null!;

    /// <summary>For a <see cref="Browser"/>, which keeps cookies and follows redirects by itself.</summary>
    public HttpClient Browsing { get; private set; } = null!;

    public LogBook Log { get; } = new();

    /// <summary>Every promise's text that was posted: none of them has anything to do in a mail or a log.</summary>
    public HashSet<string> Texts { get; } = [];

    /// <summary>Addresses of those who chose to have the texts in their mail.</summary>
    public HashSet<string> TextsInMail { get; } = [];

    /// <summary>Everybody who was ever let in, for what may not leak.</summary>
    public List<Person> People { get; } = [];

    public Clock Clock => new(this);

    public IServiceProvider Services => _app!.Services;

    public SchedulePolicy Policy => Services.GetRequiredService<SchedulePolicy>();

    public IReadOnlyList<RouteEndpoint> Routes => [.. Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <param name="at">The local time it starts at.</param>
    /// <param name="settings">What is configured besides.</param>
    /// <param name="pages">How large the store's file may grow, as on a small disk.</param>
    /// <param name="adapt">Changes what it is made of.</param>
    public static async Task<Service> StartAsync(
        string at = "2027-01-11T10:00", IReadOnlyDictionary<string, string?>? settings = null, int? pages = null, Action<IServiceCollection>? adapt = null)
    {
        var service = new Service(await StorageAsync(), settings, pages, adapt);
        service.Start();
        await service.Clock.ToAsync(at);
        return service;
    }

    /// <summary>Stops the service, lets time pass without it, and starts it again on the same folder.</summary>
    public async Task BeDownForAsync(TimeSpan time)
    {
        await StopAsync();
        var clock = Path.Combine(_folder, "demo-clock.json");
        var ahead = TimeSpan.ParseExact(await File.ReadAllTextAsync(clock), "c", CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(clock, (ahead + time).ToString("c", CultureInfo.InvariantCulture));
        Start();
        await Clock.AdvanceAsync("PT1S");
    }

    public Caller As(string? authorization) => new(this, authorization);

    public async Task<IReadOnlyList<MailSeen>> MailsAsync() =>
        [.. (await As(null).GetAsync("/demo/mail")).Is(200).Json.AsArray().Select(m => MailSeen.Of(m!))];

    /// <summary>Every row that is stored, in all tables or in some.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(params Table[] tables) =>
        [.. (await Services.GetRequiredService<IRowStore>().DumpAsync(tables)).Select(row => $"{row.Table} {row.Partition} {row.Key} {row.Value}")];

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<IReadOnlyDictionary<string, string?>> StorageAsync()
    {
        if (Environment.GetEnvironmentVariable("FOLLOWUP_TEST_STORAGE") is not { Length: > 0 } storage)
        {
            return new Dictionary<string, string?>();
        }

        var azurite = await TestContext.Current.GetFixture<Azurite>() ?? throw new InvalidOperationException("The emulator is a fixture of the assembly.");
        return new Dictionary<string, string?>
        {
            ["FollowUp:Storage"] = storage,
            ["FollowUp:Tables:ConnectionString"] = await azurite.ConnectionStringAsync(),
            ["FollowUp:Tables:Prefix"] = "j" + Guid.NewGuid().ToString("N"),
        };
    }

    private void Start()
    {
        _app = new App(_folder, Log, _settings, _pages, _adapt);
        _app.UseKestrel();
        Http = _app.CreateClient();
        Browsing = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Http.BaseAddress };
    }

    private async Task StopAsync()
    {
        Http.Dispose();
        Browsing.Dispose();
        await _app!.DisposeAsync();
    }

    private sealed class App(string folder, LogBook log, IReadOnlyDictionary<string, string?> settings, int? pages, Action<IServiceCollection>? adapt) : WebApplicationFactory<Program>
    {
        protected override IHost CreateHost(IHostBuilder builder)
        {
            builder.ConfigureHostConfiguration(host => host.AddInMemoryCollection(new Dictionary<string, string?>(settings)
            {
                ["environment"] = "Development",
                ["urls"] = "http://127.0.0.1:0",
                ["FollowUp:Data"] = folder,
                ["FollowUp:PublicUrl"] = "https://followup.example",
                ["FollowUp:Sweep:EverySeconds"] = "0",
            }));
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log));
            if (pages is not null)
            {
                builder.ConfigureServices(services => services.AddSingleton<IRowStore>(
                    _ => SqliteRowStore.Open(new() { Path = new DataFolder(folder).Database, MaxPages = pages })));
            }

            if (adapt is not null)
            {
                builder.ConfigureServices(adapt);
            }

            return base.CreateHost(builder);
        }
    }
}

/// <summary>The clock that can be moved, by local times.</summary>
internal sealed class Clock(Service service)
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    public static string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Oslo).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An instant as the API takes it, from local time.</summary>
    public static string Instant(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, Oslo.GetUtcOffset(time)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    /// <summary>Moves to a local time, running every sweep on the way.</summary>
    public async Task ToAsync(string local) => (await service.As(null).PostAsync("/demo/clock", new { now = Instant(local) })).Is(200);

    public async Task AdvanceAsync(string duration) => (await service.As(null).PostAsync("/demo/clock", new { advance = duration })).Is(200);

    public async Task<string> NowAsync() => (string)(await service.As(null).GetAsync("/demo/clock")).Is(200).Json["now"]!;
}

/// <summary>What was logged.</summary>
internal sealed class LogBook : ILoggerProvider, ILogger
{
    private readonly List<(LogLevel Level, string Text)> _lines = [];

    public IReadOnlyList<(LogLevel Level, string Text)> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Forgets what a test wanted to be logged: what else is an error fails it.</summary>
    public void Forget()
    {
        lock (_lines)
        {
            _lines.Clear();
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
        {
            _lines.Add((logLevel, $"{formatter(state, exception)} {exception}"));
        }
    }

    public void Dispose()
    {
    }
}
