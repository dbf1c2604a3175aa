using FollowUp.Store;

namespace FollowUp.Adapters;

/// <summary>
/// Half of a surrogate pair is no character: UTF-8, in which every adapter but the one in memory stores and sends, has no
/// bytes for it, and it would come back as another one.
/// </summary>
internal static class Utf16
{
    /// <exception cref="ArgumentException">A value holds half of a surrogate pair.</exception>
    public static void Check(RowWrite write)
    {
        if (RowLimits.ValueOf(write) is { } value && !IsWellFormed(value))
        {
            throw new ArgumentException($"A value holds half of a surrogate pair: {write.Key}", nameof(write));
        }
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0)
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
        }

        return true;
    }
}
