using FollowUp.Adapters.Memory;
using FollowUp.Store;

namespace FollowUp.Tests.Simulation;

/// <summary>Something that is done at a time. It may be done again with the same effect, as a client does who got no answer.</summary>
internal sealed record Step(string At, Func<World, Task> Do);

/// <summary>
/// Plays a script in simulated time: between the steps every sweep that has something to do. A process that dies is started again
/// over what it left behind, and whoever got no answer asks again.
/// </summary>
internal sealed class Player
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    private const int MostSweeps = 3000;

    private readonly IReadOnlyList<Step> _script;
    private readonly Fault? _fault;
    private int _step;
    private readonly int _forks;
    private int _processes;
    private int _sweeps;
    private TimeSpan _stuck;
    private Faults _faults = null!;
    private World _world = null!;

    public Player(IReadOnlyList<Step> script, MemoryRowStore store, StandingClock clock, Provider provider, Fault? fault = null, int step = 0, int forks = 0)
    {
        (_script, Store, Clock, Provider, _fault, _step, _forks) = (script, store, clock, provider, fault, step, forks);
        Start(fault);
    }

    public MemoryRowStore Store { get; }

    public StandingClock Clock { get; }

    public Provider Provider { get; }

    /// <summary>Called before each step and each sweep, with the operations so far.</summary>
    public Action<Player, int>? Pauses { get; init; }

    /// <summary>Asked before each step: whether the rest is known already.</summary>
    public Func<Player, int, Task<bool>>? IsKnown { get; init; }

    /// <summary>Called when a process has died, before the next one starts.</summary>
    public Func<Player, Task>? Died { get; init; }

    public IReadOnlyList<Effect> Operations => _faults.Operations;

    /// <summary>Whether the fault is behind it.</summary>
    public bool IsPastFault => _processes > 1 || _fault is null || Operations.Count > _fault.At;

    /// <summary>The same moment again, with a fault so many operations ahead.</summary>
    public Player Fork(Fault? fault, Func<Player, Task>? died = null, Func<Player, int, Task<bool>>? isKnown = null)
    {
        var clock = new StandingClock(Clock.Now);
        return new(_script, Store.Snapshot(), clock, Provider.Fork(clock), fault, _step, _forks + 1) { _stuck = _stuck, Died = died, IsKnown = isKnown };
    }

    public async Task PlayAsync(string until)
    {
        for (; _step < _script.Count; _step++)
        {
            await TravelAsync(StandingClock.At(_script[_step].At));
            if (IsKnown is { } isKnown && await isKnown(this, _step))
            {
                return;
            }

            Pauses?.Invoke(this, Operations.Count);
            await InsistAsync(_script[_step].Do);
        }

        await TravelAsync(StandingClock.At(until));
    }

    private async Task TravelAsync(DateTimeOffset target)
    {
        while (await new Wakeups(Store).FirstAsync(CancellationToken.None) is { } first && first <= target)
        {
            // As the time machine does: what is still there after its sweep is tried again later.
            var now = Clock.Now;
            var stuck = first > now ? TimeSpan.Zero : _stuck == TimeSpan.Zero ? Shortest : _stuck < Longest ? _stuck * 2 : Longest;
            now = first > now ? first : now + stuck;
            if (now > target)
            {
                break;
            }

            Pauses?.Invoke(this, Operations.Count);
            (Clock.Now, _stuck) = (now, stuck);
            if (++_sweeps > MostSweeps)
            {
                throw new InvalidOperationException($"More than {MostSweeps} sweeps: something is looked at again and again.");
            }

            await TryAsync(async world => await world.Sweep.RunAsync(CancellationToken.None));
        }

        (Clock.Now, _stuck) = (target, TimeSpan.Zero);
    }

    private async Task InsistAsync(Func<World, Task> act)
    {
        while (!await TryAsync(act))
        {
        }
    }

    private async Task<bool> TryAsync(Func<World, Task> act)
    {
        try
        {
            await act(_world);
        }
        catch (Exception exception) when (exception is SimulatedCrashException or StoreUnavailableException)
        {
            if (!_faults.IsDead)
            {
                return false;
            }
        }

        if (!_faults.IsDead)
        {
            return true;
        }

        await (Died?.Invoke(this) ?? Task.CompletedTask);
        Start(null);
        return false;
    }

    private void Start(Fault? fault)
    {
        _faults = new(Store, Provider, fault);
        _world = new(_faults, _faults, Clock, $"w{_forks}-{_processes++}");
    }
}
