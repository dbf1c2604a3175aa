using System.Net.Security;
using System.Text;

namespace FollowUp.Tests.Mail;

/// <summary>The server's side of one connection to a <see cref="SmtpSink"/>.</summary>
internal sealed class SmtpConversation(SmtpSink sink, Stream stream) : IAsyncDisposable
{
    private Stream _stream = stream;
    private StreamReader _reader = Reader(stream);
    private bool _isProtected;
    private bool _isSignedIn;

    public async Task RunAsync()
    {
        if (sink.TlsFromTheFirstByte)
        {
            await ProtectAsync();
        }

        var goesOn = await SayAsync(await sink.ReplyAsync("GREETING", "220 sink.example ESMTP"));
        while (goesOn && await _reader.ReadLineAsync() is { } line)
        {
            sink.Heard.Enqueue((line, _isProtected));
            goesOn = await AnswerAsync(line);
        }
    }

    public async ValueTask DisposeAsync() => await _stream.DisposeAsync();

    private async Task<bool> AnswerAsync(string line)
    {
        var verb = line.Split(' ')[0].ToUpperInvariant();
        switch (verb)
        {
            case "EHLO":
                return await SayAsync(await sink.ReplyAsync(verb, Offer()));
            case "STARTTLS":
                var ready = await sink.ReplyAsync(verb, "220 go ahead");
                var goesOn = await SayAsync(ready);
                if (ready.StartsWith("220", StringComparison.Ordinal))
                {
                    await ProtectAsync();
                }

                return goesOn;
            case "AUTH":
                return await SayAsync(await sink.ReplyAsync(verb, await SignInAsync(line)));
            case "MAIL" when sink.Account is not null && !_isSignedIn:
                return await SayAsync("530 5.7.0 sign in first");
            case "RCPT":
                return await SayAsync(await sink.ReplyAsync(verb, "250 2.1.5 ok", line.Split('<', '>')[1]));
            case "DATA":
                return await DataAsync();
            case "QUIT":
                await SayAsync(await sink.ReplyAsync(verb, "221 2.0.0 bye"));
                return false;
            default:
                return await SayAsync(await sink.ReplyAsync(verb, "250 2.0.0 ok"));
        }
    }

    private string Offer()
    {
        List<string> offers = ["sink.example", .. sink.Extensions];
        if (sink.Certificate is not null && !_isProtected)
        {
            offers.Add("STARTTLS");
        }

        if (sink.Account is not null)
        {
            // Also on the open line, as some servers do: a careful client does not take it.
            offers.Add($"AUTH {sink.SignInBy}");
        }

        return string.Join("\r\n", offers.Select((offer, i) => $"250{(i == offers.Count - 1 ? ' ' : '-')}{offer}"));
    }

    private async Task<string> SignInAsync(string line)
    {
        var parts = line.Split(' ');
        string user, password;
        if (parts[1] == "PLAIN")
        {
            var fields = Decode(parts[2]).Split('\0');
            (user, password) = (fields[1], fields[2]);
        }
        else
        {
            user = parts.Length > 2 ? Decode(parts[2]) : await AskAsync("VXNlcm5hbWU6");
            password = await AskAsync("UGFzc3dvcmQ6");
        }

        _isSignedIn = sink.Account == (user, password);
        return _isSignedIn ? "235 2.7.0 welcome" : "535 5.7.8 who are you";
    }

    private async Task<string> AskAsync(string question)
    {
        await SayAsync($"334 {question}");
        var answer = await _reader.ReadLineAsync() ?? "";
        sink.Heard.Enqueue((answer, _isProtected));
        return Decode(answer);
    }

    private async Task<bool> DataAsync()
    {
        var ready = await sink.ReplyAsync("DATA", "354 go ahead");
        if (!await SayAsync(ready) || !ready.StartsWith("354", StringComparison.Ordinal))
        {
            return ready != SmtpSink.HangUp;
        }

        var content = new StringBuilder();
        while (await _reader.ReadLineAsync() is { } line && line != ".")
        {
            content.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        var reply = await sink.ReplyAsync("CONTENT", "250 2.0.0 taken");
        if (reply.StartsWith('2') || reply == SmtpSink.TakeAndHangUp)
        {
            sink.Messages.Enqueue(content.ToString());
        }

        return await SayAsync(reply);
    }

    private async Task<bool> SayAsync(string reply)
    {
        if (reply is SmtpSink.HangUp or SmtpSink.TakeAndHangUp)
        {
            return false;
        }

        await _stream.WriteAsync(Encoding.UTF8.GetBytes(reply + "\r\n"));
        await _stream.FlushAsync();
        return !reply.StartsWith("421", StringComparison.Ordinal);
    }

    private async Task ProtectAsync()
    {
        var tls = new SslStream(_stream);
        await tls.AuthenticateAsServerAsync(sink.Certificate!);
        (_stream, _reader, _isProtected) = (tls, Reader(tls), true);
    }

    private static StreamReader Reader(Stream stream) => new(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);

    private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
}
