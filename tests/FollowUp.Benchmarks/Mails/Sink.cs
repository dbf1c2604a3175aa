using System.Net;
using System.Net.Sockets;

namespace FollowUp.Benchmarks.Mails;

/// <summary>A mail server that takes everything at once and keeps nothing, on threads of its own: what is measured is the sender.</summary>
internal sealed class Sink : IMailServer
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private long _taken;

    public Sink()
    {
        _listener.Start();
        new Thread(Accept) { IsBackground = true, Name = "Mail sink" }.Start();
    }

    public string Name => "a sink that costs next to nothing, in the same process";

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Task<long> TakenAsync() => Task.FromResult(Interlocked.Read(ref _taken));

    public ValueTask DisposeAsync()
    {
        _listener.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                var socket = _listener.AcceptSocket();
                socket.NoDelay = true;
                new Thread(() => Serve(socket)) { IsBackground = true, Name = "Mail sink's line" }.Start();
            }
        }
        catch (SocketException)
        {
            // Disposed of.
        }
    }

    private void Serve(Socket socket)
    {
        try
        {
            using var stream = new NetworkStream(socket, ownsSocket: true);
            Answer(stream, "220 sink\r\n"u8);
            var line = new LineReader(stream);
            while (line.Read() is var command && !command.IsEmpty)
            {
                switch (command[0])
                {
                    case (byte)'E':
                        Answer(stream, "250-sink\r\n250-8BITMIME\r\n250 PIPELINING\r\n"u8);
                        break;
                    case (byte)'D':
                        Answer(stream, "354 go on\r\n"u8);
                        line.SkipContent();
                        Interlocked.Increment(ref _taken);
                        Answer(stream, "250 taken\r\n"u8);
                        break;
                    case (byte)'Q':
                        Answer(stream, "221 bye\r\n"u8);
                        return;
                    default:
                        Answer(stream, "250 ok\r\n"u8);
                        break;
                }
            }
        }
        catch (IOException)
        {
            // The sender hung up.
        }
    }

    private static void Answer(NetworkStream stream, ReadOnlySpan<byte> text) => stream.Write(text);

    /// <summary>Reads lines; empty at the end.</summary>
    private sealed class LineReader(NetworkStream stream)
    {
        private readonly byte[] _buffer = new byte[64 * 1024];
        private int _from;
        private int _to;

        public ReadOnlySpan<byte> Read()
        {
            while (true)
            {
                if (_buffer.AsSpan(_from, _to - _from).IndexOf((byte)'\n') is var end and >= 0)
                {
                    var line = _buffer.AsSpan(_from, end + 1);
                    _from += end + 1;
                    return line;
                }

                if (_from > 0)
                {
                    _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
                    (_from, _to) = (0, _to - _from);
                }

                var read = stream.Read(_buffer, _to, _buffer.Length - _to);
                if (read == 0)
                {
                    return [];
                }

                _to += read;
            }
        }

        public void SkipContent()
        {
            while (Read() is var line && !line.IsEmpty && !line.SequenceEqual(".\r\n"u8))
            {
            }
        }
    }
}
