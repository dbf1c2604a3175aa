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
/// Communication Services - Email events"), or as CloudEvents. They are noted in the history of the cases that the mail told of. A
/// permanent bounce marks the person and becomes work for their coordinators. Only a report of a mail that was sent to that address counts.
/// The same report again, or reports in another order, change nothing more.
/// </summary>
internal sealed partial class DeliveryReports(
    PeopleStore people, Outbox outbox, CaseStore cases, Reporters reporters, ILogger<DeliveryReports> logger)
{
    private const string Validation = "Microsoft.EventGrid.SubscriptionValidationEvent";
    private const string Report = "Microsoft.Communication.EmailDeliveryReportReceived";
    private const int MostEvents = 1000;

    public async Task<IResult> AnswerAsync(HttpContext http, Callers callers)
    {
        var language = await callers.LanguageOfAsync(http);
        if (!await reporters.IsOneAsync(http))
        {
            return await callers.OfAsync(http) switch
            {
                null => CaseGate.SignIn(language),
                { Person: not null } => Problems.Of(Refusal.Forbid(ReasonCode.OnlySystem), language),
                _ => await TakeAllAsync(http, language),
            };
        }

        return await TakeAllAsync(http, language);
    }

    private async Task<IResult> TakeAllAsync(HttpContext http, Language language)
    {
        var (body, problem) = await CaseGate.BodyAsync(http, language);
        if (problem is not null)
        {
            return problem;
        }

        // Event Grid sends lists; CloudEvents come one by one as well.
        var root = body!.Root;
        JsonElement[] events = root.ValueKind is JsonValueKind.Array ? [.. root.EnumerateArray()] : IsCloudEvent(root) ? [root] : [];
        if ((events.Length == 0 && root.ValueKind is not JsonValueKind.Array) || events.Length > MostEvents)
        {
            return Problems.Of(ProblemKind.Unreadable, language, new(ReasonCode.WrongType, ["list"]));
        }

        foreach (var e in events)
        {
            switch (TextOf(e, IsCloudEvent(e) ? "type" : "eventType"))
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
        if (!DeliveryStates.TryParse(TextOf(report, "status"), out var state)
            || MailId.OfUuid(TextOf(report, "messageId")) is not { } mail
            || !EmailAddress.TryParse(TextOf(report, "recipient"), out var address)
            || await people.FindByAddressAsync(address, cancellation) is not { } person
            || await outbox.SentAsync(person.Id, mail, cancellation) is not { } sent
            || !sent.WentTo(address))
        {
            return;
        }

        foreach (var id in sent.Cases)
        {
            await cases.RecordAsync(
                await cases.LoadAsync(id, cancellation),
                (file, _) => file.MailReports.Contains((mail, person.Id, state)) ? [] : [new CaseEvent.MailReported(person.Id, mail, state)],
                cancellation,
                isNote: true);
        }

        if (!state.GivesUpTheAddress || person.Profile.AddressRefused)
        {
            return;
        }

        // The same mail's report may come on another day again, if the process died before the mark below.
        LogBounced(person.Id, state);
        foreach (var membership in person.Memberships)
        {
            var file = await cases.LoadAsync(membership.Case, cancellation);
            var team = await people.CoordinatorsAsync(file.Team, cancellation);
            await cases.RecordAsync(file, (f, context) => Unreachable.Announce(f, person.Id, team, mail, context), cancellation);
        }

        // Last: while the person is not marked, the report is taken again.
        await people.MarkRefusedAsync(person.Id, address, cancellation);
    }

    private static bool IsCloudEvent(JsonElement e) => TextOf(e, "specversion") is not null;

    private static JsonElement DataOf(JsonElement e) =>
        e.ValueKind is JsonValueKind.Object && e.TryGetProperty("data", out var data) ? data : default;

    private static string? TextOf(JsonElement e, string member) =>
        e.ValueKind is JsonValueKind.Object && e.TryGetProperty(member, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail to person {Person} came back ({Status}); their coordinators are told")]
    private partial void LogBounced(PersonId person, DeliveryState status);
}

/// <summary>The route of the reports.</summary>
internal static class DeliveryReportEndpoint
{
    public static void MapDeliveryReports(this IEndpointRouteBuilder api)
    {
        api.MapPost("/delivery-reports", (HttpContext http, DeliveryReports reports, Callers callers) => reports.AnswerAsync(http, callers))
            .WithName("TakeDeliveryReports").Describes<IReadOnlyList<DeliveryEventBody>, SubscriptionAnswer>(OtherTexts.DeliveryReports);

        // Whoever would send CloudEvents asks first (CloudEvents, "HTTP 1.1 Web Hooks", section 4): may events of this origin come? Each
        // is asked to sign in then.
        api.MapMethods("/delivery-reports", [HttpMethods.Options], (HttpContext http) =>
        {
            if (http.Request.Headers["WebHook-Request-Origin"] is [{ Length: > 0 } origin])
            {
                http.Response.Headers["WebHook-Allowed-Origin"] = origin;
                http.Response.Headers["WebHook-Allowed-Rate"] = "*";
            }

            return Results.Ok();
        }).ExcludeFromDescription();
    }
}
