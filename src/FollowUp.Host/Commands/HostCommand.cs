using FollowUp.Store;

namespace FollowUp.Host.Commands;

/// <summary>
/// What the host can do: serve (with no command), <c>verify</c> every case, <c>rebuild</c> what is derived from them, <c>export</c> all rows
/// to a file, or <c>import</c> them into an empty store.
/// </summary>
internal static class HostCommand
{
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        switch (args.FirstOrDefault(arg => !arg.StartsWith('-')) is { } word && args[0] == word ? word : null)
        {
            case null:
                app.Lifetime.ApplicationStarted.Register(() => Banner.Print(app));
                await app.RunAsync();
                return 0;
            case "verify":
                return await VerifyAsync(app.Services.GetRequiredService<Upkeep>());
            case "rebuild":
                return await RebuildAsync(app);
            case "export":
                return await WithFileAsync(args, async file => $"{await StoreFile.ExportAsync(app.Services.GetRequiredService<IRowStore>(), file, CancellationToken.None)} rows exported.");
            case "import":
                return await WithFileAsync(args, async file => $"{await StoreFile.ImportAsync(app.Services.GetRequiredService<IRowStore>(), file, CancellationToken.None)} rows imported. Now run rebuild, then verify.");
            case var unknown:
                await Console.Error.WriteLineAsync($"There is no command '{unknown}'. Say 'verify', 'rebuild', 'export', 'import', or nothing to start the service.");
                return 2;
        }
    }

    private static async Task<int> WithFileAsync(string[] args, Func<string, Task<string>> act)
    {
        if (args is not [_, var file, ..] || file.StartsWith('-'))
        {
            await Console.Error.WriteLineAsync($"Say which file: {args[0]} backup.jsonl");
            return 2;
        }

        try
        {
            Console.WriteLine(await act(file));
            return 0;
        }
        catch (StoreFileException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
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
