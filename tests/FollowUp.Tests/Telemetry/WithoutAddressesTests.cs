using System.Diagnostics;
using FollowUp.Adapters.Telemetry;
using Xunit;

namespace FollowUp.Tests.Telemetry;

public sealed class WithoutAddressesTests
{
    [Fact]
    public void A_span_keeps_its_route_and_loses_who_asked_and_about_whom()
    {
        using var span = new Activity("GET /api/cases/{caseId}");
        span.SetTag("http.route", "/api/cases/{caseId}").SetTag("http.response.status_code", 200)
            .SetTag("url.path", "/api/cases/b2c3d4").SetTag("url.query", "?team=Nord").SetTag("client.address", "192.0.2.1")
            .SetTag("network.peer.address", "192.0.2.1").SetTag("user_agent.original", "Kari's browser");
        using var processor = new WithoutAddresses();

        processor.OnEnd(span);

        Assert.Equal(["http.route", "http.response.status_code"], span.TagObjects.Select(tag => tag.Key));
    }
}
