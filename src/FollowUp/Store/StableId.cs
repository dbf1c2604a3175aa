using System.Security.Cryptography;
using System.Text;

namespace FollowUp.Store;

/// <summary>Ids that are derived from what they stand for, so that doing a thing again finds what it did before.</summary>
public static class StableId
{
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>16 characters without look-alikes (80 bits): for cases and persons.</summary>
    public static string Short(params ReadOnlySpan<string> parts)
    {
        var hash = Hash(parts);
        return string.Create(16, hash, static (chars, bytes) =>
        {
            for (var i = 0; i < chars.Length; i++)
            {
                chars[i] = Alphabet[bytes[i] % Alphabet.Length];
            }
        });
    }

    /// <summary>32 lower-case hexadecimal digits (128 bits): for mails.</summary>
    public static string Long(params ReadOnlySpan<string> parts) => Convert.ToHexStringLower(Hash(parts), 0, 16);

    /// <summary>One of so many shards.</summary>
    public static int Shard(string id, int shards) => Hash([id])[0] % shards;

    // Parts are set apart by a character that none of them holds, so that ("a", "bc") is not ("ab", "c").
    private static byte[] Hash(ReadOnlySpan<string> parts) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts!)));
}
