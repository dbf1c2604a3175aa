using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using FollowUp.Adapters.Mime;
using FollowUp.Adapters.Sending;
using FollowUp.Adapters.Smtp;
using FollowUp.Benchmarks.Frame;
using FollowUp.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;

namespace FollowUp.Benchmarks.Mails;

/// <summary>
/// Digests a second, rendered and sent by ours, against bare MailKit that sends equal messages, rendered before, over one kept
/// connection. Aim: 90 %.
/// </summary>
internal static class MailBenchmark
{
    private const int WarmUp = 2;

    // As the sweep does: so many persons' mails at once, and one connection.
    private const int AtOnce = 8;

    private static readonly EmailAddress From = EmailAddress.Of("followup@followup.example");

    public static async Task RunAsync(bool quick)
    {
        // Fewer than a second's worth of the highest rate: it never makes a mail wait.
        var (rounds, mails) = quick ? (5, 300) : (11, 900);
        var models = Enumerable.Range(0, mails).Select(Digest).ToList();
        var renderer = new MailRenderer();
        var composer = new MimeComposer(new(From), TimeProvider.System);
        var ready = new List<MimeMessage>();
        foreach (var (model, i) in models.Select((model, i) => (model, i)))
        {
            ready.Add(composer.Compose(await RenderAsync(renderer, model, i))!);
        }

        using var sink = new Sink();
        using var bare = await ConnectAsync(sink.Port);
        await using var ours = Sender(sink.Port);
        List<(double Render, double Bare, double Ours)> of = [];
        for (var round = -WarmUp; round < rounds; round++)
        {
            var baseline = await RateAsync(mails, async () =>
            {
                foreach (var message in ready)
                {
                    await bare.SendAsync(message);
                }
            });
            // The rate's second worth of turns is to be whole again: what is measured is not the limit that we set ourselves.
            await Task.Delay(TimeSpan.FromSeconds(1.1));
            var sent = await RateAsync(mails, () => Parallel.ForEachAsync(
                Enumerable.Range(0, mails),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (i, token) =>
                {
                    if (await ours.SendAsync(await RenderAsync(renderer, models[i], i), token) is not SendOutcome.Accepted)
                    {
                        throw new InvalidOperationException("A mail was not taken.");
                    }
                }));
            var rendered = await RateAsync(mails, async () =>
            {
                for (var i = 0; i < mails; i++)
                {
                    await RenderAsync(renderer, models[i], i);
                }
            });
            Report.Note($"mail, round {round}: baseline {baseline:0}/s, ours {sent:0}/s, rendering {rendered:0}/s");
            if (round >= 0)
            {
                of.Add((rendered, baseline, sent));
            }
        }

        if (sink.Taken != 2L * mails * (rounds + WarmUp))
        {
            throw new InvalidOperationException($"The sink took {sink.Taken} mails.");
        }

        Report.Table(
            $"Digests of five promises to a mail server on the same machine, {rounds} rounds of {mails} in turn",
            ["", "mails/s (median)", "ratio (median of rounds)"],
            [
                ["bare MailKit, one connection, rendered before", Report.Say(of.Select(r => r.Bare).Median()), "1.00"],
                ["FollowUp, rendered and sent", Report.Say(of.Select(r => r.Ours).Median()), Report.Say(of.Select(r => r.Ours / r.Bare).Median(), "0.00")],
                ["FollowUp, rendered only, one at a time", Report.Say(of.Select(r => r.Render).Median()), Report.Say(of.Select(r => r.Render / r.Bare).Median(), "0.00")],
            ]);
        foreach (var message in ready)
        {
            message.Dispose();
        }
    }

    private static async Task<double> RateAsync(int mails, Func<Task> work)
    {
        var since = Stopwatch.GetTimestamp();
        await work();
        return mails / Stopwatch.GetElapsedTime(since).TotalSeconds;
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

    // The socket as ours is, without Nagle's delays: the fastest that MailKit can be.
    private static async Task<SmtpClient> ConnectAsync(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port);
        var client = new SmtpClient { LocalDomain = "localhost" };
        await client.ConnectAsync(socket, "127.0.0.1", port, SecureSocketOptions.None);
        return client;
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
