using System.Globalization;
using FollowUp.Adapters.Mime;
using FollowUp.Adapters.Sending;
using FollowUp.Adapters.Smtp;
using FollowUp.Benchmarks.Frame;
using FollowUp.Mail;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;

namespace FollowUp.Benchmarks.Mails;

/// <summary>
/// Digests a second, rendered and sent by ours, against bare MailKit that sends equal messages, rendered before, over one kept
/// connection. Aim: 90 %. Once with a server that costs nothing, where whatever is done besides is seen in full, and once with one that answers as servers do.
/// </summary>
internal static class MailBenchmark
{
    // Enough for the runtime to have compiled all ways for speed.
    private const int WarmUp = 10;

    // As the sweep does: so many persons' mails at once, and one connection.
    private const int AtOnce = 8;

    private static readonly EmailAddress From = EmailAddress.Of("followup@followup.example");

    public static async Task RunAsync(bool quick)
    {
        await using (var sink = new Sink())
        {
            await RunAsync(sink, quick);
        }

        if (NodeMailServer.Missing is { } missing)
        {
            Report.Note(missing);
            return;
        }

        await using var server = await NodeMailServer.StartAsync();
        await RunAsync(server, quick);
    }

    private static async Task RunAsync(IMailServer server, bool quick)
    {
        // Fewer than a second's worth of the highest rate: it never makes a mail wait.
        var (rounds, mails) = quick ? (11, 300) : (21, 900);
        var models = Enumerable.Range(0, mails).Select(Digest).ToList();
        var renderer = new MailRenderer();
        var composer = new MimeComposer(new(From), TimeProvider.System);
        List<OutgoingMail> rendered = [];
        for (var i = 0; i < mails; i++)
        {
            rendered.Add(await RenderAsync(renderer, models[i], i));
        }

        using var bare = await BareMail.ConnectAsync(server.Port);
        await using var ours = Sender(server.Port);
        List<MimeMessage> messages = [.. rendered.Select(mail => BareMail.Compose(From, mail))];
        List<MimeMessage> encoded = [.. rendered.Select(mail => composer.Compose(mail)!)];
        var baseline = new Way("bare MailKit, one connection, rendered before", () => SendAsync(bare, messages));
        Way[] ways =
        [
            baseline,
            new("the same, bodies encoded before as well", () => SendAsync(bare, encoded)),
            new("FollowUp, rendered and sent", () => Parallel.ForEachAsync(
                Enumerable.Range(0, mails),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (i, token) => await SendAsync(ours, await RenderAsync(renderer, models[i], i), token))),
            new("FollowUp, rendered only, one at a time", async () =>
            {
                for (var i = 0; i < mails; i++)
                {
                    await RenderAsync(renderer, models[i], i);
                }
            }),
        ];
        for (var round = -WarmUp; round < rounds; round++)
        {
            // Each is the first in turn, so that none has the quiet moments for itself.
            for (var turn = 0; turn < ways.Length; turn++)
            {
                // The rate's second worth of turns is to be whole again: what is measured is not the limit that we set ourselves.
                await Task.Delay(TimeSpan.FromMilliseconds(mails));
                await ways[(turn + round + WarmUp) % ways.Length].MeasureAsync(mails, counts: round >= 0);
            }
        }

        var taken = await server.TakenAsync();
        if (taken != 3L * mails * (rounds + WarmUp))
        {
            throw new InvalidOperationException($"The server took {taken} mails.");
        }

        Report.Table(
            $"Digests of five promises to {server.Name}, {rounds} rounds of {mails} in turn",
            ["", "mails/s (median)", "processor ms each, of this process", "ratio (median of rounds)"],
            ways.Select(way => way.Row(baseline)));
        messages.ForEach(message => message.Dispose());
        encoded.ForEach(message => message.Dispose());
    }

    private static async Task SendAsync(SmtpClient client, List<MimeMessage> messages)
    {
        foreach (var message in messages)
        {
            await client.SendAsync(message);
        }
    }

    private static async Task SendAsync(ResilientSender sender, OutgoingMail mail, CancellationToken cancellation)
    {
        if (await sender.SendAsync(mail, cancellation) is not SendOutcome.Accepted)
        {
            throw new InvalidOperationException("A mail was not taken.");
        }
    }

    private static async Task<OutgoingMail> RenderAsync(MailRenderer renderer, DigestMail model, int number)
    {
        var content = await renderer.RenderAsync(model);
        return new(new(number.ToString("x32", CultureInfo.InvariantCulture)), EmailAddress.Of($"kim-{number}@example.com"), model.To.Language.Tag(), content.Subject, content.Text, content.Html, content.Calendar);
    }

    private static DigestMail Digest(int number)
    {
        var day = new DateOnly(2026, 3, 3);
        return new(new("Kim Hansen", (Language)(number % 3)), day,
        [
            new(DigestKind.Reminder, [.. Enumerable.Range(1, 5).Select(i => new DigestLine(
                $"b{number}-{i}", new($"https://followup.example/cases/b{number}/c{i}"), day.AddDays(i), day.AddDays(-20), 0, null, $"b{number}-c{i}-1@followup"))]),
        ]);
    }

    private static ResilientSender Sender(int port) => new(
        new SmtpSender(
            new() { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.None, From = From.Value, HelloName = "localhost" },
            TimeProvider.System,
            NullLogger<SmtpSender>.Instance),
        new() { MessagesPerMinute = 60_000 },
        TimeProvider.System,
        NullLogger<ResilientSender>.Instance);
}
