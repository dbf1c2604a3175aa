using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FollowUp.Store;
using FollowUp.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FollowUp.Tests.Deployment;

/// <summary>The Bicep and the code say the same.</summary>
public partial class InfrastructureTests
{
    [Fact]
    public void Every_app_setting_is_one_that_the_function_app_reads() =>
        Assert.Empty(Infrastructure.AppSettings.Except(Settings.All.Where(setting => setting.ReadBy is not ReadBy.EmbeddedHost).Select(setting => setting.Name)));

    [Fact]
    public void Whatever_the_function_app_does_not_do_without_is_set() =>
        Assert.Empty(Settings.All.Where(setting => setting.SetOnAzure).Select(setting => setting.Name).Except(Infrastructure.AppSettings));

    [Fact]
    public void The_tables_are_those_of_the_store()
    {
        var line = TableNames().Match(Infrastructure.Read("modules", "storage.bicep")).Groups["names"].Value;
        var names = line.Split(',').Select(name => name.Trim().Trim('\''));

        Assert.Equal(Enum.GetNames<Table>().Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_parameter_file_names_parameters_that_there_are()
    {
        var named = JsonNode.Parse(Infrastructure.Read("main.parameters.json"))!["parameters"]!.AsObject().Select(parameter => parameter.Key);
        var declared = Infrastructure.Parameter().Matches(Infrastructure.Read("main.bicep")).Select(match => match.Groups["name"].Value);

        Assert.Empty(named.Except(declared));
    }

    [Fact]
    public void Alerts_look_at_metrics_that_there_are_and_the_page_names_all_of_them()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var published = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == ServiceMetrics.Name)
                {
                    published.Add(instrument.Name);
                }
            },
        };
        listener.Start();
        using var metrics = new ServiceMetrics(services.GetRequiredService<IMeterFactory>());
        var named = MetricNames().Matches(Infrastructure.Read("modules", "alerts.bicep")).Select(match => match.Groups["name"].Value).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(published));
        Assert.All(published.Distinct(), name => Assert.Contains($"`{name}`", File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md")), StringComparison.Ordinal));
    }

    // On Windows, azd refuses a hook that says only what other systems run, and everything after it.
    [Fact]
    public void Every_hook_says_what_runs_on_either_system()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "azure.yaml")).Select(line => line.TrimEnd()).ToList();

        Assert.NotEqual(0, lines.Count(line => line == "    posix:"));
        Assert.Equal(lines.Count(line => line == "    posix:"), lines.Count(line => line == "    windows:"));
    }

    [Fact]
    public void No_key_is_asked_for()
    {
        foreach (var file in Infrastructure.Files)
        {
            Assert.DoesNotMatch(@"list(Keys|AccountSas|ServiceSas)\(|AccountKey|SharedAccessKey", File.ReadAllText(file));
        }
    }

    [GeneratedRegex(@"var tableNames = \[(?<names>[^\]]+)\]")]
    private static partial Regex TableNames();

    [GeneratedRegex("'(?<name>followup\\.[a-z_.]+)'")]
    private static partial Regex MetricNames();
}
