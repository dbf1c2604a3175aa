using FollowUp.Remind;

namespace FollowUp.Cases;

/// <summary>Collects what a command makes happen and whom it tells, and numbers the notices by the version they get.</summary>
internal sealed class Happenings(CaseFile before)
{
    // So that an event stays far below what a row holds.
    private const int NoticesInOneEvent = 60;

    // So that all of it fits into one batch of the store.
    private const int Full = 1000;

    private readonly List<CaseEvent> _events = [];
    private readonly List<Notice> _notices = [];

    /// <summary>The case as it is with what was added so far (not with what is told).</summary>
    public CaseFile After(Actor by, DateTimeOffset at) =>
        before.With(_events.Select((e, i) => new Recorded(before.Version + i + 1, at, by, e)));

    /// <summary>Whether the rest is better left to the next look at the case.</summary>
    public bool IsFull => _notices.Count >= Full;

    public void Add(CaseEvent happened) => _events.Add(happened);

    public void AddRange(IEnumerable<CaseEvent> happened) => _events.AddRange(happened);

    public void Tell(Notice notice) => _notices.Add(notice);

    public void Tell(IEnumerable<PersonId> persons, Func<PersonId, Notice> notice) => _notices.AddRange(persons.Distinct().Select(notice));

    /// <summary>Whether anything is told that is like this.</summary>
    public bool Tells(Predicate<Notice> which) => _notices.Exists(which);

    public IReadOnlyList<CaseEvent> ToEvents()
    {
        // What waits to be told already is told once, however often it happened meanwhile.
        var waiting = before.Pending.Values.Select(n => n.Tells()).ToHashSet();
        foreach (var chunk in _notices.Where(n => waiting.Add(n.Tells())).Chunk(NoticesInOneEvent))
        {
            var version = before.Version + _events.Count + 1;
            _events.Add(new CaseEvent.NoticesDecided([.. chunk.Select((n, i) => n with { Id = new($"n{version}-{i + 1}") })]));
        }

        _notices.Clear();
        return _events;
    }

    public Decision ToDecision() => new Decision.Accepted(ToEvents());
}
