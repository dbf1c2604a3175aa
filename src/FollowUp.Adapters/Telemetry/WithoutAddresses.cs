using System.Diagnostics;
using OpenTelemetry;

namespace FollowUp.Adapters.Telemetry;

/// <summary>Takes out of a request's span what tells who asked and about whom: the route says which operation it was, and that is enough.</summary>
internal sealed class WithoutAddresses : BaseProcessor<Activity>
{
    // Names: OpenTelemetry semantic conventions, "HTTP spans" and "Client attributes".
    private static readonly string[] Telling =
        ["url.path", "url.query", "url.full", "client.address", "client.port", "network.peer.address", "network.peer.port", "user_agent.original", "server.address"];

    public override void OnEnd(Activity data)
    {
        foreach (var name in Telling)
        {
            data.SetTag(name, null);
        }
    }
}
