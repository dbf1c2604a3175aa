using System.Diagnostics;
using System.Globalization;
using FollowUp.Tests;

namespace FollowUp.Benchmarks.Mails;

/// <summary>
/// A mail server that somebody else wrote, in a process of its own: smtp-server, from npm (<c>npm ci --prefix tests</c>). It takes the time that a server
/// takes to read and to answer, on the same processors.
/// </summary>
internal sealed class NodeMailServer : IMailServer
{
    private readonly Process _process;

    private NodeMailServer(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>What to do where it is not there; null where it is.</summary>
    public static string? Missing => Directory.Exists(Path.Combine(Folder, "node_modules", "smtp-server"))
        ? null
        : "The mail server in a process of its own is not there: 'npm ci --prefix tests' fetches it. Left out.";

    public string Name => "smtp-server (Node), a process of its own";

    public int Port { get; }

    private static string Folder => Path.Combine(Repository.Root, "tests");

    public static async Task<NodeMailServer> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo("node", ["mail-server.cjs"]) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("node did not start.");
        return new(process, int.Parse(await ReadAsync(process), CultureInfo.InvariantCulture));
    }

    public async Task<long> TakenAsync()
    {
        await _process.StandardInput.WriteLineAsync();
        return long.Parse(await ReadAsync(_process), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<string> ReadAsync(Process process) =>
        await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server ended.");
}
