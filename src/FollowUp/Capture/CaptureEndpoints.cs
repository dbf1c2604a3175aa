using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web;
using FollowUp.Web.Input;
using FollowUp.Web.OpenApi;
using FollowUp.Web.OpenApi.Bodies;
using FollowUp.Web.OpenApi.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Capture;

/// <summary>A commitment that was just written down.</summary>
/// <param name="Id">For what is done to it later.</param>
/// <param name="State"><c>in-force</c>; <c>proposed</c> for an owner who was not there.</param>
/// <param name="Due">The first date, rolled off non-working days; not there where it has none yet.</param>
public sealed record Captured(CommitmentId Id, CommitmentState State, DateOnly? Due);

/// <summary>A hint in the caller's language.</summary>
/// <param name="Kind">What kind of hint.</param>
/// <param name="Path">Where in what was sent, as a JSON path.</param>
/// <param name="Text">The hint in words.</param>
public sealed record HintAnswer(HintKind Kind, string? Path, string Text);

/// <summary>A meeting that was just written down.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Commitments">What was promised, in the order in which it was sent.</param>
/// <param name="Hints">What a professional may want to look at again.</param>
public sealed record MeetingAnswer(MeetingId MeetingId, IReadOnlyList<Captured> Commitments, IReadOnlyList<HintAnswer> Hints);

/// <summary>A commitment that was just written down, with hints.</summary>
/// <param name="Id">For what is done to it later.</param>
/// <param name="State"><c>in-force</c>; <c>proposed</c> for an owner who was not there.</param>
/// <param name="Due">The first date; not there where it has none yet.</param>
/// <param name="Hints">What a professional may want to look at again.</param>
public sealed record CommitmentAnswer(CommitmentId Id, CommitmentState State, DateOnly? Due, IReadOnlyList<HintAnswer> Hints);

/// <summary>Writing down a meeting, or one more promise.</summary>
internal static class CaptureEndpoints
{
    public static void MapCapture(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{caseId}/meetings", CaptureMeetingAsync)
            .WithName("CaptureMeeting").Describes<MeetingBody, MeetingAnswer>(CaptureTexts.Meeting, StatusCodes.Status201Created);
        api.MapPost("/cases/{caseId}/commitments", CaptureCommitmentAsync)
            .WithName("CaptureCommitment").Describes<CommitmentBody, CommitmentAnswer>(CaptureTexts.Commitment, StatusCodes.Status201Created);
    }

    private static async Task<IResult> CaptureMeetingAsync(HttpContext http, string caseId, CaseGate gate, Callers callers)
    {
        var language = await callers.LanguageOfAsync(http);
        return await gate.CommandAsync(
            http,
            caseId,
            incoming => ValueTask.FromResult(MeetingInput.Read(incoming.Fields, incoming.Today)),
            (command, file, context) => command.Decide(file, context),
            (command, before, after, context) => new(StatusCodes.Status201Created, new MeetingAnswer(
                after.Meetings[^1].Id,
                [.. after.Commitments.Skip(before.Commitments.Count).Select(c => AnswerOf(after, c, context))],
                HintsOf(after, command.Commitments, context, language))));
    }

    private static async Task<IResult> CaptureCommitmentAsync(HttpContext http, string caseId, CaseGate gate, Callers callers)
    {
        var language = await callers.LanguageOfAsync(http);
        return await gate.CommandAsync(
            http,
            caseId,
            incoming => ValueTask.FromResult(CommitmentInput.Read(incoming.Fields, incoming.Today) is { } draft ? new CaptureCommitment(draft) : null),
            (command, file, context) => command.Decide(file, context),
            (command, _, after, context) =>
            {
                var made = AnswerOf(after, after.Commitments[^1], context);
                return new(StatusCodes.Status201Created, new CommitmentAnswer(made.Id, made.State, made.Due, HintsOf(after, [command.Commitment], context, language)));
            });
    }

    private static Captured AnswerOf(CaseFile after, Commitment c, CommandContext context)
    {
        var standing = Standing.Of(after, c, context.Policy, context.Today);
        return new(c.Id, standing.State, standing.Due);
    }

    // Hints are for professionals: a jobseeker who writes down a wish is not corrected.
    private static IReadOnlyList<HintAnswer> HintsOf(
        CaseFile after, IReadOnlyList<CommitmentDraft> drafts, CommandContext context, Language language) =>
        context.By.Person is { } person && after.RoleOf(person) is Role.Jobseeker
            ? []
            : [.. Hints.Of(after, drafts, context.Today).Select(h => new HintAnswer(h.Kind, h.Path, HintWording.Say(h, language)))];
}
