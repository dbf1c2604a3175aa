using FollowUp.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FollowUp.Tests.Functions;

/// <summary>The Functions worker says that it is there as one of the first things it does: it has to listen by then.</summary>
public sealed class ListenFirstTests
{
    [Fact]
    public async Task Who_starts_first_can_be_answered_already()
    {
        // In the worker's order: what says that it is there, what reads the keys, and the web server after both.
        var worker = new Worker();
        using var host = new HostBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureServices(services => services.AddSingleton<IHostedService>(worker))
            .ConfigureWebHost(web => web.UseKestrel().UseUrls(Worker.Url).Configure(app => app.Run(http => http.Response.WriteAsync("here"))))
            .ConfigureServices(services => services.AddListenFirst())
            .Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal("here", worker.Answer);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Worker : IHostedService
    {
        public static readonly string Url = $"http://127.0.0.1:{FreePort()}";

        public string? Answer { get; private set; }

        public async Task StartAsync(CancellationToken cancellationToken)
        {
            using var http = new HttpClient();
            Answer = await http.GetStringAsync(new Uri(Url), cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        private static int FreePort()
        {
            using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
            listener.Start();
            return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
