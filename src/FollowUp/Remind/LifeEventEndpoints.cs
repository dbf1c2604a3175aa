using FollowUp.Cases;
using FollowUp.Web;
using FollowUp.Web.Input;
using FollowUp.Web.OpenApi;
using FollowUp.Web.OpenApi.Bodies;
using FollowUp.Web.OpenApi.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Remind;

/// <summary>A life event, and what it woke: ids and dates say that somebody will act, and nothing of what was promised.</summary>
/// <param name="Id">The life event.</param>
/// <param name="Woke">The commitments it woke, with their dates.</param>
public sealed record LifeEventAnswer(LifeEventId Id, IReadOnlyList<Awakening> Woke);

/// <summary>A life event that was taken back.</summary>
/// <param name="Id">The life event.</param>
/// <param name="Asleep">The commitments that it had woken, and that wait as before.</param>
public sealed record LifeEventGoneAnswer(LifeEventId Id, IReadOnlyList<AsleepAnswer> Asleep);

/// <summary>A commitment that waits for its life event again.</summary>
/// <param name="Commitment">The commitment.</param>
public sealed record AsleepAnswer(CommitmentId Commitment);

/// <summary>Reporting a life event, moving it, and taking it back.</summary>
internal static class LifeEventEndpoints
{
    public static void MapLifeEvents(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{caseId}/life-events", (HttpContext http, string caseId, CaseGate gate) => gate.CommandAsync(
            http,
            caseId,
            incoming => ValueTask.FromResult(ReadReport(incoming.Fields)),
            (command, file, context) => command.Decide(file, context),
            (command, before, after, context) => new(
                command.Known(before) is null ? StatusCodes.Status201Created : StatusCodes.Status200OK,
                AnswerOf(after, command.Known(after)!, context))))
            .WithName("ReportLifeEvent").Describes<LifeEventBody, LifeEventAnswer>(HappeningTexts.Report, StatusCodes.Status201Created).Produces<LifeEventAnswer>();

        api.MapPut("/cases/{caseId}/life-events/{id}", (HttpContext http, string caseId, string id, CaseGate gate) => gate.CommandAsync(
            http,
            caseId,
            incoming => ValueTask.FromResult(ReadMove(incoming.Fields, Ids.TryParse<LifeEventId>(id, out var lifeEvent) ? lifeEvent : new("-"))),
            (command, file, context) => command.Decide(file, context),
            (command, _, after, context) => new(StatusCodes.Status200OK, AnswerOf(after, after.LifeEvent(command.LifeEvent)!, context))))
            .WithName("MoveLifeEvent").Describes<LifeEventMoveBody, LifeEventAnswer>(HappeningTexts.Move);

        api.MapDelete("/cases/{caseId}/life-events/{id}", (HttpContext http, string caseId, string id, CaseGate gate) => gate.CommandAsync(
            http,
            caseId,
            incoming =>
            {
                incoming.Fields.Done();
                return ValueTask.FromResult<TakeLifeEventBack?>(new(Ids.TryParse<LifeEventId>(id, out var lifeEvent) ? lifeEvent : new("-")));
            },
            (command, file, context) => command.Decide(file, context),
            (command, _, after, _) => new(
                StatusCodes.Status200OK,
                new LifeEventGoneAnswer(command.LifeEvent, [.. after.LifeEvent(command.LifeEvent)!.TakenBack!.Asleep.Select(c => new AsleepAnswer(c))]))))
            .WithName("TakeLifeEventBack").Describes<LifeEventGoneAnswer>(HappeningTexts.TakeBack);
    }

    /// <summary>What happened, as a body or a form says it; null where it has flaws.</summary>
    public static ReportLifeEvent? ReadReport(Fields fields)
    {
        var kind = fields.LifeEvent("kind", ReasonCode.AskIfWhat);
        var on = fields.Date("on", ReasonCode.AskWhen);
        var note = fields.Text("note", Limits.Text);
        fields.Done();
        return kind is { } k && on is { } day && !fields.HasFlaws ? new(k, day, note) : null;
    }

    /// <summary>Another day for a life event; null where it has flaws.</summary>
    public static MoveLifeEvent? ReadMove(Fields fields, LifeEventId id)
    {
        var on = fields.Date("on", ReasonCode.AskWhen);
        fields.Done();
        return on is { } day && !fields.HasFlaws ? new(id, day) : null;
    }

    private static LifeEventAnswer AnswerOf(CaseFile file, LifeEvent e, CommandContext context) => new(
        e.Id,
        [.. from c in file.Commitments
            where !c.IsWithdrawn
            where c.HangsOn(e.Id)
            from o in Occurrences.Of(file, c, context.Policy, context.Today).Where(o => o.By == e.Id).Take(1)
            select new Awakening(c.Id, o.Due)]);
}
