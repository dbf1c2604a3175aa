using FollowUp.Cases;
using FollowUp.Web;
using FollowUp.Web.OpenApi;
using FollowUp.Web.OpenApi.Bodies;
using FollowUp.Web.OpenApi.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Confirm;

/// <summary>Recording that a confirmation was given to a person without digital contact.</summary>
internal static class ConfirmationEndpoints
{
    public static void MapConfirmations(this IEndpointRouteBuilder api) =>
        api.MapPost("/cases/{caseId}/confirmations/{id}/given", (HttpContext http, string caseId, string id, CaseGate gate) => gate.CommandAsync(
            http,
            caseId,
            incoming => ValueTask.FromResult(Read(incoming, id)),
            (command, file, context) => command.Decide(file, context),
            (command, _, after, _) =>
            {
                var k = after.Confirmation(command.Id)!;
                return new(StatusCodes.Status200OK, new ConfirmationView(k.Id, k.Meeting, k.State, k.How, k.On, k.Task));
            }))
            .WithName("GiveConfirmation").Describes<GivenBody, ConfirmationView>(HappeningTexts.Given);

    private static GiveConfirmation? Read(Incoming incoming, string id)
    {
        var how = incoming.Fields.Word<GivenHow>("how", ReasonCode.Required);
        var on = incoming.Fields.Date("on", ReasonCode.AskWhen);
        incoming.Fields.Done();
        return how is { } h && on is { } day ? new(Ids.TryParse<ConfirmationId>(id, out var k) ? k : new("-"), h, day) : null;
    }
}
