using FollowUp.Host.Commands;

// Tests start it through this class.
return await HostCommand.RunAsync(args);

/// <summary>The embedded host: the whole service in one process.</summary>
public partial class Program;
