using FollowUp.Cases;

namespace FollowUp.Mail;

/// <summary>
/// Addresses in mails, and the references by which professionals speak of a promise. Neither says anything: a case's id is
/// random, and what is behind it is shown to whoever may see it.
/// </summary>
public sealed class Links(Uri root)
{
    /// <summary>The case as the one who follows the link may see it.</summary>
    public Uri Case(CaseId id) => new(root, $"cases/{id}");

    /// <summary>One promise in it.</summary>
    public Uri Commitment(CaseId id, CommitmentId commitment) => new(root, $"cases/{id}#{commitment}");

    /// <summary>The jobseeker's page, which the token opens.</summary>
    public Uri My(string token) => new(root, $"my/{token}");

    /// <summary>One promise, or one confirmation, and what its reader can do about it.</summary>
    public Uri Act(string token) => new(root, $"act/{token}");

    /// <summary>All that whoever is signed in has promised.</summary>
    public Uri Mine => new(root, "mine");

    /// <summary>The dates of a person's promises, for a calendar program.</summary>
    public Uri Calendar(string token) => new(root, $"calendar/{token}.ics");

    /// <summary>Such as <c>K7M2R</c>: the case's first five characters.</summary>
    public static string Ref(CaseId id) => id.Value[..5].ToUpperInvariant();

    /// <summary>Such as <c>K7M2R-3</c>: the case's and the promise's number.</summary>
    public static string Ref(CaseId id, string number) => $"{Ref(id)}-{number}";
}
