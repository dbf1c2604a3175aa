using FollowUp.Mail;
using FollowUp.Store;

namespace FollowUp.Tests.Simulation;

/// <summary>The process is gone. Nothing may swallow it: every later operation throws it again.</summary>
internal sealed class SimulatedCrashException() : Exception("The process is gone.");

/// <summary>What happens at an operation.</summary>
internal enum FaultKind
{
    /// <summary>The process dies before it.</summary>
    DiesBefore,

    /// <summary>It is done, and the process dies before it hears so.</summary>
    DiesAfter,

    /// <summary>The answer is that nothing is known, and nothing was done; the process goes on.</summary>
    NoAnswerNotDone,

    /// <summary>It is done, and the answer is lost; the process goes on.</summary>
    NoAnswerDone,
}

/// <param name="At">The number of the operation, from 0.</param>
/// <param name="Kind">What happens there.</param>
internal sealed record Fault(int At, FaultKind Kind);

/// <summary>What an operation does to the world outside the process.</summary>
internal enum Effect
{
    Reads,
    Writes,
    Sends,
}

/// <summary>All that one process asks of the world outside: counted, and cut off where the fault says.</summary>
internal sealed class Faults(IRowStore rows, IMailSender sender, Fault? fault = null) : IRowStore, IMailSender
{
    private readonly List<Effect> _operations = [];

    /// <summary>The operations so far, in order.</summary>
    public IReadOnlyList<Effect> Operations => _operations;

    public bool IsDead { get; private set; }

    public ValueTask<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellation) =>
        RunAsync(Effect.Reads, () => rows.GetAsync(table, partition, key, cancellation));

    public ValueTask<IReadOnlyList<Row>> ReadAsync(Table table, string partition, KeyRange range, int limit, CancellationToken cancellation) =>
        RunAsync(Effect.Reads, () => rows.ReadAsync(table, partition, range, limit, cancellation));

    public ValueTask<CommitOutcome> CommitAsync(Table table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation) =>
        RunAsync(Effect.Writes, () => rows.CommitAsync(table, partition, writes, cancellation));

    public ValueTask<IReadOnlyList<string>> PartitionsAsync(Table table, string after, int limit, CancellationToken cancellation) =>
        RunAsync(Effect.Reads, () => rows.PartitionsAsync(table, after, limit, cancellation));

    public Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellation) =>
        RunAsync(Effect.Sends, async () => await sender.SendAsync(mail, cancellation)).AsTask();

    private async ValueTask<T> RunAsync<T>(Effect effect, Func<ValueTask<T>> operation)
    {
        if (IsDead)
        {
            throw new SimulatedCrashException();
        }

        var kind = fault?.At == _operations.Count ? fault.Kind : (FaultKind?)null;
        _operations.Add(effect);
        var answer = kind is FaultKind.DiesBefore or FaultKind.NoAnswerNotDone ? default : await operation();
        switch (kind)
        {
            case null:
                return answer!;
            case FaultKind.DiesBefore or FaultKind.DiesAfter:
                IsDead = true;
                throw new SimulatedCrashException();
            default:
                return effect is Effect.Sends ? (T)(object)new SendOutcome.TryLater("lost", MayHaveGone: true)
                    : throw new StoreUnavailableException("The answer was lost.");
        }
    }
}
