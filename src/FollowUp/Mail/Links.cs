using FollowUp.Cases;

namespace FollowUp.Mail;

/// <summary>
/// Addresses in mails, and the references by which professionals speak of a promise. Neither says anything: a case's id is
/// random, and what is behind it is shown to whoever may see it.
/// </summary>
public sealed class Links(Uri root)
{
    /// <summary>Where they lead instead, asked for at each; for a host that knows its address only once it listens.</summary>
    public Func<Uri?>? Bound { get; init; }

    private Uri Root => Bound?.Invoke() ?? root;

    /// <summary>The case as the one who follows the link may see it.</summary>
    public Uri Case(CaseId id) => new(Root, $"cases/{id}");

    /// <summary>One promise in it.</summary>
    public Uri Commitment(CaseId id, CommitmentId commitment) => new(Root, $"cases/{id}#{commitment}");

    /// <summary>The jobseeker's page, which the token opens.</summary>
    public Uri My(string token) => new(Root, $"my/{token}");

    /// <summary>One promise, or one confirmation, and what its reader can do about it.</summary>
    public Uri Act(string token) => new(Root, $"act/{token}");

    /// <summary>All that whoever is signed in has promised.</summary>
    public Uri Mine => new(Root, "mine");

    /// <summary>The dates of a person's promises, for a calendar program.</summary>
    public Uri Calendar(string token) => new(Root, $"calendar/{token}.ics");

    /// <summary>Such as <c>K7M2R</c>: the case's first five characters.</summary>
    public static string Ref(CaseId id) => id.Value[..5].ToUpperInvariant();

    /// <summary>Such as <c>K7M2R-3</c>: the case's and the promise's number.</summary>
    public static string Ref(CaseId id, string number) => $"{Ref(id)}-{number}";
}
