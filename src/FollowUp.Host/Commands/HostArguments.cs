namespace FollowUp.Host.Commands;

/// <summary>What stands on the command line: a command and settings, in any order, or a word that is neither.</summary>
internal abstract record HostArguments
{
    public const string Usage = """
        Usage: FollowUp.Host [command] [settings]

          (no command)   start the service
          verify         check every case against its chain of hashes
          rebuild        derive everything else from the cases again
          export <file>  write all rows to a file
          import <file>  read them into an empty store

          --data <folder>             where the data lies; 'data' in the current folder where left out
          --urls <address>            where to listen; http://localhost:5080 where left out
          --FollowUp:<setting> <value>   any other setting; README.md, "Configure it", lists them
          --help                      this text
        """;

    // What ASP.NET itself reads from the command line.
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "data", "urls", "environment", "applicationName", "contentRoot", "webroot", "http_ports", "https_ports", "startupAssembly", "detailedErrors",
        "captureStartupErrors", "preferHostingUrls", "suppressStatusMessages", "shutdownTimeoutSeconds", "staticWebAssets", "hostingStartupAssemblies",
        "hostingStartupExcludeAssemblies", "preventHostingStartup", "AllowedHosts",
    };

    /// <summary>To be done with these settings; <paramref name="Command"/> is null where the service is to start.</summary>
    public sealed record Run(string? Command, string? File, string[] Settings) : HostArguments;

    public sealed record Help : HostArguments;

    public sealed record NotUnderstood(string Why) : HostArguments;

    public static HostArguments Read(IReadOnlyList<string> args)
    {
        if (args.Any(arg => arg is "--help" or "-h" or "-?" or "help"))
        {
            return new Help();
        }

        string? command = null;
        string? file = null;
        var settings = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var word = args[i];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                if (command is "export" or "import" && file is null)
                {
                    file = word;
                    continue;
                }

                if (word is not ("verify" or "rebuild" or "export" or "import") || command is not null)
                {
                    return new NotUnderstood(command is null ? $"There is no command '{word}'." : $"'{word}' is one word too many after '{command}'.");
                }

                command = word;
                continue;
            }

            var name = word[2..].Split('=', 2)[0];
            // What is set to nothing sets nothing: so do those who start the host from a configuration of their own, for each of its sections.
            if (!name.Contains(':', StringComparison.Ordinal) && !Plain.Contains(name) && !word.EndsWith('='))
            {
                return new NotUnderstood($"There is no setting '--{name}'.");
            }

            settings.Add(word);
            if (!word.Contains('=', StringComparison.Ordinal))
            {
                if (i + 1 >= args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal))
                {
                    return new NotUnderstood($"'{word}' is without a value.");
                }

                settings.Add(args[++i]);
            }
        }

        return command is "export" or "import" && file is null
            ? new NotUnderstood($"Say which file: {command} backup.jsonl")
            : new Run(command, file, [.. settings]);
    }
}
