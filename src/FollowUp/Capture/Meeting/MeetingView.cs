using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Capture.Meeting;

/// <summary>A promise on the page.</summary>
/// <param name="Entry">What was typed.</param>
/// <param name="Sentences">When it is for and who can read it; empty while something is missing.</param>
/// <param name="Mark">Of what is stored: the page sends it back (<see cref="Marks"/>).</param>
public sealed record EntryView(DraftEntry Entry, IReadOnlyList<string> Sentences, string Mark = "")
{
    /// <summary>Where its day is no working day.</summary>
    public RolledDay? Rolled { get; init; }

    /// <summary>For professionals, and quiet.</summary>
    public string? Hint { get; init; }

    /// <summary>What was written for it elsewhere.</summary>
    public IReadOnlyList<EntryView> Others { get; init; } = [];
}

/// <summary>One participant's turn.</summary>
/// <param name="Person">Who.</param>
/// <param name="Role">What they are in the case.</param>
/// <param name="Name">Their name.</param>
/// <param name="IsInCase">Whether they still take part in the case.</param>
/// <param name="IsThere">Whether they are in the meeting.</param>
/// <param name="SaidNothing">They were asked, and promise nothing today.</param>
/// <param name="Entries">What they promise.</param>
public sealed record TurnView(
    PersonId Person, Role Role, string Name, bool IsInCase, bool IsThere, bool SaidNothing, IReadOnlyList<EntryView> Entries)
{
    public bool IsJobseeker => Role is Role.Jobseeker;

    /// <summary>Whether they are asked now. What is written for others is a proposal; the jobseeker's wish is theirs also when others write it down.</summary>
    public bool IsAsked => IsInCase && (IsThere || IsJobseeker);
}

/// <summary>All that the pages of a meeting show.</summary>
/// <param name="Visit">Who looks.</param>
/// <param name="Case">The case.</param>
/// <param name="Draft">What was written so far.</param>
/// <param name="Turns">Everybody in turn; the jobseeker comes last.</param>
/// <param name="Hints">For professionals, and quiet.</param>
/// <param name="Flaws">Why what was sent was not taken.</param>
/// <param name="Notice">What has happened that nobody expects.</param>
/// <param name="Events">The names of life events.</param>
/// <param name="Showing">Which showing of the page this is, and the mark of the meeting itself, as in <see cref="Marks"/>.</param>
public sealed record MeetingView(
    Visit Visit,
    CaseId Case,
    MeetingDraft Draft,
    IReadOnlyList<TurnView> Turns,
    IReadOnlyList<string> Hints,
    FormFlaws Flaws,
    string? Notice,
    LifeEventNames Events,
    (string Page, string Mark) Showing = default)
{
    /// <summary>First of all it is asked who is there: that decides whether what is written is in force or a proposal (rule 16).</summary>
    public bool AsksWhoIsThere => Draft.Attendees.Count == 0 && Draft.Entries.Count == 0;

    public bool HasTwoVersions => Draft.Entries.Any(e => e.Others.Count > 0);

    public string Path => $"/cases/{Case}/meeting";

    public string Jobseeker => Turns.FirstOrDefault(t => t.IsJobseeker)?.Name ?? "";

    /// <summary>Who has a role that a promise of somebody else may be shared with.</summary>
    public IEnumerable<(Role Role, IReadOnlyList<string> Names)> RolesBeside(PersonId owner) => Turns
        .Where(t => t.IsInCase && !t.IsJobseeker)
        .GroupBy(t => t.Role)
        .Where(g => g.Any(t => t.Person != owner))
        .Select(g => (g.Key, (IReadOnlyList<string>)[.. g.Where(t => t.Person != owner).Select(t => t.Name)]));
}
