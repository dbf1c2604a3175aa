using FollowUp.Store;
using Microsoft.Data.Sqlite;

namespace FollowUp.Adapters.Sqlite;

/// <summary>
/// The connections that read. A read never waits for another one: where all are taken one more is opened, so there are never
/// more than threads that read at once, and a few are kept for the next ones.
/// </summary>
internal sealed class ReadSessions(SqliteOptions options) : IDisposable
{
    private static readonly int Kept = 2 * Environment.ProcessorCount;

    private readonly Lock gate = new();
    private readonly Stack<ReadSession> idle = new();
    private bool closed;

    /// <exception cref="StoreUnavailableException">The file cannot be read now, or the store is closed.</exception>
    public TResult Read<TArguments, TResult>(TArguments arguments, Func<ReadSession, TArguments, TResult> read)
    {
        try
        {
            var session = Take();
            try
            {
                var result = read(session, arguments);
                Return(session);
                return result;
            }
            catch
            {
                // The next read begins on a fresh connection, whatever became of this one.
                session.Dispose();
                throw;
            }
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.Unavailable(e, options);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            while (idle.TryPop(out var session))
            {
                session.Dispose();
            }
        }
    }

    private ReadSession Take()
    {
        lock (gate)
        {
            if (closed)
            {
                throw SqliteFailure.Closed(options);
            }

            if (idle.TryPop(out var session))
            {
                return session;
            }
        }

        return new ReadSession(options);
    }

    private void Return(ReadSession session)
    {
        lock (gate)
        {
            if (!closed && idle.Count < Kept)
            {
                idle.Push(session);
                return;
            }
        }

        session.Dispose();
    }
}
