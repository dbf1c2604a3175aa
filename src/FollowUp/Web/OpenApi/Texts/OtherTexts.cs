namespace FollowUp.Web.OpenApi.Texts;

/// <summary>What is said of the routes of people, the calendar and delivery.</summary>
internal static class OtherTexts
{
    public static readonly OperationText ChangePerson = new(
        Tags.People,
        "Change a person",
        "By the person themself, a coordinator of all their teams, or another system; `mailDetail` by the person alone. A coordinator changes an address only where " +
        "there is none, or mail to it was refused, and does not take back that the person chose to have no digital contact. What somebody else sees or changes stands among the readers of the person's cases. " +
        "While somebody is absent, their deputy gets their reminders as well. " +
        "A deputy opens and does no more than they may anyway: only where they take part in the case, and may read the promise, does a reminder link to it.")
    {
        Answer = "The person as they are now.",
        Problems = [400, 401, 403, 404, 413, 415, 422, 503],
        Examples =
        [
            new("absence", "Away, with a deputy", """{ "absentFrom": "@today", "absentUntil": "@today+14", "deputy": "jonas" }"""),
            new("text-in-mail", "The jobseeker wants the text in the mail", """{ "mailDetail": "text", "language": "nn" }"""),
            new("back-again", "Back again", """{ "absentUntil": null, "deputy": null }"""),
        ],
    };

    public static readonly OperationText Calendar = new(
        Tags.Calendar,
        "Read the calendar of a year",
        "The public holidays, and the days on which the service is closed, with their names in the caller's language.")
    {
        Answer = "The days in order.",
        Problems = [401, 422, 503],
    };

    public static readonly OperationText DeliveryReports = new(
        Tags.Delivery,
        "Take delivery reports",
        "For the mail provider, a connected system, in the Event Grid schema of Azure Communication Services, or as CloudEvents. What became of a mail is seen in the " +
        "history of the cases that it told of. A mail that bounced for good marks the address as refused and becomes a task for coordinators. Only a report " +
        "of a mail that was sent to that address counts, and the same report again changes nothing.")
    {
        Answer = "Taken. A question whether this address wants events is answered with its code; else there is no body.",
        Problems = [400, 401, 403, 413, 415, 503],
        Examples =
        [
            new("bounced", "An address that is no longer there", """
                [
                  {
                    "eventType": "Microsoft.Communication.EmailDeliveryReportReceived",
                    "data": { "messageId": "0b2c3d4e-0000-4000-8000-000000000001", "recipient": "ingen@jobbsoker.example", "status": "Bounced" }
                  }
                ]
                """),
            new("validation", "Event Grid asks whether this address wants its events", """
                [{ "eventType": "Microsoft.EventGrid.SubscriptionValidationEvent", "data": { "validationCode": "5c2a" } }]
                """),
        ],
    };
}
