using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FollowUp.Browser;

/// <summary>The host's log is of no use in a test of what is seen.</summary>
internal static class Quiet
{
    public static void AddLoggingToNowhere(this IServiceCollection services) => services.AddLogging(logging => logging.ClearProviders());
}
