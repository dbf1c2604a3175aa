using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FollowUp.Tests.Store;

/// <summary>
/// The Azure storage emulator in a process of our own, started when somebody asks for it first. It comes from npm: <c>npm ci --prefix tests</c>.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    // Known to everybody: Microsoft Learn, "Use the Azurite emulator", says this account and key.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lazy<Task<Process>> _process;

    public Azurite() => _process = new(StartAsync);

    /// <summary>Where it listens.</summary>
    public int Port { get; } = FreePort();

    public static string? Missing => File.Exists(Program) ? null : "Azurite is not there. 'npm ci --prefix tests' fetches it; CI does.";

    private static string Program => Path.Combine(Repository.Root, "tests", "node_modules", "azurite", "dist", "src", "table", "main.js");

    /// <summary>How to reach it, once it listens.</summary>
    public async Task<string> ConnectionStringAsync()
    {
        await _process.Value;
        return $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}/{Account};";
    }

    public async ValueTask DisposeAsync()
    {
        if (_process.IsValueCreated)
        {
            using var process = await _process.Value;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private async Task<Process> StartAsync()
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
            [Program, "--tableHost", "127.0.0.1", "--tablePort", Port.ToString(CultureInfo.InvariantCulture), "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent"])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listens.TrySetException(new InvalidOperationException("Azurite ended before it listened."));
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("successfully", StringComparison.Ordinal) == true)
            {
                listens.TrySetResult();
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await listens.Task.WaitAsync(Patience);
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
