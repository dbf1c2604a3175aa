using FollowUp.Mail;

namespace FollowUp.Tests.Mail;

/// <summary>A provider that gives the outcomes it was told to, then accepts.</summary>
internal sealed class FakeSender(params SendOutcome[] outcomes) : IMailSender
{
    private readonly Queue<SendOutcome> _outcomes = new(outcomes);

    public List<OutgoingMail> Tries { get; } = [];

    public SendOutcome? Always { get; set; }

    /// <summary>Set, a call ends only when it is cancelled.</summary>
    public bool Hangs { get; set; }

    public async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        Tries.Add(mail);
        if (Hangs)
        {
            await new TaskCompletionSource().Task.WaitAsync(cancellation);
        }

        return _outcomes.TryDequeue(out var outcome) ? outcome : Always ?? SendOutcome.Accepted.Instance;
    }
}
