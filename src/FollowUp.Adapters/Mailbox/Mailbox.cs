using Microsoft.Extensions.Logging;
using MimeKit;

namespace FollowUp.Adapters.Mailbox;

/// <summary>Reads the folder that <see cref="MailboxSender"/> fills.</summary>
public sealed partial class Mailbox(string folder, ILogger<Mailbox> log)
{
    /// <summary>The mails to one address, or to all, oldest first. What cannot be read is left out and logged.</summary>
    /// <param name="to">An address, compared without regard to case; null for every mail.</param>
    public async Task<IReadOnlyList<MailboxItem>> ListAsync(string? to = null, CancellationToken cancellation = default)
    {
        var items = new List<MailboxItem>();
        foreach (var (path, file) in Files())
        {
            if (await ReadAsync(path, file, cancellation) is { } item
                && (to is null || string.Equals(item.To, to.Trim(), StringComparison.OrdinalIgnoreCase)))
            {
                items.Add(item);
            }
        }

        return items;
    }

    // Within one millisecond, as with a clock that stands still, the file system's own time says what came first.
    private List<(string Path, MailboxFile File)> Files() => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, MailboxFile.Pattern)
            .Select(path => (Path: path, File: MailboxFile.Parse(path)!))
            .Where(found => found.File is not null)
            .OrderBy(found => found.File.SentAt)
            .ThenBy(found => File.GetLastWriteTimeUtc(found.Path))
            .ThenBy(found => found.Path, StringComparer.Ordinal)
            .ToList();

    private async Task<MailboxItem?> ReadAsync(string path, MailboxFile file, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            using var message = await MimeMessage.LoadAsync(stream, cancellation);
            var item = MailboxItem.Of(message, file);
            if (item is null)
            {
                Unreadable(log, file.Id, "incomplete");
            }

            return item;
        }
        catch (FormatException)
        {
            Unreadable(log, file.Id, "not-a-message");
            return null;
        }
        catch (IOException)
        {
            Unreadable(log, file.Id, "mailbox-io");
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            Unreadable(log, file.Id, "mailbox-denied");
            return null;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Mail {MailId} in the mailbox cannot be read: {Code}")]
    private static partial void Unreadable(ILogger log, Mail.MailId mailId, string code);
}
