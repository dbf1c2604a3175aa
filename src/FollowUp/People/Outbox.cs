using System.Globalization;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Store;

namespace FollowUp.People;

/// <summary>Something a person is to be told, as it waits in their outbox. Whether it still holds is asked of the case when it is sent.</summary>
/// <param name="Case">The case.</param>
/// <param name="Notice">The notice within it.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="SendAt">Not before this instant.</param>
/// <param name="LifeEvent">What a mail told at once is gathered by.</param>
/// <param name="For">The absent colleague whose copy this is; null for one's own.</param>
/// <param name="Mail">The mail that is telling it now; null while none is.</param>
internal sealed record OutboxItem(
    CaseId Case, NoticeId Notice, NoticeKind Kind, DateTimeOffset SendAt, LifeEventId? LifeEvent, PersonId? For, MailId? Mail);

/// <summary>
/// A mail in hand: stored before the provider is called, so that every try has the same id. One sender holds it until
/// <paramref name="ClaimedUntil"/>; a digest's stays when it is done, since a working day has one.
/// </summary>
internal sealed record MailInHand(MailId Mail, DateTimeOffset ClaimedUntil, int Tries, DateOnly? DigestOf, bool Done)
{
    /// <summary>Its items are still being claimed: it has not gone, and whoever finds it so later knows that the claim broke off.</summary>
    public bool Claiming { get; init; }
}

/// <summary>
/// Where a mail went, written before the provider is called: only a report of such a mail, from this address, is believed. Kept for
/// <see cref="Kept"/>, since a provider says within days what became of a mail.
/// </summary>
/// <param name="To">The address, as a hash.</param>
/// <param name="At">When it was sent, or was about to be.</param>
/// <param name="Cases">The cases that it tells of.</param>
internal sealed record SentMail(string To, DateTimeOffset At, IReadOnlyList<CaseId> Cases)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    // So that it fits into a row, whatever a digest gathers.
    private const int MostCases = 1000;

    public static SentMail Of(EmailAddress to, DateTimeOffset at, IEnumerable<OutboxItem> items) =>
        new(HashOf(to), at, [.. items.Select(item => item.Case).Distinct().Take(MostCases)]);

    public bool WentTo(EmailAddress address) => To == HashOf(address);

    private static string HashOf(EmailAddress address) => StableId.Long(address.Normalised);
}

/// <summary>A row of an outbox, read.</summary>
internal sealed record Waiting(string Key, string ETag, OutboxItem Item);

/// <summary>The mail in hand, with its row.</summary>
internal sealed record InHand(string Key, string ETag, MailInHand Mail);

/// <summary>All that waits for one person.</summary>
internal sealed record OutboxContent(IReadOnlyList<Waiting> Items, IReadOnlyList<InHand> Mails);

/// <summary>What is to be told to each person: one partition a person, so that claiming a mail and its items is one write.</summary>
internal sealed class Outbox(IRowStore rows, Wakeups wakeups, PeopleStore people)
{
    private const string MailPrefix = "m|";
    private const string SentPrefix = "s|";

    // Items and mails in hand: all but what was sent, which comes after them.
    private static readonly KeyRange Open = KeyRange.All with { Before = SentPrefix };

    // Of a claim's items, those that fit into one batch, each with a link, beside the mail and a few old digests to clear away.
    private const int First = 45;

    /// <summary>
    /// Puts notices of a case where they are sent from, with a wake-up for each person. An item that is there already stays. A
    /// deputy of an owner who is away gets a copy of the reminders.
    /// </summary>
    /// <param name="file">The case.</param>
    /// <param name="notices">What is to be told.</param>
    /// <param name="policy">Says which day it is.</param>
    /// <param name="away">Those who may have a deputy, where that has been looked up; null asks each person's profile.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The wake-ups, to be planned before the case's own is removed.</returns>
    public async ValueTask<IReadOnlyList<Plan>> DepositAsync(
        CaseFile file, IEnumerable<Notice> notices, SchedulePolicy policy, IReadOnlySet<PersonId>? away, CancellationToken cancellation)
    {
        var plans = new List<Plan>();
        foreach (var theirs in notices.GroupBy(n => n.To))
        {
            var items = theirs.Select(n => new OutboxItem(file.Id, n.Id, n.Kind, n.SendAt, n.LifeEvent, null, null)).ToList();
            if (away?.Contains(theirs.Key) != false)
            {
                await CopyAsync(file, theirs.Key, items.FindAll(DeputyIsTold), policy, cancellation);
            }

            plans.AddRange(await InsertAsync(theirs.Key, items, cancellation));
        }

        return plans;
    }

    public async ValueTask<OutboxContent> ReadAsync(PersonId person, CancellationToken cancellation)
    {
        var all = await rows.ReadAllAsync(Table.Outbox, person.Value, Open, cancellation);
        return new(
            [.. all.Where(row => !IsMail(row)).Select(row => new Waiting(row.Key, row.ETag, RowJson.Read<OutboxItem>(row.Value)))],
            [.. all.Where(IsMail).Select(row => new InHand(row.Key, row.ETag, RowJson.Read<MailInHand>(row.Value)))]);
    }

