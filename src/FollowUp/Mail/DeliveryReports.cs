using System.Text.Json;
using FollowUp.Cases;
using FollowUp.People;
using FollowUp.Store;
using FollowUp.Web;
using FollowUp.Web.OpenApi;
using FollowUp.Web.OpenApi.Bodies;
using FollowUp.Web.OpenApi.Texts;
using FollowUp.Web.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace FollowUp.Mail;

/// <summary>The answer to Event Grid's question whether this address wants its events.</summary>
public sealed record SubscriptionAnswer(string ValidationResponse);

/// <summary>
/// Delivery reports of the provider, in the Event Grid schema of Azure Communication Services e-mail (Microsoft Learn, "Azure
/// Communication Services - Email events"). A permanent bounce marks the person and becomes work for their coordinators. The same
/// report again, or reports in another order, change nothing more.
/// </summary>
internal sealed partial class DeliveryReports(PeopleStore people, CaseStore cases, ILogger<DeliveryReports> logger)
{
    private const string Validation = "Microsoft.EventGrid.SubscriptionValidationEvent";
    private const string Report = "Microsoft.Communication.EmailDeliveryReportReceived";
    private const int MostEvents = 1000;

    // The provider has given the address up; the other states are passing, or are about the mail's content.
    private static readonly HashSet<string> Permanent = ["Bounced", "Suppressed"];

    public async Task<IResult> AnswerAsync(HttpContext http, Callers callers)
    {
        var language = await callers.LanguageOfAsync(http);
        if (await callers.OfAsync(http) is not { } caller)
        {
            return CaseGate.SignIn(language);
        }

        if (caller.Person is not null)
        {
            return Problems.Of(Refusal.Forbid(ReasonCode.OnlySystem), language);
        }

        var (body, problem) = await CaseGate.BodyAsync(http, language);
        if (problem is not null)
        {
            return problem;
        }

        if (body!.Root.ValueKind is not JsonValueKind.Array || body.Root.GetArrayLength() > MostEvents)
        {
            return Problems.Of(ProblemKind.Unreadable, language, new(ReasonCode.WrongType, ["list"]));
        }

        foreach (var e in body.Root.EnumerateArray())
        {
            switch (TextOf(e, "eventType"))
            {
                case Validation when TextOf(DataOf(e), "validationCode") is { } code:
                    return Results.Json(new SubscriptionAnswer(code), ApiJson.Options);
                case Report:
                    await TakeAsync(DataOf(e), http.RequestAborted);
                    break;
            }
        }

        return Results.Ok();
    }

    private async ValueTask TakeAsync(JsonElement report, CancellationToken cancellation)
    {
        if (TextOf(report, "status") is not { } status || !Permanent.Contains(status)
            || !EmailAddress.TryParse(TextOf(report, "recipient"), out var address)
            || await people.FindByAddressAsync(address, cancellation) is not { } person
            || person.Profile.AddressRefused)
        {
            return;
        }

        // The same mail's report may come on another day again, if the process died before the mark below.
        var mail = MailId.OfUuid(TextOf(report, "messageId"));
        LogBounced(person.Id, status);
        foreach (var membership in person.Memberships)
        {
            var file = await cases.LoadAsync(membership.Case, cancellation);
            await cases.RecordAsync(file, (f, context) => Unreachable.Announce(f, person.Id, mail, context), cancellation);
        }

        // Last: while the person is not marked, the report is taken again.
        await people.MarkRefusedAsync(person.Id, address, cancellation);
    }

    private static JsonElement DataOf(JsonElement e) =>
        e.ValueKind is JsonValueKind.Object && e.TryGetProperty("data", out var data) ? data : default;

    private static string? TextOf(JsonElement e, string member) =>
        e.ValueKind is JsonValueKind.Object && e.TryGetProperty(member, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail to person {Person} came back ({Status}); their coordinators are told")]
    private partial void LogBounced(PersonId person, string status);
}

/// <summary>The route of the reports.</summary>
internal static class DeliveryReportEndpoint
{
    public static void MapDeliveryReports(this IEndpointRouteBuilder api) =>
        api.MapPost("/delivery-reports", (HttpContext http, DeliveryReports reports, Callers callers) => reports.AnswerAsync(http, callers))
            .WithName("TakeDeliveryReports").Describes<IReadOnlyList<DeliveryEventBody>, SubscriptionAnswer>(OtherTexts.DeliveryReports);
}
