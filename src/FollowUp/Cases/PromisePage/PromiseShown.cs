using FollowUp.Mail;

namespace FollowUp.Cases.PromisePage;

/// <summary>A promise as somebody may see it.</summary>
/// <param name="Id">Names it in links.</param>
/// <param name="Ref">As mails call it.</param>
/// <param name="Sort">Where it stands on the page.</param>
/// <param name="Heading">Whose it is.</param>
/// <param name="Role">The owner's role.</param>
/// <param name="Words">The promise in quotation marks; null where it may not be read.</param>
/// <param name="When">Sentences on its time.</param>
/// <param name="Facts">What else is to be known, a sentence each.</param>
/// <param name="Quotes">What was said of it: who, and what.</param>
/// <param name="Actions">What the viewer may do, by the names of the API.</param>
public sealed record PromiseShown(
    CommitmentId Id,
    string Ref,
    PromiseSort Sort,
    string Heading,
    string? Role,
    string? Words,
    string When,
    IReadOnlyList<string> Facts,
    IReadOnlyList<(string Intro, string Words)> Quotes,
    IReadOnlyList<string> Actions)
{
    /// <summary>The viewer keeps it.</summary>
    public bool IsMine { get; init; }

    /// <summary>The first date, to sort by.</summary>
    public DateOnly? First { get; init; }
}
