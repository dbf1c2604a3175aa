using FollowUp.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FollowUp.Telemetry;

/// <summary>Puts the counting around whichever store a host has registered.</summary>
internal static class Metering
{
    public static void MeterStore(this IServiceCollection services)
    {
        var store = services.LastOrDefault(service => service.ServiceType == typeof(IRowStore))
            ?? throw new InvalidOperationException("Register an IRowStore before the service is added.");
        services.Replace(ServiceDescriptor.Singleton<IRowStore>(s => new MeteredRowStore(
            (IRowStore)(store.ImplementationInstance ?? store.ImplementationFactory?.Invoke(s) ?? ActivatorUtilities.CreateInstance(s, store.ImplementationType!)),
            s.GetRequiredService<ServiceMetrics>())));
    }
}
