using System.Security.Cryptography;
using System.Text;

namespace FollowUp.Store;

/// <summary>Ids that are derived from what they stand for, so that doing a thing again finds what it did before.</summary>
public static class StableId
{
    // Ids are seen by people: a case's begins the reference that stands in subject lines. A consonant and a digit by turns spell no word
    // and no abbreviation in any language ("nav", "ptsd"), and none looks like another.
    private const string Consonants = "bcdfghjkmnpqrstvwxz";
    private const string Digits = "23456789";

    /// <summary>20 characters (72 bits), a consonant and a digit by turns: for cases and persons.</summary>
    public static string Short(params ReadOnlySpan<string> parts)
    {
        var hash = Hash(parts);
        return string.Create(20, hash, static (chars, bytes) =>
        {
            for (var i = 0; i < chars.Length; i++)
            {
                var characters = i % 2 == 0 ? Consonants : Digits;
                chars[i] = characters[bytes[i] % characters.Length];
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
