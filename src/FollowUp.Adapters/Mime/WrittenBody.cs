using MimeKit;

namespace FollowUp.Adapters.Mime;

/// <summary>
/// A body that MimeKit has encoded and written once: to send it is to copy it. So the encoding is done before a mail has its turn on
/// the connection, and not again when it is measured for a server that wants to know its size.
/// </summary>
internal sealed class WrittenBody : MimeEntity
{
    /// <summary>As mails travel; with other line ends, a message of which this is the body would have two kinds.</summary>
    public static readonly FormatOptions Format = CrLf();

    private readonly byte[] _content;
    private readonly int _length;

    /// <param name="body">
    /// Its parts are quoted-printable or base64: they are in ASCII and short lines, whatever a server can take. It is disposed of here: its parts have
    /// finalizers, and what waits for one outlives the next garbage collection with all that hangs on it.
    /// </param>
    public WrittenBody(Multipart body)
        : base(body.ContentType)
    {
        using var written = body;
        using var content = new MemoryStream(16 * 1024);
        body.WriteTo(Format, content, contentOnly: true);
        _content = content.GetBuffer();
        _length = (int)content.Length;
    }

    // Nothing to adapt to a server: see the constructor.
    public override void Prepare(EncodingConstraint constraint, int maxLineLength = 78)
    {
    }

    public override void WriteTo(FormatOptions options, Stream stream, bool contentOnly, CancellationToken cancellationToken = default)
    {
        base.WriteTo(options, stream, contentOnly, cancellationToken);
        stream.Write(_content, 0, _length);
    }

    public override async Task WriteToAsync(
        FormatOptions options, Stream stream, bool contentOnly, CancellationToken cancellationToken = default)
    {
        await base.WriteToAsync(options, stream, contentOnly, cancellationToken);
        await stream.WriteAsync(_content.AsMemory(0, _length), cancellationToken);
    }

    private static FormatOptions CrLf()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
