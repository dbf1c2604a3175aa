using FollowUp.Adapters.Mime;
using FollowUp.Adapters.Sending;
using FollowUp.Mail;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace FollowUp.Adapters.Mailbox;

/// <summary>
/// Puts mails as <c>.eml</c> files into a folder instead of sending them: for the demo and for tests. It shows what a provider would
/// have delivered, so a mail that is sent twice is there twice.
/// </summary>
public sealed partial class MailboxSender(string folder, MailIdentity identity, TimeProvider clock, ILogger<MailboxSender> log)
    : IMailSender, IDisposable
{
    private readonly MimeComposer _composer = new(identity, clock);
    private readonly SemaphoreSlim _one = new(1, 1);
    private Dictionary<MailId, int>? _times;

    public async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var message = _composer.Compose(mail);
        if (message is null)
        {
            return new SendOutcome.Refused(SendCodes.NoRecipient);
        }

        await _one.WaitAsync(cancellation);
        try
        {
            Directory.CreateDirectory(folder);
            _times ??= Count();
            await WriteAsync(message, mail.Id, _times, cancellation);
            return SendOutcome.Accepted.Instance;
        }
        catch (IOException failure)
        {
            return Later(mail.Id, "mailbox-io", failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            return Later(mail.Id, "mailbox-denied", failure);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    // A reader sees the whole mail or none of it: it is written beside, flushed to the disk, and then gets its name.
    private async Task WriteAsync(MimeMessage message, MailId id, Dictionary<MailId, int> times, CancellationToken cancellation)
    {
        var unfinished = Path.Combine(folder, Path.GetRandomFileName() + ".tmp");
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await message.WriteToAsync(WrittenBody.Format, file, cancellation);
                file.Flush(flushToDisk: true);
            }

            Name(unfinished, id, times);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private void Name(string unfinished, MailId id, Dictionary<MailId, int> times)
    {
        var now = clock.GetUtcNow();
        var time = times.GetValueOrDefault(id);
        string path;
        do
        {
            path = Path.Combine(folder, new MailboxFile(now, id, ++time).ToString());
        }
        while (File.Exists(path));

        File.Move(unfinished, path, overwrite: false);
        times[id] = time;
    }

    // Read once: looking through the folder for every mail would make a long demo slower with each.
    private Dictionary<MailId, int> Count() => Directory.EnumerateFiles(folder, MailboxFile.Pattern)
        .Select(MailboxFile.Parse).OfType<MailboxFile>()
        .GroupBy(file => file.Id).ToDictionary(files => files.Key, files => files.Max(file => file.Times));

    private SendOutcome.TryLater Later(MailId id, string code, Exception failure)
    {
        NotWritten(log, id, code, failure.GetType().Name);
        return new(code);
    }

    [LoggerMessage(1, LogLevel.Warning, "Mail {MailId} was not put into the mailbox: {Code} ({Failure})")]
    private static partial void NotWritten(ILogger log, MailId mailId, string code, string failure);
}
