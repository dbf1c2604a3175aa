using FollowUp.Mail;
using FollowUp.Store;
using Microsoft.Extensions.Logging;

namespace FollowUp.People;

/// <summary>
/// What cannot be put into words is a bug, or a row that was spoilt. It is set aside, logged, and tried again with longer and longer
/// waits; whatever else the person is to be told does not wait for it.
/// </summary>
internal sealed partial class MailRound
{
    /// <summary>The mail in words; null where it was taken apart, since something in it cannot be written.</summary>
    private async ValueTask<MailContent?> WrittenAsync(Claimed claimed, DateTimeOffset now, CancellationToken cancellation)
    {
        var (person, _, mail, tell, _) = claimed;
        try
        {
            return await WordsAsync(claimed, now, cancellation);
        }
        catch (Exception exception) when (IsOurs(exception))
        {
            var spoilt = await UnwritableAsync(claimed, now, cancellation);
            LogUnwritable(exception, mail.Mail, string.Join(", ", spoilt.Select(t => $"{t.File.Id}.{t.Notice.Id}")));
            if (mail.Tries > 1 && mail.DigestOf is null)
            {
                // It may have gone, so it keeps its id and waits as a whole. Nothing else waits for it, as it would for a digest.
                await outbox.ReleaseAsync(person, mail, now + Wait(tell[0], now), cancellation);
                return null;
            }

            var later = spoilt.ToDictionary(t => t.Row.Key, t => now + Wait(t, now));
            await outbox.DissolveAsync(person, mail, [.. tell.Select(t => t.Row)], later, cancellation);
            return null;
        }
    }

    // Those that cannot be written even alone; if each can, it is what they are together.
    private async ValueTask<IReadOnlyList<Told>> UnwritableAsync(Claimed claimed, DateTimeOffset now, CancellationToken cancellation)
    {
        var spoilt = new List<Told>();
        foreach (var t in claimed.Tell.Count > 1 ? claimed.Tell : [])
        {
            try
            {
                await WordsAsync(claimed with { Tell = [t] }, now, cancellation);
            }
            catch (Exception exception) when (IsOurs(exception))
            {
                spoilt.Add(t);
            }
        }

        return spoilt.Count > 0 ? spoilt : claimed.Tell;
    }

    private async ValueTask<MailContent> WordsAsync(Claimed claimed, DateTimeOffset now, CancellationToken cancellation) =>
        await renderer.RenderAsync(await writing.WriteAsync(claimed.Person, claimed.Profile, claimed.Tell, claimed.Links, now, cancellation));

    // An outage is not the mail's doing.
    private static bool IsOurs(Exception exception) => exception is not (StoreUnavailableException or OperationCanceledException);

    // By how long the notice has waited from the first: its row is put off again and again. Never so short that it meets the rest again.
    private static TimeSpan Wait(Told told, DateTimeOffset now) => ShortestWait + Backoff(now - told.Notice.SendAt);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Mail} cannot be written because of {Notices}; these are set aside and tried again later")]
    private partial void LogUnwritable(Exception exception, MailId mail, string notices);
}
