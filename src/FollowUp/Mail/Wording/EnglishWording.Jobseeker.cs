using System.Globalization;

namespace FollowUp.Mail;

public sealed partial class EnglishWording
{
    public override string CopySubject => "A copy of what we agreed";

    public override string NewCopySubject => "A new copy of what we agreed";

    public override string CopyIsReady(DateOnly agreedOn) => $"A copy of what we agreed on {Date(agreedOn)} is ready for you.";

    public override string NewCopyIsReady(DateOnly agreedOn) =>
        $"Something has changed in what we agreed on {Date(agreedOn)}. A new copy is ready for you.";

    public override string ItSaysWhatIsNew => "It says what is new.";

    public override string HereIsTheCopy(DateOnly agreedOn) => $"Here is a copy of what we agreed on {Date(agreedOn)}.";

    public override string HereIsTheNewCopy(DateOnly agreedOn) =>
        $"Something has changed in what we agreed on {Date(agreedOn)}. Here is a new copy.";

    public override string NewSinceLast => "This is new or changed since last time.";

    public override string ReadTheCopy => "Read the copy";

    public override string NothingToDo => "You do not have to do anything.";

    public override string TextIsYourChoice =>
        "You chose to have the text in the e-mail. You can change that on the page whenever you want.";

    public override string NextMeeting(DateOnly date, TimeOnly time) =>
        $"The next meeting is on {Date(date)} at {time.ToString("HH:mm", CultureInfo.InvariantCulture)}.";

    public override string WrongOrMissing => "Is something wrong or missing? You can say so on the page.";

    public override string RatherACall(string contact) => $"Would you rather get a phone call? Tell {contact}.";

    public override string RatherACallFromAnyone => "Would you rather get a phone call? Tell one of the people you meet.";

    public override string OkayIfNot => "It is okay if it does not work out.";

    public override string StandsSubject => "What we agreed still stands";

    public override string PromisesStand => "What you have been promised still stands.";

    public override string AboutAgreedSubject => "About what we agreed";

    public override string SomeOfItEnds => "Some of what we agreed comes to an end.";

    public override string YouHavePromises => "You still have promises that stand.";

    public override string SomethingElseIsOver => "Something else that we agreed on is over now.";

    public override string SomethingElseEnds => "Something else that we agreed on comes to an end.";

    public override string SomethingPutRight => "Something that was noted has been put right.";

    public override string WhoDoesWhatOnPage => "On the page you can see who does what, and when.";

    public override string WhoDoesWhatHere => "Here you can see who does what, and when.";

    public override string SomethingElseNoLongerApplies(DateOnly agreedOn) => $"Something else that we agreed on {Date(agreedOn)} no longer applies.";

    public override string SomethingNoLongerApplies(DateOnly agreedOn) => $"Something that we agreed on {Date(agreedOn)} no longer applies.";

    public override string NewCopyWaits => "A new copy is ready for you.";

    public override string HereIsWhatApplies => "Here is what applies now.";

    public override string YouCanTalkTo(string contact) => $"If you want to talk to someone about it, you can get in touch with {contact}.";

    public override string AgreeAnewAnyTime => "If you want to agree on something new, you can say so at any time.";

    public override string ReadWhenYouWant => "You can read it whenever you want.";

    public override string ReadWhatWasAgreed => "Read what we agreed";

    public override string TalkIfYouWant => "If you want to talk to someone, you can say so on the page.";

    public override string FirstBy(DateOnly date) => $"The first of it happens by {Date(date)}.";

    public override string PromiseStands => "Something you have been promised still stands.";

    public override string SomeoneNewKeepsIt => "Someone else takes care of it from now on.";

    public override string SomeoneNewKeepsSome => "Someone else takes care of some of it from now on.";

    public override string KeptBy(string name) => $"From now on, {name} takes care of it.";

    public override string KeptByThese => "Here you can see who takes care of it from now on.";

    public override string SeeWhoKeepsIt => "See who takes care of it";

    public override string ConsentSubject => "A copy of what you said yes to";

    public override string ConsentIsNoted => "It has been written down that you said yes to sharing something.";

    public override string ConsentPage => "On the page you can see what it is, and who can see it.";

    public override string ConsentCanBeTakenBack => "You can take it back at any time.";

    public override string SharingThenStops => "Then the sharing stops at once.";

    public override string ConsentNeedsNoReason => "You do not have to say why.";

    public override string ConsentIsWrong => "Is it wrong? You can say so on the page.";

    public override string SeeTheConsent => "See what you said yes to";

    public override string AskedLinkSubject => "Your link to FollowUp";

    public override string AskedLink => "Here is a new link for you.";

    public override string AskedLinkLasts(int days) =>
        days == 1
            ? "The link works for one day. After that you can ask for a new one."
            : $"The link works for {days} days. After that you can ask for a new one.";

    public override string AskedLinkNotAskedFor => "If it was not you who asked for it, you do not have to do anything.";

    public override string OpenYourPage => "Open your page";
}
