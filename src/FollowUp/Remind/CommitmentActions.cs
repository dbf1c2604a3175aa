using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.Web.Input;

namespace FollowUp.Remind;

/// <summary>Reads what can be done to a commitment, by the names of the API's actions; pages send the same fields.</summary>
internal static class CommitmentActions
{
    /// <summary>In the order in which they are offered. To keep it after all is a hand-over to oneself in the API, and has words of its own on a page.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["accept", "decline", "keep", "move", "remind", "hand-over", "keep-after-all", "withdraw", "object", "ask", "settle", "reword", "share", "unshare", "note"];

    /// <summary>The command; null where what was sent has flaws.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such action.</exception>
    public static CommitmentCommand? Read(string action, Fields f, CommitmentId id)
    {
        switch (action)
        {
            case "accept":
                return new Accept(id);
            case "decline":
                return Reason(f) is { } declined ? new Decline(id, declined) : null;
            case "object":
                return f.Text("note", Limits.Text, ReasonCode.Required) is { } note ? new ObjectTo(id, note) : null;
            case "ask":
                return new AskAbout(id, f.Text("note", Limits.Text));
            case "settle":
                return new SettleObjection(id, f.Text("note", Limits.Text));
            case "reword":
                return f.Text("text", Limits.Text, ReasonCode.Required) is { } text ? new Reword(id, text) : null;
            case "keep":
                return new Keep(id, Occurrence(f), f.Date("on"), f.Text("note", Limits.Text));
            case "move":
                var (occurrence, due, moved) = (Occurrence(f), f.Date("due", ReasonCode.AskWhen), Reason(f));
                return due is { } date && moved is not null ? new Move(id, occurrence, date, moved) : null;
            case "withdraw":
                return Reason(f) is { } withdrawn ? new Withdraw(id, withdrawn) : null;
            case "hand-over":
                var (to, from, reason) = (f.Person("to", ReasonCode.AskWho), f.Date("from"), Reason(f));
                return to is { } person && reason is not null ? new AskHandOver(id, person, from, reason) : null;
            case "keep-after-all":
                return new TakeQuestionBack(id);
            case "remind":
                return new RemindOwner(id);
            case "note":
                return f.Text("note", Limits.Text, ReasonCode.Required) is { } noted ? new AddNote(id, noted) : null;
            case "share":
                return ReadShare(f, id);
            case "unshare":
                return new Unshare(id);
            default:
                throw new ArgumentOutOfRangeException(nameof(action), action, "Nothing of this name can be done to a commitment.");
        }
    }

    private static Share ReadShare(Fields f, CommitmentId id)
    {
        var roles = f.Words<Role>("roles", Enum.GetValues<Role>().Length, ReasonCode.Required);
        var (until, text, aloud) = (f.Date("until"), f.Text("text", Limits.Text), f.Flag("givenAloud") ?? false);
        if (roles.Count == 0 && !f.HasFlaws)
        {
            f.Add("roles", ReasonCode.Required);
        }

        return new(id, roles, until, text, aloud);
    }

    private static string? Reason(Fields f) => f.Text("reason", Limits.Text, ReasonCode.Required);

    private static OccurrenceId? Occurrence(Fields f) =>
        f.String("occurrence") is not { } text ? null
        : Ids.TryParse<OccurrenceId>(text, out var id) ? id
        : Unknown(f);

    private static OccurrenceId? Unknown(Fields f)
    {
        f.Add("occurrence", ReasonCode.NoSuchOccurrence);
        return null;
    }
}
