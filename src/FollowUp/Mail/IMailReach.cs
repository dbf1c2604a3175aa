namespace FollowUp.Mail;

/// <summary>What a sender that can tell is asked for the service's health: whether its provider can be reached. Nothing is sent.</summary>
public interface IMailReach
{
    /// <summary>True if the provider answers.</summary>
    ValueTask<bool> CanReachAsync(CancellationToken cancellation);
}
