using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Store;
using FollowUp.Telemetry;
using Microsoft.Extensions.Logging;

namespace FollowUp.People;

/// <summary>
/// One person's mail: what is due is gathered into mails, each checked against its cases as they are now (rule 9), stored with its
/// id before the provider is called, and noted in its cases afterwards (rule 20). A round may be run again at any point.
/// </summary>
internal sealed partial class MailRound(
    NoticeSorting sorting, NoticeNotes notes, PeopleStore people, Outbox outbox, MailedLinks links, IMailSender sender, MailRenderer renderer, MailWriting writing,
    SchedulePolicy policy, TimeProvider clock, ServiceMetrics metrics, ILogger<MailRound> logger)
{
    // Longer than a sender may take, all its retries included. Whoever has less than that left does not begin.
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Sending = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    /// <summary>Sends what is due.</summary>
    /// <returns>What is left to write of wake-ups, once for many persons: the next round of this one.</returns>
    public async ValueTask<Looked> RunAsync(PersonId person, IReadOnlyList<Wakeup> met, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var content = await outbox.ReadAsync(person, cancellation);
        DateTimeOffset? next = null;
        if (content.Items.Count > 0 || content.Mails.Any(m => !m.Mail.Done))
        {
            var profile = await people.ProfileAsync(person, cancellation);
            var bundles = Bundles.Of(content, now).ToList();
            foreach (var bundle in bundles)
            {
                // The time is asked for again: a mail may have taken minutes.
                next = Earlier(next, await DeliverAsync(new(person, profile, content, bundle, clock.GetUtcNow()), cancellation));
            }

            // What waits for its time, and what no mail had room for.
            var rest = content.Items.Except(bundles.SelectMany(b => b.Rows));
            next = Earlier(next, rest.Select(w => (DateTimeOffset?)(w.Item.SendAt > now ? w.Item.SendAt : now + ShortestWait)).Min());
        }

        return new([], Wakeups.After(met, null, next));
    }

    /// <summary>Delivers one bundle.</summary>
    /// <returns>When to look at it again; null if it is settled.</returns>
    private async ValueTask<DateTimeOffset?> DeliverAsync(Delivery delivery, CancellationToken cancellation)
    {
        var (person, profile, content, bundle, now) = delivery;
        if (bundle.InHand is { } held && held.Mail.ClaimedUntil > now)
        {
            return held.Mail.ClaimedUntil;
        }

        if (bundle.InHand is { Mail.Claiming: true } broken)
        {
            // Whoever claimed it is gone, and has not sent it: it is put together again, of everything that is due.
            await outbox.DissolveAsync(person, broken.Mail, bundle.Rows, null, cancellation);
            return now + ShortestWait;
        }

        if (OpensAt(bundle, now) is var window && window > now)
        {
            return window;
        }

        var digests = content.Mails.Where(m => m.Mail.DigestOf is not null).ToList();
        if (bundle is { IsDigest: true, InHand: null } && digests.Find(m => !m.Mail.Done || m.Mail.DigestOf == policy.Today(now)) is { } other)
        {
            // Rule 6: one digest a working day. One that is under way, whichever day's it was to be, is waited for; once today's is done,
            // tomorrow's tells the rest.
            if (!other.Mail.Done)
            {
                return other.Mail.ClaimedUntil > now ? other.Mail.ClaimedUntil : now + ShortestWait;
            }

            var slot = policy.Sending.NextSlot(now);
            await outbox.PutOffAsync(person, bundle.Rows, slot, cancellation);
            return slot;
        }

        var (tell, drop, wait, sent) = await sorting.SortAsync(person, bundle, cancellation);
        if (sent)
        {
            // The note of an earlier try stands in one case at least: it went. What is left is to note it in the others.
            await notes.SentAsync(person, tell, bundle.InHand!.Mail.Mail, cancellation);
            await outbox.FinishAsync(person, bundle.InHand.Mail, bundle.Rows, cancellation);
            return null;
        }

        if (wait.Count == 0)
        {
            return await TellAsync(delivery, tell, drop, digests, cancellation);
        }

        var later = policy.Sending.NextSlot(now);
        await outbox.PutOffAsync(person, [.. wait.Select(t => t.Row)], later, cancellation);
        var rest = bundle with { Rows = [.. bundle.Rows.Except(wait.Select(t => t.Row))] };
        return Earlier(later, await TellAsync(delivery with { Bundle = rest }, tell, drop, digests, cancellation));
    }

    private async ValueTask<DateTimeOffset?> TellAsync(
        Delivery delivery, IReadOnlyList<Told> tell, IReadOnlyList<Told> drop, IReadOnlyList<InHand> digests, CancellationToken cancellation)
    {
        var (person, profile, _, bundle, now) = delivery;
        await notes.DroppedAsync(person, drop, cancellation);
        if (tell.Count == 0 || profile is not { TakesMail: true })
        {
            // Who refused this very mail has been marked already, and the process died before it could say so.
            var refused = bundle.InHand is not null && profile is { AddressRefused: true };
            await notes.CannotBeMailedAsync(person, tell, refused ? NoticeOutcome.Refused : NoticeOutcome.NoDigitalContact, cancellation);
            await outbox.FinishAsync(person, bundle.InHand?.Mail, bundle.Rows, cancellation);
            return null;
        }

        await notes.PassOnAsync(person, tell, cancellation);
        await outbox.FinishAsync(person, null, [.. bundle.Rows.Except(tell.Select(t => t.Row))], cancellation);
        var mail = new MailInHand(
            bundle.InHand?.Mail.Mail ?? IdOf(delivery, tell), now + Claim, (bundle.InHand?.Mail.Tries ?? 0) + 1, bundle.IsDigest ? policy.Today(now) : null, false);
        var old = digests.Where(m => m.Mail is { Done: true } done && done.DigestOf < policy.Today(now)).ToList();
        var sending = SentMail.Of(profile.Email!.Value, now, tell.Select(t => t.Row.Item));
        var opens = LinksOfMail.For(person, tell, links, now);
        return await outbox.ClaimAsync(person, mail, sending, bundle.InHand, [.. tell.Select(t => t.Row)], opens, old, cancellation) is { } claimed
            ? await SendAsync(new(person, profile, mail, [.. tell.Where(t => claimed.Contains(t.Row))], opens), now, cancellation)
            : now + ShortestWait;
    }

    private async ValueTask<DateTimeOffset?> SendAsync(Claimed claimed, DateTimeOffset now, CancellationToken cancellation)
    {
        var (person, profile, mail, tell, _) = claimed;
        if (await WrittenAsync(claimed, now, cancellation) is not { } content)
        {
            return now + ShortestWait;
        }

        var outgoing = new OutgoingMail(
            mail.Mail, profile.Email!.Value, profile.Language.Tag(), content.Subject, content.Text, content.Html, content.Calendar)
        {
            MayHaveGone = mail.Tries > 1,
        };
        var rows = tell.Select(t => t.Row).ToList();
        if (clock.GetUtcNow() > mail.ClaimedUntil - Sending)
        {
            return mail.ClaimedUntil;
        }

        // From here on it may have gone: a host that stops waits for the answer.
        switch (await sender.SendAsync(outgoing, CancellationToken.None))
        {
            case SendOutcome.Accepted:
                LogSent(mail.Mail, tell.Count);
                metrics.Accepted(mail.Tries, rows.Select(w => clock.GetUtcNow() - w.Item.SendAt));
                await notes.SentAsync(person, tell, mail.Mail, CancellationToken.None);
                await outbox.FinishAsync(person, mail, rows, CancellationToken.None);
                return null;

            case SendOutcome.Refused refused:
                LogRefused(mail.Mail, refused.Code);
                metrics.Refused();
                await people.MarkRefusedAsync(person, outgoing.To, cancellation);
                await notes.CannotBeMailedAsync(person, tell, NoticeOutcome.Refused, cancellation);
                await outbox.FinishAsync(person, mail, rows, cancellation);
                return null;

            case SendOutcome.TryLater later:
                var wait = later.After ?? Backoff(now - rows.Min(w => w.Item.SendAt));
                LogLater(mail.Mail, later.Code, wait);
                metrics.Later(rows.Count, now - rows.Min(w => w.Item.SendAt));
                await (later.MayHaveGone || mail.Tries > 1
                    ? outbox.ReleaseAsync(person, mail, now + wait, cancellation)
                    : outbox.DissolveAsync(person, mail, rows, null, cancellation));
                return now + wait;

            default:
                throw new InvalidOperationException("A send is accepted, refused, or tried later.");
        }
    }

    // What somebody asks for comes when they ask.
    private DateTimeOffset OpensAt(Bundle bundle, DateTimeOffset now) =>
        bundle.Rows.All(w => w.Item.Kind is NoticeKind.LinkAsked) ? now
        : bundle.IsConfirmation ? policy.Sending.ConfirmationAt(bundle.Rows[0].Item.SendAt, now)
        : policy.Sending.NextOpen(now);

    // What a mail tells makes its id: a digest is its person's and day's, any other is the notices in it.
    private MailId IdOf(Delivery delivery, IReadOnlyList<Told> tell) => new(delivery.Bundle.IsDigest
        ? StableId.Long("digest", delivery.Person.Value, policy.Today(delivery.Now).ToString("O", System.Globalization.CultureInfo.InvariantCulture))
        : StableId.Long(["mail", delivery.Person.Value, .. tell.Select(t => $"{t.File.Id}.{t.Notice.Id}").Order(StringComparer.Ordinal)]));

    // The longer something has waited, the longer until the next try: soon at first, at most half an hour.
    private static TimeSpan Backoff(TimeSpan waited) =>
        TimeSpan.FromTicks(Math.Clamp((waited / 4).Ticks, ShortestWait.Ticks, LongestWait.Ticks));

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other ?? one : one;

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail {Mail} sent; it tells {Notices} things")]
    private partial void LogSent(MailId mail, int notices);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} refused for good ({Code}); the coordinator is told")]
    private partial void LogRefused(MailId mail, string code);

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail {Mail} not taken now ({Code}); next try in {Wait}")]
    private partial void LogLater(MailId mail, string code, TimeSpan wait);

    /// <summary>A mail that is this sender's to write and send.</summary>
    private sealed record Claimed(PersonId Person, Profile Profile, MailInHand Mail, IReadOnlyList<Told> Tell, LinksOfMail Links);

    private sealed record Delivery(PersonId Person, Profile? Profile, OutboxContent Content, Bundle Bundle, DateTimeOffset Now);
}
