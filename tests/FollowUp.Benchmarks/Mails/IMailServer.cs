namespace FollowUp.Benchmarks.Mails;

/// <summary>Takes every mail on this machine, and keeps none.</summary>
internal interface IMailServer : IAsyncDisposable
{
    /// <summary>As the table calls it.</summary>
    string Name { get; }

    int Port { get; }

    Task<long> TakenAsync();
}
