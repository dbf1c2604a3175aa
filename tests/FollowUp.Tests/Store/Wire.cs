using System.Diagnostics.Metrics;

namespace FollowUp.Tests.Store;

/// <summary>
/// Counts the HTTP requests of this process to one port, as the runtime's own HTTP client measures them (.NET documentation, "Networking
/// metrics", <c>http.client.request.duration</c>): what is really sent, below the SDK's paging and retries, and nothing is changed for it.
/// </summary>
internal sealed class Wire : IDisposable
{
    private readonly MeterListener _listener = new();
    private int _requests;

    public Wire(int port)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Name: "http.client.request.duration", Meter.Name: "System.Net.Http" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "server.port", Value: int to } && to == port)
                {
                    Interlocked.Increment(ref _requests);
                }
            }
        });
        _listener.Start();
    }

    public int Requests => _requests;

    public void Dispose() => _listener.Dispose();
}
