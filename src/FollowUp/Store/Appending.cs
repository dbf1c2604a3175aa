using FollowUp.Cases;

namespace FollowUp.Store;

internal enum AppendOutcome
{
    Done,

    /// <summary>Others have written to the case meanwhile.</summary>
    Conflict,

    /// <summary>An answer stands under the key already.</summary>
    KeyUsed,
}

/// <summary>The one write by which something happens in a case: its events and the answer to whoever asked, or nothing.</summary>
internal sealed class Appending(IRowStore rows)
{
    /// <summary>Writes what is to be appended, with the answer under its key. An outcome that is not known is asked for by the write's id.</summary>
    /// <exception cref="StoreUnavailableException">It is not known whether it was written, or that it was not.</exception>
    public async ValueTask<AppendOutcome> WriteAsync(Append append, (IdempotencyKey Key, StoredAnswer Answer)? keyed, CancellationToken cancellation)
    {
        var partition = append.Before.Id.Value;
        List<RowWrite> writes = [.. append.Rows];
        if (keyed is var (key, answer))
        {
            writes.Add(new RowWrite.Insert(key.Row, RowJson.Write(answer with { Body = key.Body, At = append.Context.Now })));
        }

        try
        {
            if (await rows.CommitAsync(Table.Cases, partition, writes, cancellation) is CommitOutcome.Committed)
            {
                return AppendOutcome.Done;
            }
        }
        catch (StoreUnavailableException unavailable) when (append.Rows.Count > 0 && !unavailable.NothingWritten)
        {
            // Done or not? The row tells, if it can be read; if not, the caller hears that the store is unavailable.
            try
            {
                if (await IsOursAsync(append, CancellationToken.None))
                {
                    return AppendOutcome.Done;
                }
            }
            catch (StoreUnavailableException)
            {
                // What is certain of this read is not of the write before it.
                throw new StoreUnavailableException(unavailable.Message, unavailable);
            }

            throw;
        }

        // A conflict whose row bears our own write id was our success: a retry below us met what the first try had written.
        return append.Rows.Count > 0 && await IsOursAsync(append, cancellation) ? AppendOutcome.Done
            : keyed is { } k && await rows.GetAsync(Table.Cases, partition, k.Key.Row, cancellation) is not null ? AppendOutcome.KeyUsed
            : AppendOutcome.Conflict;
    }

    private async ValueTask<bool> IsOursAsync(Append append, CancellationToken cancellation) =>
        await rows.GetAsync(Table.Cases, append.Before.Id.Value, append.Rows[0].Key, cancellation) is { } row
        && EventRows.Read(row).Stored.Write == append.WriteId;

    /// <summary>What was answered under this key before; null where nothing was.</summary>
    public async ValueTask<CommandOutcome?> AnsweredBeforeAsync(CaseId id, IdempotencyKey? key, CancellationToken cancellation)
    {
        if (key is null || await rows.GetAsync(Table.Cases, id.Value, key.Row, cancellation) is not { } row)
        {
            return null;
        }

        var answer = RowJson.Read<StoredAnswer>(row.Value);
        return answer.Body == key.Body ? new CommandOutcome.Done(answer, null) : new CommandOutcome.KeyReused();
    }
}
