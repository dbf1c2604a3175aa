using FollowUp.Web.OpenApi;

namespace FollowUp.Host.Demo;

/// <summary>What is said of the demo's routes.</summary>
internal static class DemoTexts
{
    public static readonly OperationText ReadClock = new(Tags.Demo, "Read the clock", "What the demo's clock shows: real time, plus what it was moved by.")
    {
        Answer = "The clock.",
        Problems = [404],
        Open = true,
    };

    public static readonly OperationText MoveClock = new(
        Tags.Demo,
        "Move the clock",
        "To an instant (`now`) or by an ISO 8601 duration (`advance`). Every sweep that would have run on the way is run, in order; the answer comes " +
        "when they are done. The clock never goes back, also not by a restart.")
    {
        Answer = "The clock, moved.",
        Problems = [400, 409, 422],
        Open = true,
        Examples =
        [
            new("advance", "A week on", """{ "advance": "P7D" }"""),
            new("now", "To an instant", """{ "now": "@today+30T08:00:00+01:00" }"""),
        ],
    };

    public static readonly OperationText ReadMail = new(
        Tags.Demo, "Read the mailbox", "The mails that the demo \"sent\", oldest first. 404 where mail goes to an SMTP server instead.")
    {
        Answer = "The mails.",
        Problems = [404],
        Open = true,
        Query = [new("to", typeof(string), "Only mails to this address.")],
    };
}
