using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FollowUp.Tests.Functions;

/// <summary>What the Functions host is told of the service fits the service.</summary>
public partial class FunctionsTests
{
    private static readonly string[] TheHostsOwn = ["admin", "runtime"];

    [Fact]
    public void Every_function_is_read()
    {
        Assert.Equal(FunctionSource.Attributes, FunctionSource.All.Count);
        Assert.Equal(["FollowUp:Sweep:Schedule", "FollowUp:Upkeep:Schedule"], FunctionSource.All.Select(f => f.Schedule).OfType<string>().Order());
    }

    [Fact]
    public void Functions_have_different_names_and_routes()
    {
        Assert.Equal(FunctionSource.All.Count, FunctionSource.All.Select(f => f.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(FunctionSource.Http.Count, FunctionSource.Http.Select(f => $"{f.Method} {f.Route}").Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    // The host orders functions by name, without regard to case, and takes the first route that fits.
    [Fact]
    public void The_function_for_all_the_rest_comes_last()
    {
        Assert.Equal(new("Web", null, "{*path}", null), FunctionSource.All.OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Last());
        Assert.Equal("Web", FunctionSource.All.OrderBy(f => f.Name, StringComparer.Ordinal).Last().Name);
    }

    [Fact]
    public void Every_named_function_is_an_operation_of_the_service()
    {
        var operations = Endpoints().Select(e => $"{e.Name} {e.Method} /{e.Route}").ToHashSet();
        Assert.All(FunctionSource.Http.Where(f => f.Name != "Web"), f => Assert.Contains($"{OperationOf(f)} {f.Method} /{f.Route}", operations));
    }

    // Those that are called seldom may stay with the rest; whoever adds an operation decides.
    [Fact]
    public void Every_operation_that_is_used_much_has_a_function_of_its_own() => Assert.Equal(
        ["ReadCalendar"],
        Endpoints().Where(e => e.Route.StartsWith("api/", StringComparison.Ordinal)).Select(e => e.Name).OfType<string>().Except(FunctionSource.Http.Select(OperationOf)));

    [Fact]
    public void No_route_begins_with_a_path_of_the_host()
    {
        Assert.All(Endpoints(), e => Assert.DoesNotContain(e.Route.Split('/')[0], TheHostsOwn, StringComparer.OrdinalIgnoreCase));
        Assert.All(FunctionSource.Http, f => Assert.DoesNotContain(f.Route!.Split('/')[0], TheHostsOwn, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Routes_have_no_prefix_and_the_project_takes_the_hosts_settings_along()
    {
        var host = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "host.json")))!;
        Assert.Equal("", (string)host["extensions"]!["http"]!["routePrefix"]!);
        Assert.Contains(
            "Include=\"../../host.json\" Link=\"host.json\"",
            File.ReadAllText(Path.Combine(Repository.Root, "src", "FollowUp.Functions", "FollowUp.Functions.csproj")),
            StringComparison.Ordinal);
    }

    // The Functions host would write the path of each request into Application Insights, where a mailed link stands in it for all who read there.
    [Fact]
    public void The_host_writes_down_no_request_and_of_frameworks_only_what_is_wrong()
    {
        var levels = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "host.json")))!["logging"]!["logLevel"]!.AsObject();
        Assert.Equal("None", (string)levels["Host.Results"]!);
        Assert.Equal("Warning", (string)levels["default"]!);

        // What else is let through is what our own timers say.
        Assert.Equal(
            [.. FunctionSource.All.Where(f => f.Schedule is not null).Select(f => $"Function.{f.Name}.User").Order()],
            levels.Where(l => (string)l.Value! == "Information").Select(l => l.Key).Order());
    }

    // But for what is about a console and a command line, the embedded host's list is the worker's.
    [Fact]
    public void What_the_embedded_host_keeps_out_of_the_log_the_worker_keeps_out_too()
    {
        string[] ofTheConsole = ["Microsoft.Hosting.Lifetime", "Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Server.Kestrel."];
        var worker = Filters("FollowUp.Functions", "Composition.cs");
        Assert.Contains(("Azure", "Warning"), worker);
        Assert.Subset(worker, Filters("FollowUp.Host", "EmbeddedHost.cs").Where(f => !ofTheConsole.Contains(f.Category)).ToHashSet());
    }

    // Its packages are not on every feed: only a Release build of the solution takes it along.
    [Fact]
    public void A_debug_build_of_the_solution_leaves_the_functions_out()
    {
        var solution = File.ReadAllLines(Path.Combine(Repository.Root, "FollowUp.sln"));
        var project = solution.Single(line => line.Contains("\"FollowUp.Functions\"", StringComparison.Ordinal)).Split('"')[^2];
        var builds = solution.Where(line => line.Contains(project, StringComparison.Ordinal) && line.Contains(".Build.0", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, builds.Count);
        Assert.All(builds, line => Assert.Contains(".Release|", line, StringComparison.Ordinal));
    }

    private static HashSet<(string Category, string Level)> Filters(string project, string file) =>
    [
        .. AddFilter().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", project, file)))
            .Select(m => (m.Groups["category"].Value, m.Groups["level"].Value)),
    ];

    [GeneratedRegex("""\.AddFilter\("(?<category>[\w.]+)", LogLevel\.(?<level>\w+)\)""")]
    private static partial Regex AddFilter();

    // A function is named as its operation is, but for one that would come after the last.
    private static string OperationOf(Function function) => function.Name == "CommitmentWithdrawal" ? "WithdrawCommitment" : function.Name;

    private static List<(string? Name, string? Method, string Route)> Endpoints()
    {
        var folder = Directory.CreateTempSubdirectory("followup-functions-");
        try
        {
            using var app = new WorkerLike(folder.FullName);
            _ = app.Pipeline;
            return
            [
                .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => (
                    e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName,
                    e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Single(),
                    e.RoutePattern.RawText!.TrimStart('/'))),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
