namespace FollowUp.Benchmarks.Captures;

/// <summary>A server that takes captures at <c>/api/cases/{caseId}/meetings</c>.</summary>
internal interface ICaptureServer : IAsyncDisposable
{
    Uri Address { get; }
}
