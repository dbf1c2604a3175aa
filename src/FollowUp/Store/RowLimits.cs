using System.Buffers;

namespace FollowUp.Store;

/// <summary>
/// What fits into every adapter. The numbers are Azure Table storage's (Microsoft Learn, "Understanding the Table service data
/// model" and "Performing entity group transactions"), held here so that no adapter accepts what another would refuse.
/// </summary>
public static class RowLimits
{
    /// <summary>Characters of a value: a string property holds 64 KiB of UTF-16.</summary>
    public const int ValueChars = 32 * 1024;

    /// <summary>Rows of a batch.</summary>
    public const int BatchRows = 100;

    /// <summary>Characters of all values of a batch, so that its request stays under 4 MiB whatever the JSON escapes.</summary>
    public const int BatchChars = 600 * 1024;

    /// <summary>Characters of a key.</summary>
    public const int KeyChars = 400;

    /// <summary>Rows of one read.</summary>
    public const int PageRows = 1000;

    // Printable ASCII less / \ # ? (which table keys may not hold) and ~ (which ends ranges).
    private static readonly SearchValues<char> KeyAlphabet = SearchValues.Create(
        " !\"$%&'()*+,-.0123456789:;<=>@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}");

    /// <summary>Throws where a key cannot be stored: that is a bug of the caller, never a user's input.</summary>
    /// <exception cref="ArgumentException">The key is empty, too long, or holds a character outside the alphabet.</exception>
    public static void CheckKey(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (key.Length > KeyChars || key.AsSpan().ContainsAnyExcept(KeyAlphabet))
        {
            throw new ArgumentException($"A key is 1 to {KeyChars} printable ASCII characters without / \\ # ? ~.", nameof(key));
        }
    }

    /// <summary>Throws where a batch is one that some adapter could not write.</summary>
    /// <exception cref="ArgumentException">No rows, too many, a key twice, a key or value that does not fit.</exception>
    public static void CheckBatch(IReadOnlyList<RowWrite> writes)
    {
        if (writes.Count is < 1 or > BatchRows)
        {
            throw new ArgumentException($"A batch holds 1 to {BatchRows} rows, not {writes.Count}.", nameof(writes));
        }

        var keys = new HashSet<string>(writes.Count, StringComparer.Ordinal);
        var chars = 0;
        foreach (var write in writes)
        {
            CheckKey(write.Key);
            if (!keys.Add(write.Key))
            {
                throw new ArgumentException($"A batch names a key once; twice: {write.Key}", nameof(writes));
            }

            var length = ValueOf(write)?.Length ?? 0;
            if (length > ValueChars)
            {
                throw new ArgumentException($"A value holds at most {ValueChars} characters, not {length}: {write.Key}", nameof(writes));
            }

            chars += length;
        }

        if (chars > BatchChars)
        {
            throw new ArgumentException($"A batch holds at most {BatchChars} characters, not {chars}.", nameof(writes));
        }
    }

    /// <summary>What a write would store; null for a deletion.</summary>
    public static string? ValueOf(RowWrite write) => write switch
    {
        RowWrite.Insert insert => insert.Value,
        RowWrite.Replace replace => replace.Value,
        RowWrite.Upsert upsert => upsert.Value,
        _ => null,
    };
}
