namespace FollowUp.Web.OpenApi.Texts;

/// <summary>What is said of the routes of cases and their participants.</summary>
internal static class CaseTexts
{
    public static readonly OperationText Open = new(
        Tags.Cases,
        "Open a case",
        "Opens a case for one jobseeker and the people around them. By another system, or by a coordinator of the team. " +
        "The same e-mail address is the same person in every case; what is known of them already stays as it is. The jobseeker's address is refused " +
        "where it belongs to somebody with another name.")
    {
        Answer = "The case is open. The ids stand for its participants from now on, the jobseeker first.",
        Problems = [400, 401, 403, 409, 413, 415, 422, 503],
        Headers = RequestHeaders.Key,
        AnswersVersion = true,
        Examples =
        [
            new("case", "A jobseeker and three people around them", """
                {
                  "team": "Nordby",
                  "jobseeker": { "name": "Kari", "email": "kari@jobbsoker.example", "language": "nb", "mailDetail": "link" },
                  "participants": [
                    { "name": "Jonas", "email": "jonas@jobb.example", "role": "employment-specialist", "language": "nb" },
                    { "name": "Solveig", "email": "solveig@nav.example", "role": "social-worker", "language": "nb" },
                    { "name": "Turid", "email": "turid@leiing.example", "role": "coordinator", "language": "nn" }
                  ]
                }
                """),
            new("reserved", "A jobseeker who wants no digital contact", """
                { "team": "Nordby", "jobseeker": { "name": "Ola", "reserved": true } }
                """),
        ],
    };

    public static readonly OperationText Read = OperationText.Read(
        Tags.Cases,
        "Read a case",
        "The case as the caller may see it. Texts are there only where they may be read; a coordinator sees id, owner's role, date and " +
        "state of the rest. `late`, `keptOn` and days overdue are for professionals, never for the jobseeker. The read is logged.")
        with
    { Answer = "The case." };

    public static readonly OperationText AddParticipant = OperationText.Command(
        Tags.Cases,
        "Add a participant",
        "Adds somebody to the people around the jobseeker. By a professional in the case, a coordinator of the team, or another system; " +
        "a coordinator is added only by one of the latter two. A consent that was given before reaches only whom they added, or the jobseeker did.")
        with
    {
        Answer = "They take part from now on.",
        Examples =
        [
            new("participant", "A new social worker", """
                { "name": "Marit", "email": "marit@nav.example", "role": "social-worker", "language": "nn" }
                """),
        ],
    };

    public static readonly OperationText RemoveParticipant = OperationText.Command(
        Tags.Cases,
        "Leave a case",
        "Somebody leaves the case: the person themself, or by a coordinator of the team. Each promise that is still theirs is to be handed over " +
        "or withdrawn first; if some are not, the answer is 409 with their ids in `openCommitments`. The jobseeker does not leave.")
        with
    { Answer = "They have left." };
}