    /// <summary>Claims a mail and its items for one sender.</summary>
    /// <returns>The items that it tells; null if another holds any of the first batch of them.</returns>
    public async ValueTask<IReadOnlyList<Waiting>?> ClaimAsync(
        PersonId person, MailInHand mail, SentMail sent, InHand? known, IReadOnlyList<Waiting> items, LinksOfMail links, IReadOnlyList<InHand> old, CancellationToken cancellation)
    {
        var free = items.Where(w => w.Item.Mail != mail.Mail).ToList();
        var held = items.Except(free).ToList();
        var begun = mail with { Claiming = free.Count > First && mail.Tries == 1 };
        var value = RowJson.Write(begun);
        List<RowWrite> first =
        [
            known is null ? new RowWrite.Insert(MailKey(mail.Mail), value) : new RowWrite.Replace(known.Key, value, known.ETag),
            new RowWrite.Upsert(SentPrefix + mail.Mail, RowJson.Write(sent)),
            .. old.Where(o => o.Key != known?.Key).Take(5).Select(o => new RowWrite.Delete(o.Key, o.ETag)),
        ];
        var claimed = held.Concat(free.Take(First)).ToList();
        first.AddRange(free.Take(First).SelectMany(w => Claimed(w, mail, links)));
        if (await rows.CommitAsync(Table.Outbox, person.Value, first, cancellation) is CommitOutcome.Conflict)
        {
            return null;
        }

        // However many promises, one mail. What somebody else has dealt with meanwhile is left out.
        foreach (var more in free.Skip(First).Chunk(RowLimits.BatchRows / 2))
        {
            if (await rows.CommitAsync(Table.Outbox, person.Value, [.. more.SelectMany(w => Claimed(w, mail, links))], cancellation) is CommitOutcome.Committed)
            {
                claimed.AddRange(more);
            }
        }

        // Tried again: what was claimed then is told with new links. The old ones may be in a mail that went, and open as well.
        foreach (var again in held.Select(links.StoredWith).OfType<RowWrite>().Chunk(RowLimits.BatchRows))
        {
            await rows.CommitAsync(Table.Outbox, person.Value, again, cancellation);
        }

        return !begun.Claiming || await RewriteAsync(person, begun, mail, cancellation) ? claimed : null;
    }

    /// <summary>Where a mail to this person went; null where it did not, or that is long ago.</summary>
    public async ValueTask<SentMail?> SentAsync(PersonId person, MailId mail, CancellationToken cancellation) =>
        await rows.GetAsync(Table.Outbox, person.Value, SentPrefix + mail, cancellation) is { } row ? RowJson.Read<SentMail>(row.Value) : null;

    /// <summary>Forgets where mails went that were sent before an instant, and links that expired long ago: a scan of all persons, for upkeep.</summary>
    /// <returns>How many rows.</returns>
    public async ValueTask<int> ForgetSentAsync(DateTimeOffset before, MailedLinks links, CancellationToken cancellation)
    {
        var forgotten = 0;
        await foreach (var person in rows.AllPartitionsAsync(Table.Outbox, cancellation))
        {
            var sent = await rows.ReadAllAsync(Table.Outbox, person, KeyRange.Prefix(SentPrefix), cancellation);
            string[] old = [.. sent.Where(row => RowJson.Read<SentMail>(row.Value).At < before).Select(row => row.Key)];
            await rows.DeletePresentAsync(Table.Outbox, person, old, cancellation);
            forgotten += old.Length + await links.ForgetAsync(new(person), cancellation);
        }

        return forgotten;
    }

    /// <summary>Lets go of a mail that is to be tried again later.</summary>
    public async ValueTask ReleaseAsync(PersonId person, MailInHand mail, DateTimeOffset until, CancellationToken cancellation) =>
        await RewriteAsync(person, mail, mail with { ClaimedUntil = until }, cancellation);

    /// <summary>Takes a mail apart that is known not to have gone: the next try tells what holds then.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="items">What it was to tell.</param>
    /// <param name="later">When an item is to be told instead; those that are not in it stay due.</param>
    /// <param name="cancellation">Stops it.</param>
    public async ValueTask DissolveAsync(
        PersonId person, MailInHand mail, IReadOnlyList<Waiting> items, IReadOnlyDictionary<string, DateTimeOffset>? later, CancellationToken cancellation)
    {
        if (await HeldAsync(person, mail, cancellation) is { } row)
        {
            // The mail goes last: while it is there, its items are found.
            List<RowWrite> writes =
            [
                .. items.Select(w => new RowWrite.Upsert(
                    w.Key, RowJson.Write(w.Item with { Mail = null, SendAt = later?.TryGetValue(w.Key, out var at) == true ? at : w.Item.SendAt }))),
                new RowWrite.Delete(row.Key, row.ETag),
            ];
            foreach (var batch in writes.Chunk(RowLimits.BatchRows))
            {
                await rows.CommitAsync(Table.Outbox, person.Value, batch, cancellation);
            }
        }
    }

