using FollowUp.Mail;

namespace FollowUp.Benchmarks.Frame;

/// <summary>A provider that takes every mail.</summary>
internal sealed class TakingSender : IMailSender
{
    /// <summary>The mail that it took last.</summary>
    public OutgoingMail? Last { get; private set; }

    public int Taken { get; private set; }

    public Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        (Last, Taken) = (mail, Taken + 1);
        return Task.FromResult<SendOutcome>(SendOutcome.Accepted.Instance);
    }
}
