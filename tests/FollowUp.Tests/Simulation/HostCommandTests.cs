using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace FollowUp.Tests.Simulation;

/// <summary>What the host says to whoever starts it in another way than it can be started: one line on what to do, and no stack.</summary>
public sealed class HostCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("followup-command-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        var (code, said) = await RunAsync([], "--data", _folder, "--urls", url);

        Assert.Equal(1, code);
        Assert.Equal($"Another program listens on {url} already. Stop it, or choose another address: --urls http://localhost:5081", said);
    }

    [Fact]
    public async Task Where_there_is_no_store_none_is_made()
    {
        var typo = Path.Combine(_folder, "dtaa");
        var (code, said) = await RunAsync([], "verify", "--data", typo);
        Assert.Equal((2, $"There is no store in {typo}. Say where it is: --data <folder>"), (code, said));
        Assert.False(Directory.Exists(typo));
    }

    [Fact]
    public async Task Work_on_the_store_signs_nobody_in_and_is_done_in_production_too()
    {
        var backup = Path.Combine(_folder, "backup.jsonl");
        await File.WriteAllTextAsync(backup, """{"rows":0}""", TestContext.Current.CancellationToken);
        (string, string)[] production = [("ASPNETCORE_ENVIRONMENT", "Production")];

        Assert.Equal((0, "0 rows imported. Now run rebuild, then verify."), await RunAsync(production, "import", backup, "--data", _folder));
        var (code, said) = await RunAsync(production, "verify", "--data", _folder);
        Assert.True(code == 0 && said.EndsWith("0 cases with 0 events checked, 0 broken.", StringComparison.Ordinal), said);

        var (served, why) = await RunAsync(production, "--data", _folder);
        Assert.True(served == 1 && why.StartsWith("The demo lets anybody be anybody", StringComparison.Ordinal), why);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("--urls=http://127.0.0.1:0")]
    public async Task A_store_that_cannot_be_opened_is_named(string what)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "followup.db"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "followup.db", "in-the-way"), "", TestContext.Current.CancellationToken);

        var (code, said) = await RunAsync([], what, "--data", _folder);

        Assert.NotEqual(0, code);
        Assert.Contains(_folder, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Usage:", "--help")]
    [InlineData(2, "There is no command 'verfy'.", "verfy")]
    [InlineData(2, "There is no setting '--dta'.", "--dta", "x")]
    [InlineData(2, "'--data' is without a value.", "verify", "--data")]
    [InlineData(2, "'rebuild' is one word too many after 'verify'.", "verify", "rebuild")]
    [InlineData(1, "'http://x:99999' is no address to listen on", "--urls", "http://x:99999")]
    [InlineData(1, "The data folder /proc/nope cannot be made", "--data", "/proc/nope")]
    [InlineData(1, "There is no setting 'FollowUp:Zonee'", "--FollowUp:Zonee", "Europe/Oslo")]
    [InlineData(1, "There is no setting 'FollowUp:Windows:Opens'", "--FollowUp:Windows:Opens=09:00")]
    [InlineData(1, "Europe/Olso", "--FollowUp:Zone", "Europe/Olso")]
    public async Task What_cannot_be_is_said(int code, string says, params string[] arguments)
    {
        var (got, said) = await RunAsync([], arguments);
        Assert.True(got == code, said);
        Assert.Contains(says, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(_folder, "dt*"));
    }

    [Fact]
    public async Task A_misspelt_variable_is_named_as_it_is_written()
    {
        var (code, said) = await RunAsync([("FollowUp__Remindres__Steps__0", "1"), ("FollowUp__Reminders__Steps__0", "1")], "--data", _folder);
        Assert.Equal(1, code);
        Assert.StartsWith("There is no setting 'FollowUp:Remindres:Steps:0' (in the environment: FollowUp__Remindres__Steps__0).", said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n'));
    }

    [Fact]
    public async Task A_command_may_come_after_the_settings()
    {
        var (code, said) = await RunAsync([], "--data", Path.Combine(_folder, "none"), "verify");
        Assert.True(code == 2 && said.Contains("There is no store", StringComparison.Ordinal), said);
    }

    // What it says on either stream.
    private async Task<(int Code, string Said)> RunAsync((string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FollowUp.Host.dll"), .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        try
        {
            var said = await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync()).WaitAsync(TimeSpan.FromSeconds(60));
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
            return (process.ExitCode, string.Concat(said).Trim());
        }
        finally
        {
            process.Kill();
        }
    }
}
