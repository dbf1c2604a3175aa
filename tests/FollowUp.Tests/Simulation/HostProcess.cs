using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Xunit;

namespace FollowUp.Tests.Simulation;

/// <summary>The built host as a process of its own, over a data folder that outlives it.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private HostProcess(Process process, Uri address)
    {
        _process = process;
        // A clock that is moved waits for the sweep before it, which may have a thousand mails to send.
        Client = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(3) };
    }

    public HttpClient Client { get; }

    public static async Task<HostProcess> StartAsync(string data, params string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var host = new HostProcess(Run(data, ["--urls", address.ToString().TrimEnd('/'), .. settings]), address);
        await UntilAsync(async () => (await host.Client.GetAsync("/demo/clock")).IsSuccessStatusCode);
        return host;
    }

    /// <summary>Runs a command to its end.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> CommandAsync(string data, string command)
    {
        using var process = Run(data, command);
        await process.WaitForExitAsync().WaitAsync(_patience);
        return process.ExitCode;
    }

    /// <summary>Asks again until it is so, or a deadline has passed; who cannot be reached yet has not answered yet.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition, TimeSpan? patience = null)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < (patience ?? _patience); await pace.WaitForNextTickAsync())
        {
            try
            {
                if (await condition())
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
            }
        }

        Assert.Fail("It did not come about in time.");
    }

    /// <summary>Sends a body as somebody; null where no answer came.</summary>
    public async Task<JsonElement?> PostAsync(string path, string by, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Demo {by}");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key ?? Guid.NewGuid().ToString("N"));
        try
        {
            using var answer = await Client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, text);
            return JsonDocument.Parse(text).RootElement;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    public async Task<JsonElement> GetAsync(string path, string by)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Authorization", $"Demo {by}");
        using var answer = await Client.SendAsync(request);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>As the machine's power does: no notice, no clearing up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(_patience);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit(_patience);
        }

        Client.Dispose();
        _process.Dispose();
    }

    private static Process Run(string data, params string[] arguments)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "FollowUp.Host.dll");
        var start = new ProcessStartInfo("dotnet", [host, .. arguments, "--data", data])
        {
            WorkingDirectory = data,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
