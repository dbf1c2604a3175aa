namespace FollowUp.Adapters.AzureTables;

/// <summary>Which storage account holds the tables, and what they are called.</summary>
public sealed class TablesOptions
{
    public const string Section = "FollowUp:Tables";

    /// <summary>The account's table endpoint, such as <c>https://example.table.core.windows.net</c>; reached with the service's own identity.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Instead of an endpoint, for a storage emulator: its connection string. It holds a key, so it does not belong in a file that is shared.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>What the names of the tables begin with, so that several services may share an account: letters and digits, a letter first.</summary>
    public string Prefix { get; set; } = "followup";

    /// <summary>How long one request may take, in seconds.</summary>
    public int TimeoutSeconds { get; set; } = 8;

    /// <summary>How often a request that the account could not answer is repeated.</summary>
    public int Retries { get; set; } = 4;
}
