using System.Diagnostics;
using Xunit;

namespace FollowUp.Tests.Deployment;

/// <summary>What the script asks of the directory and of azd, and what it says; both are played by a few lines of shell.</summary>
public sealed class DeliveryReportsScriptTests : IDisposable
{
    private const string Az = """
        #!/bin/sh
        echo "az $*" >>"$CALLS"
        case "$*" in
          "ad app list"*) ;;
          "ad app create"*) echo the-app ;;
          "ad app show"*) echo the-role ;;
          "ad sp show --id the-app"*) echo the-entry ;;
          "ad sp show"*) echo event-grid ;;
          "ad signed-in-user show"*) echo me ;;
          "rest --method get"*) echo "$HAS_ROLE" ;;
        esac
        """;

    private const string Azd = """
        #!/bin/sh
        echo "azd $*" >>"$CALLS"
        exit "$AZD_ENDS"
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("followup-script-").FullName;

    private string Calls => Path.Combine(_folder, "calls");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Event_grid_and_whoever_is_signed_in_may_bring_reports_and_azd_remembers_for_which_application()
    {
        var (code, said) = await RunAsync();

        Assert.Equal((0, "Delivery reports are addressed to the application the-app."), (code, said));
        Assert.Equal(["event-grid", "me"], Given());
        Assert.Contains("azd env set FOLLOWUP_DELIVERY_REPORTS_AUDIENCE the-app", await File.ReadAllLinesAsync(Calls, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_colleague_who_deploys_later_may_as_well()
    {
        var (code, _) = await RunAsync(audience: "the-app");

        Assert.Equal(0, code);
        Assert.Equal(["me"], Given());
    }

    [Fact]
    public async Task Who_may_already_is_not_given_it_again()
    {
        var (code, said) = await RunAsync(audience: "the-app", hasRole: true);

        Assert.Equal((0, ""), (code, said));
        Assert.Empty(Given());
    }

    [Fact]
    public async Task Whoever_registers_it_for_somebody_else_is_told_what_to_pass_on()
    {
        var (code, said) = await RunAsync(azdEnds: 1);

        Assert.Equal(0, code);
        Assert.Contains("Whoever deploys says so: azd env set FOLLOWUP_DELIVERY_REPORTS_AUDIENCE the-app", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turned_off_it_asks_nobody()
    {
        var (code, said) = await RunAsync(reports: "off");

        Assert.Equal((0, ""), (code, said));
        Assert.False(File.Exists(Calls));
    }

    // To whom the role was given, in turn.
    private IEnumerable<string> Given() =>
        from line in File.ReadAllLines(Calls)
        where line.StartsWith("az rest --method post", StringComparison.Ordinal)
        select line.Split("\"principalId\":\"")[1].Split('"')[0];

    private async Task<(int Code, string Said)> RunAsync(string reports = "on", string audience = "", bool hasRole = false, int azdEnds = 0)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script needs a POSIX shell.");
        foreach (var (name, text) in new[] { ("az", Az), ("azd", Azd) })
        {
            var file = Path.Combine(_folder, name);
            await File.WriteAllTextAsync(file, text.ReplaceLineEndings("\n"));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
            }
        }

        var start = new ProcessStartInfo("sh", [Path.Combine(Infrastructure.Folder, "delivery-reports.sh")]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["CALLS"] = Calls;
        start.Environment["HAS_ROLE"] = hasRole ? "1" : "0";
        start.Environment["AZD_ENDS"] = $"{azdEnds}";
        start.Environment["AZURE_ENV_NAME"] = "test";
        start.Environment["FOLLOWUP_DELIVERY_REPORTS"] = reports;
        start.Environment["FOLLOWUP_DELIVERY_REPORTS_AUDIENCE"] = audience;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return (process.ExitCode, said.Trim());
    }
}
