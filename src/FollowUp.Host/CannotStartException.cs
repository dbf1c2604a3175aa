using FollowUp.Store;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace FollowUp.Host;

/// <summary>What was set, or where it runs, does not let the service start; the message says what to do.</summary>
internal sealed class CannotStartException(string message, int exitCode = 1) : Exception(message)
{
    public int ExitCode => exitCode;

    /// <summary>What somebody who starts the service can do something about, in their words; null for a bug, whose stack is worth its lines.</summary>
    public static CannotStartException? Of(Exception exception, string urls) => exception switch
    {
        CannotStartException known => known,
        StoreUnavailableException store => new(store.Message),
        OptionsValidationException options => new(string.Join(Environment.NewLine, options.Failures)),
        IOException { InnerException: AddressInUseException } =>
            new($"Another program listens on {urls} already. Stop it, or choose another address: --urls http://localhost:5081"),
        System.Net.Sockets.SocketException socket => new($"Cannot listen on {urls}: {socket.Message}. Choose another address: --urls http://localhost:5081"),

        // Settings are read while the host is put together; whoever reads them says what to set.
        InvalidOperationException { TargetSite.Module.Name: "FollowUp.dll" or "FollowUp.Host.dll" or "FollowUp.Adapters.dll" } setting => new(setting.Message),
        _ => null,
    };
}
