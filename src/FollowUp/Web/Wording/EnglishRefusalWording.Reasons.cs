using FollowUp.Cases;

namespace FollowUp.Web.Wording;

// No arm catches the rest: a reason without a sentence does not compile (CS8509).
#pragma warning disable CS8524
internal sealed partial class EnglishRefusalWording
{
    private protected override string Sentence(ReasonCode code, ReasonArguments arguments) => code switch
    {
        ReasonCode.Required => "Something is needed here. Fill it in and send it again.",
        ReasonCode.NotCleared => "This cannot be empty. Write what applies, or leave the field out to keep it as it is.",
        ReasonCode.Unreadable => "This could not be read as JSON. Check quotes, commas and brackets, and send it again.",
        ReasonCode.UnknownMember => "This member is not known here. Check the spelling, or leave it out.",
        ReasonCode.WrongType => $"This is of another type than expected. Write it as {Type(arguments.Word(0))}.",
        ReasonCode.UnknownWord => $"This word is not known here. Choose {AnyOf(arguments.Words(0))}.",
        ReasonCode.NotADate => "This is not a date in the calendar. Write it as `yyyy-MM-dd`, such as `2026-03-31`.",
        ReasonCode.NotATime => "This is not a time of day. Write it as `HH:mm`, such as `09:30`.",
        ReasonCode.NotAnInstant =>
            "This is not a complete time. Write it by ISO 8601 with its offset from UTC, such as `2026-03-31T09:30:00+02:00`.",
        ReasonCode.NotAnEmail => "This does not look like an e-mail address. Write it in full, such as `name@example.org`.",
        ReasonCode.EmailBeforeAt =>
            "The part before the @ holds letters that many mail systems do not take. Use an address with a–z there.",
        ReasonCode.NotAnId => "This does not look like an id. Copy the id just as you were given it.",
        ReasonCode.NotALifeEvent =>
            "This is not the name of a life event. Use 3 to 40 lower-case letters (a–z) and hyphens, such as `job-ended`.",
        ReasonCode.NumberOutOfRange =>
            $"This number is outside what is possible. Choose a number from {arguments.Number(0)} to {arguments.Number(1)}.",
        ReasonCode.TooLong => $"This is longer than {Count(arguments.Number(0), "one character", "characters")}. Make it shorter.",
        ReasonCode.TooMany => $"There are more than {arguments.Number(0)} here. Leave some out.",
        ReasonCode.TooLarge => $"This is larger than {arguments.Number(0)} kB. Send it in smaller parts.",
        ReasonCode.NotForThisKind =>
            $"This does not belong to a promise of the kind `{arguments.Word(0)}`. Leave it out, or choose another kind.",
        ReasonCode.Twice => "This stands here more than once. Keep one and leave out the rest.",

        ReasonCode.AskWho => "Who promises this? Choose one person as `owner`.",
        ReasonCode.AskWhat => "What exactly is promised? Write it in the words of the person who promises it.",
        ReasonCode.AskWhen => "When will this be done? Choose a date.",
        ReasonCode.AskIfWhat => "If what happens? Choose the life event that this waits for.",
        ReasonCode.AskWithinWhat => "Within how long? Choose a number of days in `within`.",
        ReasonCode.AskHowOften => "How often will this be done? Write a rule in `rrule`, such as `FREQ=WEEKLY`.",

        ReasonCode.Markup => "The text holds markup, such as HTML. Write it as plain text.",
        ReasonCode.IdentityNumber =>
            "A national identity number of 11 digits may not stand here. It was not stored. Leave it out and send the rest again.",
        ReasonCode.ControlCharacter => "The text holds a character that cannot be shown. Type the text again without it.",
        ReasonCode.AddressInName => "This holds a web address, an e-mail address or the sign @. Write only the name.",
        ReasonCode.OneLine => "A name stands on one line. Write it without line breaks and other control characters.",

        ReasonCode.RuleUnreadable => "The rule could not be read. Write it as in RFC 5545, such as `FREQ=WEEKLY;BYDAY=MO`.",
        ReasonCode.RuleTooOften =>
            "A promise can recur once a day at most. Choose `FREQ=DAILY` or less often, without hours or minutes.",
        ReasonCode.RuleNeverOccurs => "The rule gives no dates. Choose another rule or another first date.",
        ReasonCode.RuleTooMany =>
            $"The rule gives more than {Count(arguments.Number(0), "one date", "dates")}. Choose an earlier end, or leave the end open.",
        ReasonCode.RuleCountAndUntil => "The rule has both `COUNT` and `UNTIL`. Keep one of them.",
        ReasonCode.RuleEndsBeforeItBegins => "The rule ends before the first date. Choose a later `UNTIL` or an earlier first date.",
        ReasonCode.FirstOrWhen => "It is not clear when this begins. Give either `first`, or `when` and `within`.",

        ReasonCode.NotInCase => "This person is not a participant in the case. Choose a participant, or add the person first.",
        ReasonCode.PersonTwice =>
            "The same person is listed more than once. List each person once; the same e-mail address is the same person.",
        ReasonCode.OneJobseeker => "A case has only one jobseeker. Choose another role for this person.",
        ReasonCode.NoMeetingYet => "No meeting has been recorded in this case yet. Record the meeting first, and then the promise.",
        ReasonCode.MeetingInFuture => "The meeting is on a day that has not come yet. Record it once it has been held.",
        ReasonCode.MeetingTooOld =>
            $"The meeting was more than {Count(arguments.Number(0), "one day", "days")} ago. Record what still applies in a newer meeting.",
        ReasonCode.NextBeforeMeeting =>
            $"The next meeting is not after this one, or is very far ahead. Choose a later time, within {Limits.YearsAhead} years.",
        ReasonCode.DateBeforeMeeting =>
            $"This date is before {Date(arguments.Date(0))}, the day of the promise. Choose that day or a later one.",
        ReasonCode.DateInPast => "This date has passed. Choose today or a later day.",
        ReasonCode.DateTooFar =>
            $"This date is more than {Count(arguments.Number(0), "one year", "years")} ahead. Choose an earlier date.",
        ReasonCode.NotBeforeAfterDue => "`notBefore` is later than `due`. Choose the same day or an earlier one.",
        ReasonCode.WishIsJobseekers => "A wish is the jobseeker's own. Choose the jobseeker as `owner`, or choose another kind.",
        ReasonCode.TooManyInCase =>
            $"A case has room for {arguments.Number(0)} of these, and this one is full. A coordinator can open a new case.",
        ReasonCode.TooManyParticipants =>
            $"A case has room for {Count(arguments.Number(0), "one participant", "participants")}. Someone who no longer takes part can leave.",
        ReasonCode.LifeEventOutOfRange =>
            $"This day is too far back or ahead. Choose a day from {Date(arguments.Date(0))} to {Date(arguments.Date(1))}.",
        ReasonCode.LifeEventKnown => "This life event is already reported for that day. Choose another day, or leave it as it is.",
        ReasonCode.LifeEventTakenBack => "This life event was taken back. If it has happened after all, report it again.",
        ReasonCode.LifeEventsKeptFree =>
            $"The last {arguments.Number(0)} places in the case are kept for the jobseeker and coordinators. You can ask one of them.",
        ReasonCode.LinksToday => $"{arguments.Number(0)} links were sent in one day. You can send a new one tomorrow.",
        ReasonCode.JobseekerTakesNoMail => "The jobseeker gets no e-mail from here. You can tell them by phone or when you meet.",
        ReasonCode.SaidEnoughToday =>
            $"You have written about this {arguments.Number(0)} times in one day, and all of it is kept. You can say more tomorrow, or get in touch with one of those who take part.",
        ReasonCode.ChangedEnoughToday =>
            $"You have changed this {arguments.Number(0)} times in one day. You can change more tomorrow.",
        ReasonCode.LifeEventsToday =>
            $"You have reported {arguments.Number(0)} life events here today. The jobseeker or a coordinator can report more.",
        ReasonCode.KeptOnOutOfRange =>
            "This day has not come yet, or is long before the promise. Choose a day from the day of the promise up to today.",
        ReasonCode.KeptBeforeNotBefore =>
            $"This was agreed for {Date(arguments.Date(0))} at the earliest. Choose that day or a later one.",
        ReasonCode.GivenOnOutOfRange =>
            $"This day does not fit the confirmation. Choose a day from {Date(arguments.Date(0))} up to today.",
        ReasonCode.NoSuchOccurrence => "The promise has no such date. Use an `id` from its `occurrences` in the case.",
        ReasonCode.WhichOccurrence => $"More than one date is open. Choose one as `occurrence`: {AnyOf(arguments.Words(0))}.",
        ReasonCode.OwnerAlready => "This person has the promise already. Choose another person.",
        ReasonCode.NotToJobseeker =>
            "The jobseeker takes over no promises, and keeps wishes of their own. Choose another participant, or leave it as it is.",
        ReasonCode.JobseekerReadsAnyway => "The jobseeker can read this in any case. Leave `jobseeker` out of `roles`.",
        ReasonCode.AbsenceOutOfOrder =>
            "The absence ends before it begins. Choose the day of `absentFrom` or a later one as `absentUntil`.",
        ReasonCode.DeputyIsSelf => "The deputy is the same person as the one who is away. Choose another person.",
        ReasonCode.NoSuchPerson => "No person with this id was found. Check the id.",
        ReasonCode.AddressTaken => "This e-mail address belongs to another person. Use another address.",
        ReasonCode.AddressOfAnotherName => "This address belongs to somebody with another name here. Check the address and the name.",
        ReasonCode.AddressNotHere => "This address cannot be used here. Use another one, or ask your coordinator.",

        ReasonCode.CaseExists => "This case exists already. Use the one that is there.",
        ReasonCode.AlreadyParticipant => "This person is already a participant in the case. You do not need to add them again.",
        ReasonCode.OpenPromises => arguments.Number(0) == 1
            ? "One promise is open. Hand it over first, or withdraw it with a reason."
            : $"{arguments.Number(0)} promises are open. Hand each over first, or withdraw it with a reason.",
        ReasonCode.JobseekerStays =>
            "The case is about the jobseeker, who stays in it. To stop all contact, report the life event `service-declined`.",
        ReasonCode.IsWithdrawn => "This promise no longer applies. Write down a new one if it is to apply again.",
        ReasonCode.NotAcceptedYet => "This promise has not been accepted yet. Try again when its owner has accepted it.",
        ReasonCode.KeptAlready => "This is already marked as kept. You do not need to do anything more.",
        ReasonCode.NothingDueYet => "This has no date now. If it waits for a life event, you can report that when it happens.",
        ReasonCode.NothingToRemindOf => "No date here has come yet, or nobody keeps the promise now. Look at who keeps it, and when.",
        ReasonCode.RemindedToday => "A reminder of this is on its way or went today. You can ask for another one tomorrow.",
        ReasonCode.StandingGoesOn =>
            "This promise goes on, so it has no date to keep or move. If it is to end, withdraw it with a reason.",
        ReasonCode.ConfirmationGiven => "It is already recorded that this confirmation was given. You do not need to do anything more.",
        ReasonCode.ConfirmationNotATask => "This confirmation goes by e-mail, or is no longer needed. You do not need to record anything.",
        ReasonCode.ClockGoesForward => "The clock only goes forward. Choose a time after the one it shows now.",
        ReasonCode.Busy => "Others are changing this right now. Try again in a moment.",

        ReasonCode.SignIn => "You are not signed in. Sign in and try again.",
        ReasonCode.OnlyParticipants => "Only participants in the case can do this. You can ask one of them.",
        ReasonCode.OnlyProfessionals => "Only professionals in the case can do this. You can ask one of them.",
        ReasonCode.OnlyOwner => "Only the owner of the promise can do this. You can ask the owner.",
        ReasonCode.OnlyOwnerOrCoordinator => "Only the owner of the promise or a coordinator can do this. You can ask one of them.",
        ReasonCode.OnlyJobseeker => "Only the jobseeker can do this.",
        ReasonCode.OnlyJobseekerOrOwner => "Only the jobseeker or the owner of the promise can do this. You can ask one of them.",
        ReasonCode.OnlyTheOneAsked => "Only the person who was asked can answer this. Leave the answer to them.",
        ReasonCode.OnlySelfOrCoordinator => "Only the person themself or a coordinator can do this. You can ask one of them.",
        ReasonCode.OnlyCoordinator => "Only coordinators of the team have access here. You can ask one of them.",
        ReasonCode.OnlyJobseekerOrCoordinator => "Only the jobseeker and coordinators have access here. You can ask one of them.",
        ReasonCode.OnlySystemOrCoordinator => "Only a coordinator or a connected system can do this. You can ask a coordinator.",
        ReasonCode.NotToYourself =>
            "You may not read this promise, so you cannot take it over yourself. Ask the jobseeker to share it with you, or choose another participant.",
        ReasonCode.MailDetailIsTheirs => "Only the person themself can choose how much stands in their mail. Leave out `mailDetail`.",
        ReasonCode.AddressIsTheirs =>
            "Mail reaches this person, so only they can change their address. Ask them to. If they no longer have it, ask the administration.",
        ReasonCode.ReservedIsTheirs =>
            "They chose themself to have no e-mail, so only they can take that back. You can talk with them in another way.",
        ReasonCode.OnlySelfOrAllCoordinator =>
            "Only the person themself, or a coordinator of all their teams, can do this. You can ask the person.",
        ReasonCode.OnlySystem =>
            "Only a connected system can do this, such as the one that sends the mail. You do not need to do anything.",
        ReasonCode.ConsentIsJobseekers =>
            "Only the jobseeker can say yes to sharing. If they said yes aloud, send `givenAloud` as `true`.",

        ReasonCode.NotFound => "There is nothing here that you can see. Check the address and the id.",
        ReasonCode.Stale => $"The case has changed and is now at version {arguments.Number(0)}. Read it again, and then send your change.",
        ReasonCode.KeyReused => "This `Idempotency-Key` was used with another request. Choose a new key and send it again.",
        ReasonCode.KeyUnreadable => $"`Idempotency-Key` has 1 to {arguments.Number(0)} printable ASCII characters. Choose such a key.",
        ReasonCode.OtherType => "FollowUp reads JSON only. Send it with `Content-Type: application/json`.",
        ReasonCode.IfMatchUnreadable => "`If-Match` could not be read. Send the version of the case, such as `\"7\"`, or send without it.",
        ReasonCode.NotStored => "This was not stored, since FollowUp cannot store anything right now. Send it again shortly.",
        ReasonCode.Unavailable => "FollowUp is not available right now. Nothing was lost. Try again shortly.",
    };
}
