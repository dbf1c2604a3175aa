using FollowUp.Mail;

namespace FollowUp.Tests.Simulation;

/// <summary>A mail as the provider took it over.</summary>
internal sealed record Taken(DateTimeOffset At, MailId Id, string To, string Subject, string Text);

/// <summary>The other side of the wire: what it has taken over stays taken, whatever becomes of the process that sent it.</summary>
internal sealed class Provider(TimeProvider clock) : IMailSender
{
    private readonly List<Taken> _log = [];
    private readonly Lock _gate = new();

    /// <summary>What it says of a mail; null where it takes it.</summary>
    public Func<OutgoingMail, DateTimeOffset, SendOutcome?> Says { get; init; } = (_, _) => null;

    /// <summary>Runs while a mail is on its way.</summary>
    public Func<OutgoingMail, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<Taken> Log
    {
        get
        {
            lock (_gate)
            {
                return [.. _log];
            }
        }
    }

    public Provider Fork(TimeProvider other)
    {
        var fork = new Provider(other) { Says = Says };
        fork._log.AddRange(Log);
        return fork;
    }

    public async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        await Meanwhile(mail);
        if (Says(mail, clock.GetUtcNow()) is { } outcome and not SendOutcome.Accepted)
        {
            return outcome;
        }

        lock (_gate)
        {
            _log.Add(new(clock.GetUtcNow(), mail.Id, mail.To.Value, mail.Subject, mail.Text));
        }

        return SendOutcome.Accepted.Instance;
    }
}
