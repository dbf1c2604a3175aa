using FollowUp.Cases;
using FollowUp.Store;

namespace FollowUp.Capture.Meeting;

/// <summary>A draft as it is stored.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="ETag">Of its row; null where there is none yet.</param>
internal sealed record StoredDraft(MeetingDraft Draft, string? ETag);

/// <summary>
/// Meetings in the making, one for each person and case: what is typed survives the page, the browser and the service. Drafts say
/// what people say about health as much as promises do, and nothing of them is logged.
/// </summary>
internal sealed class MeetingDrafts(IRowStore rows)
{
    // Two devices of one person that write at the same moment: one of them tries again.
    private const int Attempts = 5;

    private static string KeyOf(PersonId person) => "meeting|" + person;

    public async ValueTask<StoredDraft?> FindAsync(CaseId id, PersonId person, CancellationToken cancellation) =>
        await rows.GetAsync(Table.Drafts, id.Value, KeyOf(person), cancellation) is { } row ? new(RowJson.Read<MeetingDraft>(row.Value), row.ETag) : null;

    /// <summary>Changes the draft as it is stored, from the beginning again where another device came between.</summary>
    /// <param name="id">The case.</param>
    /// <param name="person">Who writes.</param>
    /// <param name="change">What to make of the stored draft, null for none; null leaves it as it is.</param>
    /// <param name="cancellation">Stops before the write.</param>
    /// <returns>False where it has become larger than a row holds: nothing was stored then.</returns>
    public async ValueTask<bool> ChangeAsync(CaseId id, PersonId person, Func<MeetingDraft?, MeetingDraft?> change, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await Contention.WaitAsync(attempt, cancellation);
            var stored = await FindAsync(id, person, cancellation);
            if (change(stored?.Draft) is not { } draft)
            {
                return true;
            }

            var value = RowJson.Write(draft);
            if (value.Length > RowLimits.ValueChars)
            {
                return false;
            }

            RowWrite write = stored?.ETag is { } etag ? new RowWrite.Replace(KeyOf(person), value, etag)
                : new RowWrite.Insert(KeyOf(person), value);
            if (await rows.CommitAsync(Table.Drafts, id.Value, [write], cancellation) is CommitOutcome.Committed)
            {
                return true;
            }
        }

        throw new StoreUnavailableException("A draft was written by other pages too often in a row.");
    }

    /// <summary>Removes a draft that was sent. What another device wrote into it meanwhile stays, as a draft of its own.</summary>
    /// <param name="id">The case.</param>
    /// <param name="person">Whose it was.</param>
    /// <param name="sent">As it was sent.</param>
    /// <param name="next">The id of what stays.</param>
    /// <param name="cancellation">Stops before the write.</param>
    public async ValueTask RemoveAsync(CaseId id, PersonId person, StoredDraft sent, string next, CancellationToken cancellation)
    {
        if (await rows.CommitAsync(Table.Drafts, id.Value, [new RowWrite.Delete(KeyOf(person), sent.ETag)], cancellation) is CommitOutcome.Conflict)
        {
            await ChangeAsync(id, person, draft => draft?.Id == sent.Draft.Id ? draft with { Id = next } : null, cancellation);
        }
    }

    /// <summary>Removes drafts that were last written before an instant: their meeting cannot be written down any more.</summary>
    /// <returns>How many.</returns>
    public static async ValueTask<int> ForgetAsync(IRowStore rows, DateTimeOffset before, CancellationToken cancellation)
    {
        var removed = 0;
        await foreach (var partition in rows.AllPartitionsAsync(Table.Drafts, cancellation))
        {
            foreach (var row in await rows.ReadAllAsync(Table.Drafts, partition, KeyRange.All, cancellation))
            {
                // One that was written at this very moment conflicts, and stays.
                if (RowJson.Read<MeetingDraft>(row.Value).ChangedAt < before
                    && await rows.CommitAsync(Table.Drafts, partition, [new RowWrite.Delete(row.Key, row.ETag)], cancellation) is CommitOutcome.Committed)
                {
                    removed++;
                }
            }
        }

        return removed;
    }
}
