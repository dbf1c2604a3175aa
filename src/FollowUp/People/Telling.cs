using FollowUp.Cases;
using FollowUp.Remind;

namespace FollowUp.People;

/// <summary>A notice that holds, with the case that it speaks of.</summary>
internal sealed record Told(Waiting Row, Notice Notice, CaseFile File);

/// <summary>What one mail tells: rows of one outbox that belong together.</summary>
/// <param name="InHand">The mail whose sending broke off; null for a new one.</param>
/// <param name="Rows">What it tells.</param>
/// <param name="IsDigest">Whether it counts as the working day's digest.</param>
/// <param name="IsConfirmation">Whether it may go right after a meeting in daytime.</param>
internal sealed record Bundle(InHand? InHand, IReadOnlyList<Waiting> Rows, bool IsDigest, bool IsConfirmation);

/// <summary>Gathers what is due for one person into mails (rules 6 and 7).</summary>
internal static class Bundles
{
    // So that memory stays level, and a mail can be read.
    private const int Most = 500;

    public static IEnumerable<Bundle> Of(OutboxContent content, DateTimeOffset now)
    {
        var undone = content.Mails.Where(m => !m.Mail.Done).ToList();
        foreach (var mail in undone)
        {
            var rows = content.Items.Where(w => w.Item.Mail == mail.Mail.Mail).ToList();
            yield return new(mail, rows, mail.Mail.DigestOf is not null, rows.Exists(IsConfirmation));
        }

        var held = undone.Select(m => m.Mail.Mail).ToHashSet();
        var due = content.Items.Where(w => !(w.Item.Mail is { } by && held.Contains(by)) && w.Item.SendAt <= now).ToList();

        // Each confirmation speaks of a meeting of its own. That it stands is said once of a case, though something happened and somebody new keeps some of it.
        foreach (var together in due.Where(IsAtOnce).Select(w => (Row: w, As: StandsAnyway(w, due) ?? w.Item)).GroupBy(w => (
            w.As.Case, w.As.Kind, w.As.Kind is NoticeKind.Said ? null : w.As.LifeEvent, w.As.For, IsConfirmation(w.Row) ? w.As.Notice : default)))
        {
            yield return new(null, [.. together.Select(w => w.Row).Take(Most)], false, IsConfirmation(together.First().Row));
        }

        var digest = due.Where(w => !IsAtOnce(w)).Take(Most).ToList();
        if (digest.Count > 0)
        {
            yield return new(null, digest, true, false);
        }
    }

    private static OutboxItem? StandsAnyway(Waiting w, List<Waiting> due) => w.Item.Kind is not NoticeKind.PromiseStands
        ? null
        : due.Find(other => other.Item.Kind is NoticeKind.StandsAfterEvent && other.Item.Case == w.Item.Case && other.Item.For == w.Item.For)?.Item;

    private static bool IsConfirmation(Waiting w) => w.Item.Kind is NoticeKind.Confirmation;

    private static bool IsAtOnce(Waiting w) => w.Item.Kind is NoticeKind.Confirmation or NoticeKind.StandsAfterEvent
        or NoticeKind.PromiseStands or NoticeKind.ConsentRecorded or NoticeKind.LinkAsked or NoticeKind.Woken or NoticeKind.WaitsForYes or NoticeKind.Said or NoticeKind.AskedAbout;
}
