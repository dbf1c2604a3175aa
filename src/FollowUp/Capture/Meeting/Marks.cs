using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FollowUp.Capture.Meeting;

/// <summary>
/// Marks of what a page was shown with. It sends them back, so that of two devices with the same draft none overwrites what the other wrote:
/// what a page did not change stays as it is by now, and where both changed the same, both versions are kept (docs/decisions/0037).
/// </summary>
internal static class Marks
{
    private const int Parts = 3;

    /// <summary>Of a promise: of its words, of when it is for, and of who reads and keeps it.</summary>
    public static string Of(DraftEntry entry) => string.Join('.', PartsOf(entry));

    /// <summary>Of a version among others, to stand in a button.</summary>
    public static string NameOf(DraftEntry version) => string.Concat(PartsOf(version));

    /// <summary>Of the meeting: when it is, when the next one is, and who is there.</summary>
    public static string OfFacts(MeetingDraft draft) => string.Join('.', FactsOf(draft));

    /// <summary>Whether a page changed a promise that it was shown with this mark; one without a mark is taken as changed.</summary>
    public static bool IsChanged(DraftEntry typed, string shown) => Of(typed) != shown;

    /// <summary>A promise as a page sends it, put together with what is stored by now.</summary>
    /// <param name="typed">What the page sends, over what is stored.</param>
    /// <param name="stored">What is stored.</param>
    /// <param name="shown">The mark that the page was shown with; empty where it has none.</param>
    /// <param name="page">The page.</param>
    public static DraftEntry Merge(DraftEntry typed, DraftEntry stored, string shown, string page)
    {
        var merged = shown.Split('.') is { Length: Parts } was ? Merge(typed, stored, was, page) : typed;
        var (before, after, by) = (PartsOf(stored), PartsOf(merged), WritersOf(stored));
        return merged with { By = string.Join('.', by.Select((writer, part) => after[part] == before[part] ? writer : page)) };
    }

    /// <summary>When the meeting is and who is there, in the same way. Nothing is written there that a page does not show again: the last one holds.</summary>
    public static MeetingDraft MergeFacts(MeetingDraft typed, MeetingDraft stored, string shown, string page)
    {
        var merged = typed;
        if (shown.Split('.') is { Length: Parts } was && stored.FactsBy != page)
        {
            var own = FactsOf(typed);
            merged = own[0] == was[0] ? merged with { HeldOn = stored.HeldOn, HeldAt = stored.HeldAt } : merged;
            merged = own[1] == was[1] ? merged with { NextOn = stored.NextOn, NextAt = stored.NextAt } : merged;
            merged = own[2] == was[2] ? merged with { Attendees = stored.Attendees } : merged;
        }

        return OfFacts(merged) == OfFacts(stored) ? merged : merged with { FactsBy = page };
    }

    /// <summary>The mark that a page may go on with after what it typed was stored: a new one only of what is stored as it was typed there.</summary>
    public static string After(DraftEntry stored, DraftEntry typed, string shown) => After(PartsOf(stored), PartsOf(typed), shown);

    public static string AfterFacts(MeetingDraft stored, MeetingDraft typed, string shown) => After(FactsOf(stored), FactsOf(typed), shown);

    private static string After(string[] stored, string[] typed, string shown) => shown.Split('.') is { Length: Parts } was
        ? string.Join('.', Enumerable.Range(0, Parts).Select(i => stored[i] == typed[i] ? stored[i] : was[i]))
        : shown;

    private static DraftEntry Merge(DraftEntry typed, DraftEntry stored, string[] was, string page)
    {
        var (own, now, by) = (PartsOf(typed), PartsOf(stored), WritersOf(stored));
        // What this page itself wrote since it was shown is not somebody else's: the answer to a save may have been lost.
        bool IsElsewhere(int part) => now[part] != was[part] && by[part] != page;
        bool IsNewer(int part) => IsElsewhere(part) && own[part] == was[part];
        var merged = typed;
        merged = IsNewer(0) ? merged with { Text = stored.Text } : merged;
        merged = IsNewer(1) ? WithTimeOf(merged, stored) : merged;
        merged = IsNewer(2) ? merged with { Sight = stored.Sight, Roles = stored.Roles, CoOwners = stored.CoOwners } : merged;
        if (!Enumerable.Range(0, Parts).Any(part => IsElsewhere(part) && own[part] != was[part] && own[part] != now[part]))
        {
            return merged;
        }

        return merged with { Others = [.. stored.Others.Where(o => !IsOutdated(o, merged, page) && Of(o) != Of(stored)), stored with { Others = [] }] };
    }

    // A version that differs only in what this page wrote, and has written anew.
    private static bool IsOutdated(DraftEntry version, DraftEntry by, string page)
    {
        var (parts, writers, now) = (PartsOf(version), WritersOf(version), PartsOf(by));
        return Enumerable.Range(0, Parts).All(part => parts[part] == now[part] || writers[part] == page);
    }

    private static string[] WritersOf(DraftEntry entry) => entry.By.Split('.') is { Length: Parts } writers ? writers : ["", "", ""];

    private static DraftEntry WithTimeOf(DraftEntry entry, DraftEntry other) => entry with
    {
        When = other.When,
        Event = other.Event,
        Rhythm = other.Rhythm,
        Date = other.Date,
        Days = other.Days,
        Unit = other.Unit,
        Times = other.Times,
        Time = other.Time,
        Until = other.Until,
        StopOn = other.StopOn,
    };

    private static string[] PartsOf(DraftEntry e) =>
    [
        Hash(e.Text),
        Hash($"{e.When}|{e.Event}|{e.Rhythm}|{e.Date}|{e.Days}|{e.Unit}|{e.Times}|{e.Time}|{e.Until}|{e.StopOn}"),
        Hash($"{e.Sight}|{string.Join(',', e.Roles.Order())}|{string.Join(',', e.CoOwners.Select(p => p.Value).Order(StringComparer.Ordinal))}"),
    ];

    private static string[] FactsOf(MeetingDraft d) =>
    [
        Hash($"{d.HeldOn}|{d.HeldAt}"),
        Hash($"{d.NextOn}|{d.NextAt}"),
        Hash(string.Join(',', d.Attendees.Select(p => p.Value).Order(StringComparer.Ordinal))),
    ];

    // Short: it tells one version from another, and proves nothing.
    private static string Hash(string text) =>
        BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToString("x8", CultureInfo.InvariantCulture);
}
