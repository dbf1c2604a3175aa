using FollowUp.Cases;
using FollowUp.Web;
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
        Map<Nothing>(api, "accept", "AcceptCommitment", CommitmentTexts.Accept);
        Map<DeclineBody>(api, "decline", "DeclineCommitment", CommitmentTexts.Decline);
        Map<ObjectionBody>(api, "object", "ObjectToCommitment", CommitmentTexts.Object);
        Map<AskBody>(api, "ask", "AskAboutCommitment", CommitmentTexts.Ask);
        Map<SettleBody>(api, "settle", "SettleObjection", CommitmentTexts.Settle);
        Map<RewordBody>(api, "reword", "RewordCommitment", CommitmentTexts.Reword);
        Map<KeepBody>(api, "keep", "KeepCommitment", CommitmentTexts.Keep);
        Map<MoveBody>(api, "move", "MoveCommitment", CommitmentTexts.Move);
        Map<WithdrawBody>(api, "withdraw", "WithdrawCommitment", CommitmentTexts.Withdraw);
        Map<HandOverBody>(api, "hand-over", "HandOverCommitment", CommitmentTexts.HandOver);
        Map<Nothing>(api, "remind", "RemindOwner", CommitmentTexts.Remind);
        Map<NoteBody>(api, "note", "NoteCommitment", CommitmentTexts.Note);
        Map<ShareBody>(api, "share", "ShareCommitment", CommitmentTexts.Share);
        Map<Nothing>(api, "unshare", "UnshareCommitment", CommitmentTexts.Unshare);
    }

    private static void Map<TBody>(IEndpointRouteBuilder api, string action, string name, OperationText text) =>
        api.MapPost($"/cases/{{caseId}}/commitments/{{id}}/{action}", (HttpContext http, string caseId, string id, CaseGate gate) =>
            gate.CommandAsync(
                http,
                caseId,
                incoming => ReadAsync(incoming, action, id),
                (command, file, context) => command.Decide(file, context),
                (command, _, after, context) => new(StatusCodes.Status200OK, AnswerOf(after, after.Commitment(command.Id)!, context))))
            .WithName(name).Describes<TBody, CommitmentChanged>(text);

    private static ValueTask<CommitmentCommand?> ReadAsync(Incoming incoming, string action, string id)
    {
        // An id that cannot be one names nothing: it is not found, whatever else was sent.
        var command = CommitmentActions.Read(action, incoming.Fields, Ids.TryParse<CommitmentId>(id, out var commitment) ? commitment : new("-"));
        incoming.Fields.Done();
        return ValueTask.FromResult(command);
    }

    private static CommitmentChanged AnswerOf(CaseFile after, Commitment c, CommandContext context)
    {
        var standing = Standing.Of(after, c, context.Policy, context.Today);
        return new(c.Id, standing.State, c.Owner, standing.Due);
    }
}
