using FollowUp.Host;
using FollowUp.Store;
using FollowUp.Tests.Journeys;
using FollowUp.Tests.Simulation;
using FollowUp.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Tests.Functions;

/// <summary>
/// The service twice, of the same parts: as the embedded host runs it, and behind routes like the Functions worker's, which has routed a
/// request to a function before that passes it on.
/// </summary>
internal sealed class WorkerLike : IDisposable, IAsyncDisposable
{
    private readonly WebApplication _plain;
    private readonly Lazy<InnerPipeline> _pipeline;
    private WebApplication? _worker;

    public WorkerLike(string folder, Func<IServiceProvider, InnerPipeline>? other = null)
    {
        _plain = Plain(folder, Log);
        _pipeline = new(() => other?.Invoke(Services) ?? Services.GetRequiredService<InnerPipeline>());
    }

    public LogBook Log { get; } = new();

    public IServiceProvider Services => _plain.Services;

    public InnerPipeline Pipeline => _pipeline.Value;

    /// <summary>What was answered, and by which function.</summary>
    public List<(string Function, int Status)> Answered { get; } = [];

    /// <summary>Counts the calls that have reached a function.</summary>
    public SemaphoreSlim Begun { get; } = new(0);

    /// <summary>Counts those that it has done with.</summary>
    public SemaphoreSlim Ended { get; } = new(0);

    /// <summary>Starts the service by itself.</summary>
    public async Task<Uri> StartPlainAsync()
    {
        await _plain.StartAsync();
        return new(_plain.Urls.First());
    }

    /// <summary>Starts a worker's pipeline around the service's.</summary>
    public async Task<Uri> StartWorkerAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.AddRouting();
        builder.Services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.All);
        _worker = builder.Build();
        _worker.UseForwardedHeaders();
        _worker.UseRouting();
        _worker.Use(async (http, next) =>
        {
            // The worker gives each call a scope of its own services.
            await using var scope = Services.CreateAsyncScope();
            http.Features.Set<IServiceProvidersFeature>(new RequestServicesFeature(http, null) { RequestServices = scope.ServiceProvider });
            await next();
        });
        ((IApplicationBuilder)_worker).UseEndpoints(endpoints => endpoints.DataSources.Add(new Triggers([.. FunctionSource.Http.Select(Trigger)])));
        await _worker.StartAsync();
        return new(_worker.Urls.First());
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (_worker is not null)
        {
            await _worker.DisposeAsync();
        }

        await _plain.DisposeAsync();
        Begun.Dispose();
        Ended.Dispose();
    }

    private static WebApplication Plain(string folder, LogBook log)
    {
        var ids = 0;
        return EmbeddedHost.Build(
            ["--environment=Development", $"--data={folder}", "--urls=http://127.0.0.1:0", "--FollowUp:Sweep:EverySeconds=0"],
            services =>
            {
                services.AddSingleton<TimeProvider>(new StandingClock(StandingClock.At("2027-01-11 10:00")));
                services.AddSingleton(new IdSource(() => $"{Interlocked.Increment(ref ids):x32}"));
                services.AddLogging(logging => logging.ClearProviders().AddProvider(log));
            });
    }

    // As the worker builds them: a route and methods, nothing else.
    private Endpoint Trigger(Function function) => new RouteEndpointBuilder(
        async http =>
        {
            Assert(http, function);
            Begun.Release();
            try
            {
                await (await Pipeline.AnswerAsync(http)).ExecuteAsync(http);
            }
            finally
            {
                Assert(http, function);
                lock (Answered)
                {
                    Answered.Add((function.Name, http.Response.StatusCode));
                }

                Ended.Release();
            }
        },
        RoutePatternFactory.Parse("/" + function.Route),
        order: 0)
    {
        DisplayName = function.Name,
        Metadata = { new HttpMethodMetadata(function.Method is { } method ? [method] : []) },
    }.Build();

    // Before and after, the request is the trigger's.
    private static void Assert(HttpContext http, Function function)
    {
        Xunit.Assert.Equal(function.Name, http.GetEndpoint()?.DisplayName);
        Xunit.Assert.Equal(function.Route!.Contains("caseId", StringComparison.Ordinal), http.Request.RouteValues.ContainsKey("caseId"));
    }

    private sealed class Triggers(IReadOnlyList<Endpoint> endpoints) : EndpointDataSource
    {
        public override IReadOnlyList<Endpoint> Endpoints => endpoints;

        public override IChangeToken GetChangeToken() => new CancellationChangeToken(CancellationToken.None);
    }
}
