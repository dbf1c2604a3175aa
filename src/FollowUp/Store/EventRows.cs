using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FollowUp.Cases;

namespace FollowUp.Store;

/// <summary>An event as a row holds it. <paramref name="Prev"/>: the hash of the row before, which chains them.</summary>
internal sealed record StoredEvent(DateTimeOffset At, Actor By, string Write, string Prev, CaseEvent Event);

/// <summary>
/// Events to rows and back. A row is its JSON, a line feed, and the SHA-256 of that JSON in hexadecimal; the JSON names the hash
/// of the row before. Whoever changes, drops or inserts a row breaks the chain, and <c>verify</c> names where.
/// </summary>
internal static class EventRows
{
    private const string Prefix = "e|";

    public static readonly KeyRange Range = KeyRange.Prefix(Prefix);

    public static string Key(int version) => Prefix + version.ToString("D8", CultureInfo.InvariantCulture);

    public static int VersionOf(string key) => int.Parse(key.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The rows of new events, and the hash of the last.</summary>
    public static (IReadOnlyList<RowWrite> Rows, string Head) Write(CaseFile before, IReadOnlyList<Recorded> events, string writeId)
    {
        var rows = new List<RowWrite>(events.Count);
        var head = before.Head;
        foreach (var recorded in events)
        {
            var json = RowJson.Write(new StoredEvent(recorded.At, recorded.By, writeId, head, recorded.Event));
            head = HashOf(json);
            rows.Add(new RowWrite.Insert(Key(recorded.Version), json + "\n" + head));
        }

        return (rows, head);
    }

    /// <summary>Reads a row without checking its hash: that is for <c>verify</c>, not for every read.</summary>
    public static (Recorded Recorded, StoredEvent Stored, string Hash) Read(Row row)
    {
        var end = row.Value.LastIndexOf('\n');
        var stored = RowJson.Read<StoredEvent>(end < 0 ? row.Value : row.Value.AsSpan(0, end));
        return (new(VersionOf(row.Key), stored.At, stored.By, stored.Event), stored, end < 0 ? "" : row.Value[(end + 1)..]);
    }

    /// <summary>The two halves of a row.</summary>
    public static (string Json, string Hash) Split(Row row)
    {
        var end = row.Value.LastIndexOf('\n');
        return end < 0 ? (row.Value, "") : (row.Value[..end], row.Value[(end + 1)..]);
    }

    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>The newest row of a case and all that follow it.</summary>
    public static KeyRange From(CaseFile file) => Range with { From = Key(file.Version) };

    /// <summary>A case with rows that follow it.</summary>
    public static CaseFile Fold(CaseFile file, IEnumerable<Row> rows)
    {
        var head = file.Head;
        var events = new List<Recorded>();
        foreach (var row in rows)
        {
            var (recorded, _, hash) = Read(row);
            events.Add(recorded);
            head = hash;
        }

        return file.With(events) with { Head = head };
    }

    /// <summary>A case with what is new in it; null if its newest row is not the one that we know.</summary>
    /// <param name="known">The case as it was.</param>
    /// <param name="rows">The rows <see cref="From"/> it.</param>
    public static CaseFile? GoOn(CaseFile known, IReadOnlyList<Row> rows) => rows switch
    {
        [var newest] when Split(newest).Hash == known.Head => known,
        [var newest, ..] when Split(newest).Hash == known.Head => Fold(known, rows.Skip(1)),
        _ => null,
    };
}
