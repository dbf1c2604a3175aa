using FollowUp.Adapters.Sqlite;
using FollowUp.Host;
using FollowUp.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FollowUp.Benchmarks.Captures;

/// <summary>The embedded host as it is started by hand: Kestrel, the whole pipeline, SQLite, the demo's sign-in, the sweep behind it.</summary>
internal sealed class OurServer : ICaptureServer
{
    private readonly WebApplication _app;

    private OurServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<OurServer> StartAsync(string folder, TimeSpan sync)
    {
        Directory.CreateDirectory(folder);
        var app = EmbeddedHost.Build(["--data", folder, "--urls", "http://127.0.0.1:0", "--FollowUp:PublicUrl", "https://followup.example/"], services =>
            services.Replace(ServiceDescriptor.Singleton<IRowStore>(_ => SqliteRowStore.Open(
                new SqliteOptions { Path = Path.Combine(folder, "followup.db"), BeforeCommit = () => Disk.Wait(sync) }))));
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
