using FollowUp.Cases;

namespace FollowUp.Remind.MinePage;

/// <summary>What a promise of one's own is waiting for.</summary>
public enum MineSort
{
    /// <summary>Somebody asks the reader to say yes to it.</summary>
    Asked,

    /// <summary>It has a date; the first comes first.</summary>
    Dated,

    /// <summary>Waits for something to happen.</summary>
    If,

    /// <summary>Goes on without a date.</summary>
    Standing,
}

/// <summary>One promise of the reader's.</summary>
/// <param name="Case">The case.</param>
/// <param name="Commitment">The promise in it.</param>
/// <param name="Ref">As mails call it.</param>
/// <param name="For">For whom it is, by name.</param>
/// <param name="Promise">In the owner's words, shortened.</param>
/// <param name="Sort">What it waits for.</param>
/// <param name="Due">Its next open date.</param>
/// <param name="When">When it is for, in words.</param>
public sealed record MineRow(CaseId Case, CommitmentId Commitment, string Ref, string For, string Promise, MineSort Sort, DateOnly? Due, string When);

/// <summary>All that somebody has promised, over all cases.</summary>
/// <param name="Rows">Those on this page.</param>
/// <param name="At">Which page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="HasCalendar">Whether an address for a calendar has been made.</param>
/// <param name="NewCalendar">The address, just made: it is shown once.</param>
public sealed record MineModel(IReadOnlyList<MineRow> Rows, int At, int Pages, bool HasCalendar, Uri? NewCalendar)
{
    /// <summary>What was done just before.</summary>
    public string? Said { get; init; }
}
