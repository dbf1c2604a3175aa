using FollowUp.Mail;
using FollowUp.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FollowUp.Benchmarks.Frame;

/// <summary>The service without a web server: on a given store, with a given clock, and a sender that takes every mail.</summary>
internal static class Service
{
    public static ServiceProvider Build(IRowStore rows, TimeProvider clock) => new ServiceCollection()
        .AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning))
        .AddSingleton(rows)
        .AddSingleton(clock)
        .AddSingleton<IMailSender, TakingSender>()
        .AddFollowUp(new ConfigurationBuilder().Build())
        .BuildServiceProvider();
}