    /// <summary>Takes what was told, or need not be told, out of the outbox.</summary>
    public async ValueTask FinishAsync(PersonId person, MailInHand? mail, IReadOnlyList<Waiting> items, CancellationToken cancellation)
    {
        List<RowWrite> writes = [.. items.Select(w => new RowWrite.Delete(w.Key))];
        if (mail is not null)
        {
            writes.Add(mail.DigestOf is null
                ? new RowWrite.Delete(MailKey(mail.Mail))
                : new RowWrite.Upsert(MailKey(mail.Mail), RowJson.Write(mail with { Done = true })));
        }

        foreach (var batch in writes.Chunk(RowLimits.BatchRows))
        {
            if (await rows.CommitAsync(Table.Outbox, person.Value, batch, cancellation) is CommitOutcome.Conflict)
            {
                // Another sender finished some of it first.
                foreach (var write in batch)
                {
                    await rows.CommitAsync(Table.Outbox, person.Value, [write], cancellation);
                }
            }
        }
    }

    /// <summary>Puts items off to a later instant: today's digest has gone already. They keep their rows, so that they are found again.</summary>
    public async ValueTask PutOffAsync(PersonId person, IReadOnlyList<Waiting> items, DateTimeOffset to, CancellationToken cancellation)
    {
        foreach (var batch in items.Chunk(RowLimits.BatchRows))
        {
            // Conflicts mean that somebody else has dealt with an item meanwhile: the next round sees how things are.
            RowWrite[] writes = [.. batch.Select(w => new RowWrite.Replace(w.Key, RowJson.Write(w.Item with { SendAt = to, Mail = null }), w.ETag))];
            await rows.CommitAsync(Table.Outbox, person.Value, writes, cancellation);
        }
    }

    private async ValueTask<bool> RewriteAsync(PersonId person, MailInHand from, MailInHand to, CancellationToken cancellation) =>
        await HeldAsync(person, from, cancellation) is { } row
        && await rows.CommitAsync(Table.Outbox, person.Value, [new RowWrite.Replace(row.Key, RowJson.Write(to), row.ETag)], cancellation) is CommitOutcome.Committed;

    private static IEnumerable<RowWrite> Claimed(Waiting w, MailInHand mail, LinksOfMail links)
    {
        yield return new RowWrite.Replace(w.Key, RowJson.Write(w.Item with { Mail = mail.Mail }), w.ETag);
        if (links.StoredWith(w) is { } link)
        {
            yield return link;
        }
    }

    // Its row, while it is still this sender's: a claim that lapsed may be another's by now.
    private async ValueTask<Row?> HeldAsync(PersonId person, MailInHand mail, CancellationToken cancellation) =>
        await rows.GetAsync(Table.Outbox, person.Value, MailKey(mail.Mail), cancellation) is { } row
        && RowJson.Read<MailInHand>(row.Value) == mail
            ? row
            : null;

    /// <summary>Reminders go to a deputy too, what a life event makes urgent, what the jobseeker says, and that an end is near.</summary>
    private static bool DeputyIsTold(OutboxItem item) =>
        item.Kind is NoticeKind.Reminder or NoticeKind.ReminderAsked or NoticeKind.Woken or NoticeKind.DateMoved or NoticeKind.WaitsAgain or NoticeKind.Renewal or NoticeKind.Said
            or NoticeKind.SaidNoMore or NoticeKind.AskedAbout;

    private static bool IsMail(Row row) => row.Key.StartsWith(MailPrefix, StringComparison.Ordinal);

    private static string MailKey(MailId mail) => MailPrefix + mail;

    private static string KeyOf(OutboxItem item) => string.Create(
        CultureInfo.InvariantCulture, $"{item.SendAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}|{item.Case}.{item.Notice}{(item.For is { } f ? "." + f : "")}");

    // First, and with their wake-ups: once the one who is away has been told, nothing in the case waits any more, and a copy that is
    // missing would not be missed.
    private async ValueTask CopyAsync(CaseFile file, PersonId absent, List<OutboxItem> items, SchedulePolicy policy, CancellationToken cancellation)
    {
        if (items.Count == 0 || await people.ProfileAsync(absent, cancellation) is not { Deputy: not null } profile)
        {
            return;
        }

        foreach (var copies in items.GroupBy(item => profile.DeputyOn(policy.Today(item.SendAt))))
        {
            if (copies.Key is { } deputy && await people.FindAsync(deputy, cancellation) is { } person && person.MayStandIn(file))
            {
                var plans = await InsertAsync(deputy, [.. copies.Select(item => item with { For = absent })], cancellation);
                await wakeups.PlanAsync([.. plans], cancellation);
            }
        }
    }

    private async ValueTask<IEnumerable<Plan>> InsertAsync(PersonId person, IReadOnlyList<OutboxItem> items, CancellationToken cancellation)
    {
        await rows.InsertMissingAsync(
            Table.Outbox, person.Value, [.. items.Select(item => new RowWrite.Insert(KeyOf(item), RowJson.Write(item)))], cancellation);
        return items.Select(item => new Plan(WakeupKind.Person, person.Value, item.SendAt)).Distinct();
    }
}
