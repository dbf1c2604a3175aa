using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FollowUp.Web;

/// <summary>In which order a host starts what it is made of.</summary>
public static class ListenFirst
{
    // The framework's own, and internal to it.
    private const string WebServer = "GenericWebHostService";

    /// <summary>
    /// Makes the web server listen before anything else starts. The Functions worker else tells its host that it is there, then reads the keys
    /// from the store, and only then listens. The host waits two seconds for that; on a cold start the store and the identity take longer, and
    /// whoever had followed a link would get an error after fifteen seconds.
    /// </summary>
    public static IServiceCollection AddListenFirst(this IServiceCollection services)
    {
        if (services.FirstOrDefault(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Name == WebServer) is { } server)
        {
            services.Remove(server);
            services.Insert(0, server);
        }

        return services;
    }
}
