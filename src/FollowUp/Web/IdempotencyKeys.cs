using FollowUp.Cases;
using FollowUp.Store;

namespace FollowUp.Web;

/// <summary>
/// The <c>Idempotency-Key</c> of a request (draft-ietf-httpapi-idempotency-key-header). It is the caller's own: the same key from
/// somebody else is another key. The row stands in the case's partition, so that it is written with what it answers or not at all.
/// </summary>
internal static class IdempotencyKeys
{
    public const string Header = "Idempotency-Key";

    public const int Longest = 200;

    /// <summary>Reads the header; without one there is no key, and that is fine.</summary>
    public static bool TryRead(string? header, Actor caller, string body, out IdempotencyKey? key)
    {
        key = null;
        if (header is null)
        {
            return true;
        }

        if (header.Length is 0 or > Longest || header.Any(c => c is < ' ' or > '~'))
        {
            return false;
        }

        key = new("k|" + StableId.Long(caller.Value, header), body);
        return true;
    }
}
