using FollowUp.Cases;

namespace FollowUp.Web.OpenApi.Texts;

/// <summary>What is said of the routes of life events and confirmations.</summary>
internal static class HappeningTexts
{
    public static readonly OperationText Report = OperationText.Command(
        Tags.LifeEvents,
        "Report a life event",
        "By any participant, the jobseeker first of all, or by another system. It wakes what was promised for that case, and ends what was promised until " +
        "then (`stopOn`): each owner is told, and the jobseeker is told what stands. The same event reported twice is one event: 200 with the first one, and nothing happens again. " +
        $"A participant reports at most {Limits.LifeEventsADay} a day, and leaves the last {Limits.LifeEventsKeptFree} places of a case to the jobseeker and coordinators.")
        with
    {
        Answer = "The event, with what it woke: ids and dates, and nothing of what was promised.",
        Examples =
        [
            new("job-ended", "The job has ended", """{ "kind": "job-ended", "on": "@today" }"""),
            new("job-started", "A start date that is known", """{ "kind": "job-started", "on": "@today+21", "note": "Oppmøte klokka ni." }"""),
        ],
    };

    public static readonly OperationText Move = OperationText.Command(
        Tags.LifeEvents,
        "Move a life event",
        "The event lies on another day than was thought: what hangs on it moves along, and what it had ended may apply again. " +
        "What was sent is not sent again for the same date. One that never happened is taken back instead. A `service-declined` that the jobseeker said is moved only by them or a coordinator of the team.")
        with
    {
        Answer = "The event, with the dates of what hangs on it.",
        Examples = [new("later", "A week later", """{ "on": "@today+28" }""")],
    };

    public static readonly OperationText TakeBack = OperationText.Command(
        Tags.LifeEvents,
        "Take a life event back",
        "It was noted by mistake, and never happened: what it woke waits as before, apart from what was kept, and what it ended applies again. Whoever was told of it is told so, once. " +
        "By any participant, or by another system; a `service-declined` also by a coordinator of the team who takes no part. That the jobseeker declined, or asked for support, is taken back only " +
        $"by them or by a coordinator. One person takes back at most {Limits.LifeEventsTakenBackADay} within a day. It stays in the case, with the time in `takenBackAt`, and has no effect. Taken back twice, the answer is the same. The same kind on the same day, reported after that, is a new event.")
        with
    {
        Answer = "The event, with the promises that wait again.",
    };

    public static readonly OperationText Given = OperationText.Command(
        Tags.Confirmations,
        "Record that a confirmation was given",
        "For a person without mail: a professional says how and when they gave the confirmation.")
        with
    {
        Answer = "The confirmation, given.",
        Examples = [new("phone", "By phone", """{ "how": "phone", "on": "@today" }""")],
    };

    public static readonly OperationText SendLink = OperationText.Command(
        Tags.Confirmations,
        "Send the jobseeker a new link",
        "By a professional who takes part, where the links to the jobseeker's page were stopped or are lost. It goes to the jobseeker's own address, in the sending window. " +
        "409 where they take no mail; at most three within a day.")
        with
    {
        Answer = "When it goes.",
    };
}
