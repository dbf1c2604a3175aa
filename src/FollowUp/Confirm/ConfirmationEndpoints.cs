using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Web;
using FollowUp.Web.Input;
using FollowUp.Web.OpenApi;
using FollowUp.Web.OpenApi.Bodies;
using FollowUp.Web.OpenApi.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Confirm;

/// <summary>A new link is on its way to the jobseeker.</summary>
/// <param name="SendAt">When it goes.</param>
public sealed record LinkAnswer(DateTimeOffset SendAt);

/// <summary>Recording that a confirmation was given to a person without digital contact; sending the jobseeker a new link to their page.</summary>
internal static class ConfirmationEndpoints
{
    public static void MapConfirmations(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{caseId}/confirmations/{id}/given", (HttpContext http, string caseId, string id, CaseGate gate) => gate.CommandAsync(
            http,
            caseId,
            incoming =>
            {
                var command = Read(incoming.Fields, Ids.TryParse<ConfirmationId>(id, out var k) ? k : new("-"));
                incoming.Fields.Done();
                return ValueTask.FromResult(command);
            },
            (command, file, context) => command.Decide(file, context),
            (command, _, after, _) =>
            {
                var k = after.Confirmation(command.Id)!;
                return new(StatusCodes.Status200OK, new ConfirmationView(k.Id, k.Meeting, k.State, k.How, k.On, k.Task));
            }))
            .WithName("GiveConfirmation").Describes<GivenBody, ConfirmationView>(HappeningTexts.Given);
        api.MapPost("/cases/{caseId}/link", (HttpContext http, string caseId, CaseGate gate) => gate.CommandAsync(
            http,
            caseId,
            async incoming =>
            {
                incoming.Fields.Done();
                return (SendLink?)new SendLink(Ids.TryParse<CaseId>(caseId, out var id) && await gate.MailReachesJobseekerAsync(id, incoming.Cancellation));
            },
            (command, file, context) => command.Decide(file, context),
            (_, _, after, context) => new(
                StatusCodes.Status200OK,
                new LinkAnswer(after.Pending.Values.Where(n => n.Kind is NoticeKind.LinkAsked).Select(n => n.SendAt).DefaultIfEmpty(context.NextOpen).Min()))))
            .WithName("SendLink").Describes<Nothing, LinkAnswer>(HappeningTexts.SendLink);
    }

    /// <summary>The command; null where what was sent has flaws. Pages send the same fields.</summary>
    public static GiveConfirmation? Read(Fields fields, ConfirmationId id)
    {
        var (how, on) = (fields.Word<GivenHow>("how", ReasonCode.Required), fields.Date("on", ReasonCode.AskWhen));
        return how is { } h && on is { } day ? new(id, h, day) : null;
    }
}
