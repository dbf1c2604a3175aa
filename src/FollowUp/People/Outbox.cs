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
internal sealed record MailInHand(MailId Mail, DateTimeOffset ClaimedUntil, int Tries, DateOnly? DigestOf, bool Done);

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

    /// <summary>
    /// Puts notices of a case where they are sent from, with a wake-up for each person. An item that is there already stays. A
    /// deputy of an owner who is away gets a copy of the reminders.
    /// </summary>
    public async ValueTask DepositAsync(CaseId id, IEnumerable<Notice> notices, SchedulePolicy policy, CancellationToken cancellation) =>
        // Each person's are a partition of their own: nobody's wait for another's.
        await Task.WhenAll(notices.GroupBy(n => n.To).Select(theirs => DepositAsync(id, theirs.Key, theirs, policy, cancellation)));

    public async ValueTask<OutboxContent> ReadAsync(PersonId person, CancellationToken cancellation)
    {
        var all = await rows.ReadAllAsync(Table.Outbox, person.Value, KeyRange.All, cancellation);
        return new(
            [.. all.Where(row => !IsMail(row)).Select(row => new Waiting(row.Key, row.ETag, RowJson.Read<OutboxItem>(row.Value)))],
            [.. all.Where(IsMail).Select(row => new InHand(row.Key, row.ETag, RowJson.Read<MailInHand>(row.Value)))]);
    }

    /// <summary>Claims a mail and its items for one sender, all or nothing; false if another holds any of them.</summary>
    public async ValueTask<bool> ClaimAsync(
        PersonId person, MailInHand mail, InHand? known, IReadOnlyList<Waiting> items, IReadOnlyList<InHand> old, CancellationToken cancellation)
    {
        var value = RowJson.Write(mail);
        List<RowWrite> writes =
        [
            known is null ? new RowWrite.Insert(MailKey(mail.Mail), value) : new RowWrite.Replace(known.Key, value, known.ETag),
            .. items.Where(w => w.Item.Mail is null).Select(w => new RowWrite.Replace(w.Key, RowJson.Write(w.Item with { Mail = mail.Mail }), w.ETag)),
            .. old.Where(o => o.Key != known?.Key).Take(5).Select(o => new RowWrite.Delete(o.Key, o.ETag)),
        ];
        return await rows.CommitAsync(Table.Outbox, person.Value, writes, cancellation) is CommitOutcome.Committed;
    }

    /// <summary>Lets go of a mail that is to be tried again later.</summary>
    public async ValueTask ReleaseAsync(PersonId person, MailInHand mail, DateTimeOffset until, CancellationToken cancellation) =>
        await rows.CommitAsync(
            Table.Outbox,
            person.Value,
            [new RowWrite.Upsert(MailKey(mail.Mail), RowJson.Write(mail with { ClaimedUntil = until }))],
            cancellation);

    /// <summary>Takes a mail apart that is known not to have gone: the next try tells what holds then.</summary>
    public async ValueTask DissolveAsync(
        PersonId person, MailInHand mail, IReadOnlyList<Waiting> items, DateTimeOffset until, CancellationToken cancellation)
    {
        List<RowWrite> writes = [.. items.Select(w => new RowWrite.Upsert(w.Key, RowJson.Write(w.Item with { Mail = null })))];
        writes.Add(new RowWrite.Delete(MailKey(mail.Mail)));
        if (await rows.CommitAsync(Table.Outbox, person.Value, writes, cancellation) is CommitOutcome.Conflict)
        {
            await ReleaseAsync(person, mail, until, cancellation);
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

        if (writes.Count > 0 && await rows.CommitAsync(Table.Outbox, person.Value, writes, cancellation) is CommitOutcome.Conflict)
        {
            // Another sender finished some of it first.
            foreach (var write in writes)
            {
                await rows.CommitAsync(Table.Outbox, person.Value, [write], cancellation);
            }
        }
    }

    /// <summary>Puts items off to a later instant: today's digest has gone already.</summary>
    public async ValueTask PutOffAsync(PersonId person, IReadOnlyList<Waiting> items, DateTimeOffset to, CancellationToken cancellation)
    {
        foreach (var chunk in items.Chunk(RowLimits.BatchRows / 2))
        {
            // Conflicts mean that somebody else has dealt with an item meanwhile: the next round sees how things are.
            await rows.CommitAsync(
                Table.Outbox,
                person.Value,
                [
                    .. chunk.Select(w => new RowWrite.Delete(w.Key, w.ETag)),
                    .. chunk.Select(w => w.Item with { SendAt = to }).Select(item => new RowWrite.Insert(KeyOf(item), RowJson.Write(item))),
                ],
                cancellation);
        }
    }

    /// <summary>Reminders go to a deputy too, and what a life event makes urgent.</summary>
    private static bool DeputyIsTold(OutboxItem item) => item.Kind is NoticeKind.Reminder or NoticeKind.Woken or NoticeKind.DateMoved;

    private static bool IsMail(Row row) => row.Key.StartsWith(MailPrefix, StringComparison.Ordinal);

    private static string MailKey(MailId mail) => MailPrefix + mail;

    private static string KeyOf(OutboxItem item) => string.Create(
        CultureInfo.InvariantCulture, $"{item.SendAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}|{item.Case}.{item.Notice}{(item.For is { } f ? "." + f : "")}");

    private async Task DepositAsync(CaseId id, PersonId person, IEnumerable<Notice> notices, SchedulePolicy policy, CancellationToken cancellation)
    {
        var items = notices.Select(n => new OutboxItem(id, n.Id, n.Kind, n.SendAt, n.LifeEvent, null, null)).ToList();
        await InsertAsync(person, items, cancellation);
        if (items.FindAll(DeputyIsTold) is { Count: > 0 } told
            && await people.ProfileAsync(person, cancellation) is { Deputy: not null } profile)
        {
            foreach (var copies in told.GroupBy(item => profile.DeputyOn(policy.Today(item.SendAt))))
            {
                if (copies.Key is { } deputy)
                {
                    await InsertAsync(deputy, [.. copies.Select(item => item with { For = person })], cancellation);
                }
            }
        }
    }

    private async ValueTask InsertAsync(PersonId person, IReadOnlyList<OutboxItem> items, CancellationToken cancellation)
    {
        await rows.InsertMissingAsync(
            Table.Outbox, person.Value, [.. items.Select(item => new RowWrite.Insert(KeyOf(item), RowJson.Write(item)))], cancellation);
        foreach (var at in items.Select(item => item.SendAt).Distinct())
        {
            await wakeups.PlanAsync(WakeupKind.Person, person.Value, at, cancellation);
        }
    }
}
