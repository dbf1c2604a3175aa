using FollowUp.Web.Pages;

namespace FollowUp.Cases.PromisePage;

/// <summary>Where the page of a promise stands: below its case for who is signed in, or behind a mailed link that opens it alone.</summary>
public sealed record PromisePlace
{
    // What a mailed link is for: what its reader was asked. Whom else the words are shared with is decided signed in.
    private static readonly string[] OfOwners = ["accept", "decline", "keep", "move", "hand-over", "keep-after-all", "withdraw", "object", "settle", "reword", "note"];

    private PromisePlace(string path, string? back, IReadOnlyList<string>? actions) => (Path, Back, Actions) = (path, back, actions);

    /// <summary>Of the page; its forms go below it.</summary>
    public string Path { get; }

    /// <summary>Where the visitor came from, a case or a list; null where the page is all that they may open.</summary>
    public string? Back { get; }

    /// <summary>By the names of the API, those of which forms are taken here; null for all.</summary>
    private IReadOnlyList<string>? Actions { get; }

    /// <param name="id">The case.</param>
    /// <param name="commitment">As it stands in the path.</param>
    /// <param name="back">As it stands in the address or the form; an address elsewhere is not followed.</param>
    public static PromisePlace InCase(CaseId id, string commitment, string? back) =>
        new($"/cases/{id}/commitments/{Uri.EscapeDataString(commitment)}", Redirects.Local(back) ?? $"/cases/{id}#{commitment}", null);

    public static PromisePlace ByLink(string token) => new($"/act/{token}", null, OfOwners);

    public bool Takes(string action) => Actions?.Contains(action) ?? true;

    /// <summary>Where it goes on when something was done, with the word that it was.</summary>
    public string Done(string action)
    {
        var (address, place) = (Back ?? Path).Split('#', 2) is [var a, var anchor] ? (a, "#" + anchor) : (Back ?? Path, "");
        var (path, query) = address.Split('?', 2) is [var p, var q] ? (p, q) : (address, "");
        var rest = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("done=", StringComparison.Ordinal));
        return $"{path}?{string.Join('&', rest.Append($"done={action}"))}{place}";
    }
}
