using FollowUp.Host;
using FollowUp.Mail;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FollowUp.Tests.Deployment;

/// <summary>Links in mails lead to where the service listens.</summary>
public class BoundAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:0", "127.0.0.1")]
    [InlineData("http://*:0", "localhost")]
    public async Task Where_any_free_port_will_do_links_have_the_one_that_was_bound(string urls, string host)
    {
        var folder = Directory.CreateTempSubdirectory("followup-bound-").FullName;
        try
        {
            await using var app = EmbeddedHost.Build(["--data", folder, "--urls", urls, "--environment", "Development", "--FollowUp:Sweep:EverySeconds", "0"]);
            await app.StartAsync(TestContext.Current.CancellationToken);

            var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("[::]", "localhost", StringComparison.Ordinal));
            var link = app.Services.GetRequiredService<Links>().Mine;
            Assert.NotEqual(0, link.Port);
            Assert.Equal((host, bound.Port), (link.Host, link.Port));
            await app.StopAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
