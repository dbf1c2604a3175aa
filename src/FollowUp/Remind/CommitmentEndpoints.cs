using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.Web;
using FollowUp.Web.Input;
using FollowUp.Web.OpenApi;
using FollowUp.Web.OpenApi.Bodies;
using FollowUp.Web.OpenApi.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Remind;

/// <summary>How a commitment stands after something was done to it.</summary>
/// <param name="Id">The commitment.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Owner">Who keeps it.</param>
/// <param name="Due">The date of the first open occurrence; of the last one where none is open.</param>
public sealed record CommitmentChanged(CommitmentId Id, CommitmentState State, PersonId Owner, DateOnly? Due);

/// <summary>What can be done to one commitment: a route for each action.</summary>
internal static class CommitmentEndpoints
{
    public static void MapCommitments(this IEndpointRouteBuilder api)
    {
        Map<Nothing>(api, "accept", "AcceptCommitment", CommitmentTexts.Accept, (_, id) => new Accept(id));
        Map<DeclineBody>(api, "decline", "DeclineCommitment", CommitmentTexts.Decline,
            (f, id) => f.Text("reason", Limits.Text, ReasonCode.Required) is { } reason ? new Decline(id, reason) : null);
        Map<ObjectionBody>(api, "object", "ObjectToCommitment", CommitmentTexts.Object,
            (f, id) => f.Text("note", Limits.Text, ReasonCode.Required) is { } note ? new ObjectTo(id, note) : null);
        Map<KeepBody>(api, "keep", "KeepCommitment", CommitmentTexts.Keep, (f, id) =>
        {
            var (occurrence, on, note) = (Occurrence(f), f.Date("on"), f.Text("note", Limits.Text));
            return new Keep(id, occurrence, on, note);
        });
        Map<MoveBody>(api, "move", "MoveCommitment", CommitmentTexts.Move, (f, id) =>
        {
            var (occurrence, due, reason) = (Occurrence(f), f.Date("due", ReasonCode.AskWhen), f.Text("reason", Limits.Text, ReasonCode.Required));
            return due is { } date && reason is not null ? new Move(id, occurrence, date, reason) : null;
        });
        Map<WithdrawBody>(api, "withdraw", "WithdrawCommitment", CommitmentTexts.Withdraw,
            (f, id) => f.Text("reason", Limits.Text, ReasonCode.Required) is { } reason ? new Withdraw(id, reason) : null);
        Map<HandOverBody>(api, "hand-over", "HandOverCommitment", CommitmentTexts.HandOver, (f, id) =>
        {
            var (to, from, reason) = (f.Person("to", ReasonCode.AskWho), f.Date("from"), f.Text("reason", Limits.Text, ReasonCode.Required));
            return to is { } person && reason is not null ? new AskHandOver(id, person, from, reason) : null;
        });
        Map<ShareBody>(api, "share", "ShareCommitment", CommitmentTexts.Share, (f, id) =>
        {
            var roles = f.Words<Role>("roles", Enum.GetValues<Role>().Length, ReasonCode.Required);
            var (until, text, aloud) = (f.Date("until"), f.Text("text", Limits.Text), f.Flag("givenAloud") ?? false);
            if (roles.Count == 0 && !f.HasFlaws)
            {
                f.Add("roles", ReasonCode.Required);
            }

            return new Share(id, roles, until, text, aloud);
        });
        Map<Nothing>(api, "unshare", "UnshareCommitment", CommitmentTexts.Unshare, (_, id) => new Unshare(id));
    }

    private static void Map<TBody>(
        IEndpointRouteBuilder api, string action, string name, OperationText text, Func<Fields, CommitmentId, CommitmentCommand?> read) =>
        api.MapPost($"/cases/{{caseId}}/commitments/{{id}}/{action}", (HttpContext http, string caseId, string id, CaseGate gate) =>
            gate.CommandAsync(
                http,
                caseId,
                incoming => ReadAsync(incoming, id, read),
                (command, file, context) => command.Decide(file, context),
                (command, _, after, context) => new(StatusCodes.Status200OK, AnswerOf(after, after.Commitment(command.Id)!, context))))
            .WithName(name).Describes<TBody, CommitmentChanged>(text);

    private static ValueTask<CommitmentCommand?> ReadAsync(Incoming incoming, string id, Func<Fields, CommitmentId, CommitmentCommand?> read)
    {
        // An id that cannot be one names nothing: it is not found, whatever else was sent.
        var command = read(incoming.Fields, Ids.TryParse<CommitmentId>(id, out var commitment) ? commitment : new("-"));
        incoming.Fields.Done();
        return ValueTask.FromResult(command);
    }

    private static OccurrenceId? Occurrence(Fields f) =>
        f.String("occurrence") is not { } text ? null
        : Ids.TryParse<OccurrenceId>(text, out var id) ? id
        : Unknown(f);

    private static OccurrenceId? Unknown(Fields f)
    {
        f.Add("occurrence", ReasonCode.NoSuchOccurrence);
        return null;
    }

    private static CommitmentChanged AnswerOf(CaseFile after, Commitment c, CommandContext context)
    {
        var standing = Standing.Of(after, c, context.Policy, context.Today);
        return new(c.Id, standing.State, c.Owner, standing.Due);
    }
}
