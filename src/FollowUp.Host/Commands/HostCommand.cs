using FollowUp.Store;

namespace FollowUp.Host.Commands;

/// <summary>
/// What the host can do: serve (with no command), <c>verify</c> every case, <c>rebuild</c> what is derived from them, <c>export</c> all rows
/// to a file, or <c>import</c> them into an empty store.
/// </summary>
internal static class HostCommand
{
    private const int Wrong = 2;

    /// <returns>The exit code: 0 if all went well, 1 if it could not start or a case is broken, 2 if what was asked for does not exist.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        switch (HostArguments.Read(args))
        {
            case HostArguments.Help:
                Console.WriteLine(HostArguments.Usage);
                return 0;
            case HostArguments.NotUnderstood not:
                await Console.Error.WriteLineAsync($"{not.Why}{Environment.NewLine}{Environment.NewLine}{HostArguments.Usage}");
                return Wrong;
            case HostArguments.Run run:
                return await RunAsync(run);
            default:
                throw new InvalidOperationException("Arguments are understood, or they are not.");
        }
    }

    private static async Task<int> RunAsync(HostArguments.Run run)
    {
        var urls = "";
        try
        {
            await using var app = EmbeddedHost.Build(run.Settings, newStore: run.Command is null or "import", serves: run.Command is null);
            urls = ListeningAddresses.Of(app.Configuration);
            return run.Command switch
            {
                "verify" => await VerifyAsync(app.Services.GetRequiredService<Upkeep>()),
                "rebuild" => await RebuildAsync(app),
                "export" => Said($"{await StoreFile.ExportAsync(app.Services.GetRequiredService<IRowStore>(), run.File!, CancellationToken.None)} rows exported."),
                "import" => Said($"{await StoreFile.ImportAsync(app.Services.GetRequiredService<IRowStore>(), run.File!, CancellationToken.None)} rows imported. Now run rebuild, then verify."),
                _ => await ServeAsync(app),
            };
        }
        catch (Exception exception) when (CannotStartException.Of(exception, urls) is { } trouble)
        {
            await Console.Error.WriteLineAsync(trouble.Message);
            return trouble.ExitCode;
        }
        catch (StoreFileException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
    }

    private static int Said(string what)
    {
        Console.WriteLine(what);
        return 0;
    }

    private static async Task<int> ServeAsync(WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() => Banner.Print(app));
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> VerifyAsync(Upkeep upkeep)
    {
        var cases = await upkeep.CasesAsync(CancellationToken.None);
        var bar = new ProgressBar(cases.Count);
        var broken = new List<CaseCheck>();
        var events = 0L;
        foreach (var id in cases)
        {
            var check = await upkeep.VerifyAsync(id, CancellationToken.None);
            events += check.Events;
            if (check.Trouble is not null)
            {
                broken.Add(check);
            }

            bar.Step();
        }

        bar.Done();
        foreach (var check in broken)
        {
            Console.WriteLine($"Case {check.Case}: {check.Trouble}");
        }

        Console.WriteLine($"{cases.Count} cases with {events} events checked, {broken.Count} broken.");
        return broken.Count == 0 ? 0 : 1;
    }

    private static async Task<int> RebuildAsync(WebApplication app)
    {
        var upkeep = app.Services.GetRequiredService<Upkeep>();
        var cases = await upkeep.CasesAsync(CancellationToken.None);
        var bar = new ProgressBar(cases.Count);
        foreach (var id in cases)
        {
            await upkeep.RebuildAsync(id, CancellationToken.None);
            bar.Step();
        }

        bar.Done();
        Console.WriteLine($"{cases.Count} cases rebuilt: overview, memberships, outbox and wake-ups.");
        return 0;
    }
}
