using FollowUp.Host;
using FollowUp.Host.Commands;

// Tests start it through this class.
await using var app = EmbeddedHost.Build(args);
return await HostCommand.RunAsync(app, args);

/// <summary>The embedded host: the whole service in one process.</summary>
public partial class Program;
