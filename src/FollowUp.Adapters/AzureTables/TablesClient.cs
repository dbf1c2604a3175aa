using Azure.Core;
using Azure.Data.Tables;
using FollowUp.Store;

namespace FollowUp.Adapters.AzureTables;

/// <summary>The tables of one service in one account; each is made when it is first used.</summary>
internal sealed class TablesClient
{
    private readonly (TableClient Client, Lazy<Task> Made)[] _tables;

    public TablesClient(TableServiceClient service, string prefix) => _tables = [.. Enum.GetValues<Table>().Select(table =>
    {
        var client = service.GetTableClient(prefix + table.ToString().ToLowerInvariant());
        return (client, new Lazy<Task>(() => client.CreateIfNotExistsAsync(CancellationToken.None)));
    })];

    /// <summary>A client whose one policy repeats what the account could not answer; nothing above it does.</summary>
    /// <param name="options">Where, and how patient.</param>
    /// <param name="identity">Signs in where no connection string does.</param>
    public static TablesClient Connect(TablesOptions options, Func<TokenCredential> identity)
    {
        var how = new TableClientOptions
        {
            Retry =
            {
                Mode = RetryMode.Exponential,
                MaxRetries = options.Retries,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = TimeSpan.FromSeconds(2),
                NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            },
            // Keys of rows stand in addresses: they are nobody's to log.
            Diagnostics = { IsLoggingEnabled = false, IsLoggingContentEnabled = false, IsTelemetryEnabled = false },
        };
        var service = string.IsNullOrEmpty(options.ConnectionString)
            ? new TableServiceClient(new Uri(options.Endpoint!), identity(), how)
            : new TableServiceClient(options.ConnectionString, how);
        return new(service, options.Prefix);
    }

    public async ValueTask<TableClient> OfAsync(Table table)
    {
        var (client, made) = _tables[(int)table];
        if (!made.Value.IsCompletedSuccessfully)
        {
            try
            {
                await made.Value;
            }
            catch (Exception)
            {
                // What failed once is tried again by the next caller.
                _tables[(int)table] = (client, new Lazy<Task>(() => client.CreateIfNotExistsAsync(CancellationToken.None)));
                throw;
            }
        }

        return client;
    }
}
