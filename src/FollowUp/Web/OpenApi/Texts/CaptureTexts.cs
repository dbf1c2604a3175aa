namespace FollowUp.Web.OpenApi.Texts;

/// <summary>What is said of the routes that write promises down.</summary>
internal static class CaptureTexts
{
    public static readonly OperationText Meeting = OperationText.Command(
        Tags.Meetings,
        "Write down a meeting",
        "Writes down a meeting and what was promised in it, all or nothing. By a participant, during the meeting or up to days after. " +
        "What is written down for an owner who was there is in force, and they are told what was written; for one who was not there it is a " +
        "proposal until they accept. A short while later the jobseeker gets one confirmation.")
        with
    {
        Answer = "The meeting is written down. `hints` are things to look at again; they are for professionals and refuse nothing: `no-contingency` (nothing says " +
            "what happens if the job ends), `health-word`, `not-first-person`, `vague-words` (it hedges: “I will try”, “soon”, “if needed”), and `consent-missing` (it was to be shared with a role, and is stored for " +
            "jobseeker and owner until the jobseeker consents).",
        Examples =
        [
            new("two-weeks-in", "One promise of each kind", """
                {
                  "heldAt": "@today-1T09:00:00+01:00",
                  "attendees": ["kari", "jonas", "solveig"],
                  "next": "@today+28T09:00:00+01:00",
                  "commitments": [
                    {
                      "kind": "contingent",
                      "text": "Hvis jobben tar slutt, uansett grunn, ringer jeg deg innen to arbeidsdager, og så ser vi på økonomien sammen.",
                      "owner": "solveig",
                      "when": "job-ended",
                      "within": { "value": 2, "unit": "working-days", "limit": true },
                      "visibility": "all-participants"
                    },
                    {
                      "kind": "standing",
                      "text": "Jeg fortsetter å følge deg opp selv om jobben ikke går.",
                      "owner": "jonas",
                      "visibility": "all-participants"
                    },
                    {
                      "kind": "dated",
                      "text": "Jeg sender deg oversikten over hva du får utbetalt.",
                      "owner": "solveig",
                      "due": "@today+14"
                    },
                    {
                      "kind": "recurring",
                      "text": "Jeg ringer deg hver uke den første måneden.",
                      "owner": "jonas",
                      "rrule": "FREQ=WEEKLY;COUNT=4",
                      "time": "09:00",
                      "first": "@today+7",
                      "stopOn": ["service-declined"]
                    },
                    { "kind": "wish", "text": "Jeg vil prøve å spise lunsj sammen med de andre.", "owner": "kari" }
                  ]
                }
                """),
        ],
    };

    public static readonly OperationText Commitment = OperationText.Command(
        Tags.Meetings,
        "Write down one more promise",
        "Adds a promise to the latest meeting: whoever was there decides whether it is a proposal, and the jobseeker gets an updated confirmation.")
        with
    {
        Answer = "The promise is written down.",
        Examples =
        [
            new("dated", "By a date", """
                { "kind": "dated", "text": "Jeg sender søknaden sammen med deg.", "owner": "jonas", "due": "@today+10", "notBefore": "@today+1", "roll": "back" }
                """),
            new("recurring", "Monthly for a year, beginning when the job does", """
                {
                  "kind": "recurring",
                  "text": "Jeg tar kontakt med deg hver måned det første året.",
                  "owner": "jonas",
                  "coOwners": ["solveig"],
                  "rrule": "FREQ=MONTHLY;COUNT=12",
                  "when": "job-started",
                  "within": { "value": 30, "unit": "calendar-days" }
                }
                """),
            new("contingent", "In the week before the job starts", """
                {
                  "kind": "contingent",
                  "text": "Jeg møter deg i uka før du begynner.",
                  "owner": "jonas",
                  "beneficiary": "kari",
                  "when": "job-started",
                  "within": { "value": -5, "unit": "working-days", "limit": true }
                }
                """),
            new("not-to-act", "A promise not to act until something happens", """
                {
                  "kind": "standing",
                  "text": "Jeg tar ikke kontakt med arbeidsgiveren før du ber meg om det.",
                  "owner": "jonas",
                  "when": "support-requested",
                  "within": { "value": 1, "unit": "working-days" }
                }
                """),
            new("until", "Goes on until a day", """
                { "kind": "standing", "text": "Jeg holder av timen vår.", "owner": "solveig", "until": "@today+180", "visibility": "jobseeker-and-owner" }
                """),
            new("shared", "For a role, once the jobseeker consents", """
                { "kind": "dated", "text": "Jeg regner ut hva lønna betyr for deg.", "owner": "solveig", "due": "@today+5", "visibility": { "roles": ["employment-specialist"] } }
                """),
            new("wish", "What the jobseeker intends", """
                { "kind": "wish", "text": "Jeg vil ta bussen selv.", "owner": "kari" }
                """),
        ],
    };
}
