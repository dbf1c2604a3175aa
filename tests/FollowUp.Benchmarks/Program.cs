using FollowUp.Benchmarks.Captures;
using FollowUp.Benchmarks.Mails;
using FollowUp.Benchmarks.Operations;
using FollowUp.Benchmarks.Sweeps;

// The demo's sign-in does not start in Production, and Development would measure checks that no service runs with.
Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Benchmark");
var quick = args.Contains("--quick");
switch (args.FirstOrDefault(arg => !arg.StartsWith('-')) ?? "all")
{
    case "captures":
        await CaptureBenchmark.RunAsync(quick);
        return 0;
    case "sweep":
        await SweepBenchmark.RunAsync(quick);
        return 0;
    case "mail":
        await MailBenchmark.RunAsync(quick);
        return 0;
    case "operations":
        await OperationsBenchmark.RunAsync();
        return 0;
    case "all":
        await OperationsBenchmark.RunAsync();
        await CaptureBenchmark.RunAsync(quick);
        await MailBenchmark.RunAsync(quick);
        await SweepBenchmark.RunAsync(quick);
        return 0;
    case SweepProcess.Command:
        return await SweepProcess.RunAsync(args[1]);
    case var unknown:
        await Console.Error.WriteLineAsync($"There is no benchmark '{unknown}'. Say captures, sweep, mail, operations or all, and --quick for fewer rounds.");
        return 2;
}
