using System.Runtime.CompilerServices;
using System.Text.Json;
using FollowUp.Store;

namespace FollowUp.Host.Commands;

/// <summary>The file or the store is not as it has to be; the message says what to do.</summary>
public sealed class StoreFileException(string message) : Exception(message);

/// <summary>
/// All rows of a store in one file, one JSON object on each line: the backup of a store that makes none itself, and the way from one kind
/// of store to another. The file holds everything that people wrote, so it is made for its owner's eyes only.
/// </summary>
public static class StoreFile
{
    // The service may go on meanwhile. What is derived is read before what it is derived from, so that nothing in it points past the end of
    // a case; persons after the cases that name them. What is missing for that reason, rebuild makes.
    private static readonly Table[] Order = [Table.Overview, Table.Wakeups, Table.Outbox, Table.Cases, Table.People, Table.Access, Table.Keys, Table.Drafts];

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Writes every row, and at the end how many there are.</summary>
    /// <param name="store">Where the rows are.</param>
    /// <param name="file">Is made; one that exists stays as it is.</param>
    /// <param name="cancellation">Leaves a file without an end, which is not imported.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="StoreFileException">The file exists.</exception>
    public static async Task<long> ExportAsync(IRowStore store, string file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (File.Exists(file))
        {
            throw new StoreFileException($"{file} exists. Name a new file.");
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var count = 0L;
        await using var writer = new StreamWriter(file, options);
        foreach (var table in Order)
        {
            await foreach (var partition in store.AllPartitionsAsync(table, cancellation))
            {
                foreach (var row in await store.ReadAllAsync(table, partition, KeyRange.All, cancellation))
                {
                    await writer.WriteLineAsync(JsonSerializer.Serialize(new Line(table.ToString(), partition, row.Key, row.Value, null), Format));
                    count++;
                }
            }
        }

        await writer.WriteLineAsync(JsonSerializer.Serialize(new Line(null, null, null, null, count), Format));
        return count;
    }

    /// <summary>Writes every row of a file into a store that has none. Broken off, it is done again with an empty store.</summary>
    /// <returns>The number of rows.</returns>
    /// <exception cref="StoreFileException">The file has no end, or the store is not empty.</exception>
    public static async Task<long> ImportAsync(IRowStore store, string file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        var (rows, said) = (0L, -1L);
        await foreach (var line in LinesAsync(file, cancellation))
        {
            (rows, said) = line.Rows is { } end ? (rows, end) : (rows + 1, -1);
        }

        if (rows != said)
        {
            throw new StoreFileException($"{file} is not whole: its last line does not say that it has {rows} rows. Take another backup.");
        }

        foreach (var table in Order)
        {
            if ((await store.PartitionsAsync(table, "", 1, cancellation)).Count > 0)
            {
                throw new StoreFileException("There are rows in the store already. Import into an empty one: another data folder, or another FollowUp:Tables:Prefix.");
            }
        }

        var batch = new List<Line>();
        await foreach (var line in LinesAsync(file, cancellation))
        {
            if (batch.Count > 0 && !Fits(batch, line))
            {
                await CommitAsync(store, batch, cancellation);
                batch.Clear();
            }

            // The end of the file fits to nothing, so what came before it is written, and it itself is not.
            batch.Add(line);
        }

        return rows;
    }

    private static bool Fits(List<Line> batch, Line next) =>
        (next.Table, next.Partition) == (batch[0].Table, batch[0].Partition)
        && batch.Count < RowLimits.BatchRows
        && batch.Sum(line => line.Value!.Length) + next.Value!.Length <= RowLimits.BatchChars;

    private static async ValueTask CommitAsync(IRowStore store, List<Line> batch, CancellationToken cancellation) =>
        await store.CommitAsync(
            Enum.Parse<Table>(batch[0].Table!), batch[0].Partition!, [.. batch.Select(line => new RowWrite.Upsert(line.Key!, line.Value!))], cancellation);

    /// <exception cref="StoreFileException">A line is no row.</exception>
    private static async IAsyncEnumerable<Line> LinesAsync(string file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var text in File.ReadLinesAsync(file, cancellation))
        {
            yield return Read(text) ?? throw new StoreFileException($"{file} has a line that is no row. Take another backup.");
        }
    }

    private static Line? Read(string text)
    {
        try
        {
            var line = JsonSerializer.Deserialize<Line>(text, Format);
            return line is { Rows: not null } || (line is { Partition: not null, Key: not null, Value: not null } && Enum.TryParse<Table>(line.Table, out _)) ? line : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A row, or the end of the file with the number of rows.</summary>
    private sealed record Line(string? Table, string? Partition, string? Key, string? Value, long? Rows);
}
