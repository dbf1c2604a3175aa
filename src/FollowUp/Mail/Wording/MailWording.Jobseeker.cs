namespace FollowUp.Mail;

public abstract partial class MailWording
{
    // A copy of what was agreed.
    public abstract string CopySubject { get; }

    public abstract string NewCopySubject { get; }

    public abstract string CopyIsReady(DateOnly agreedOn);

    public abstract string NewCopyIsReady(DateOnly agreedOn);

    public abstract string ItSaysWhatIsNew { get; }

    public abstract string HereIsTheCopy(DateOnly agreedOn);

    public abstract string HereIsTheNewCopy(DateOnly agreedOn);

    /// <summary>At a promise that the copy before did not tell, or told otherwise.</summary>
    public abstract string NewSinceLast { get; }

    public abstract string ReadTheCopy { get; }

    public abstract string NothingToDo { get; }

    /// <summary>The text is in the mail because the jobseeker chose so, and can choose otherwise.</summary>
    public abstract string TextIsYourChoice { get; }

    public abstract string NextMeeting(DateOnly date, TimeOnly time);

    public abstract string WrongOrMissing { get; }

    public abstract string RatherACall(string contact);

    public abstract string RatherACallFromAnyone { get; }

    public abstract string OkayIfNot { get; }

    // What stands, after an event.
    public abstract string StandsSubject { get; }

    public abstract string PromisesStand { get; }

    // The same where some of what was agreed ends with the event.
    public abstract string AboutAgreedSubject { get; }

    public abstract string SomeOfItEnds { get; }

    // What stands comes first, whatever is over.
    public abstract string YouHavePromises { get; }

    public abstract string SomethingElseIsOver { get; }

    public abstract string SomethingElseEnds { get; }

    // Something that they were told of was noted by mistake, perhaps their own.
    public abstract string SomethingPutRight { get; }

    public abstract string WhoDoesWhatOnPage { get; }

    public abstract string WhoDoesWhatHere { get; }

    public abstract string SomethingElseNoLongerApplies(DateOnly agreedOn);

    public abstract string SomethingNoLongerApplies(DateOnly agreedOn);

    public abstract string NewCopyWaits { get; }

    public abstract string HereIsWhatApplies { get; }

    public abstract string YouCanTalkTo(string contact);

    public abstract string AgreeAnewAnyTime { get; }

    public abstract string ReadWhenYouWant { get; }

    public abstract string ReadWhatWasAgreed { get; }

    public abstract string TalkIfYouWant { get; }

    // Someone new keeps a promise.
    /// <summary>By when the first of what stands happens.</summary>
    public abstract string FirstBy(DateOnly date);

    public abstract string PromiseStands { get; }

    public abstract string SomeoneNewKeepsIt { get; }

    public abstract string SomeoneNewKeepsSome { get; }

    public abstract string KeptBy(string name);

    public abstract string KeptByThese { get; }

    public abstract string SeeWhoKeepsIt { get; }

    // A consent given aloud.
    public abstract string ConsentSubject { get; }

    public abstract string ConsentIsNoted { get; }

    public abstract string ConsentPage { get; }

    public abstract string ConsentCanBeTakenBack { get; }

    public abstract string SharingThenStops { get; }

    public abstract string ConsentNeedsNoReason { get; }

    public abstract string ConsentIsWrong { get; }

    public abstract string SeeTheConsent { get; }

    // A way in.
    public abstract string AskedLinkSubject { get; }

    public abstract string AskedLink { get; }

    public abstract string AskedLinkLasts(int days);

    public abstract string AskedLinkNotAskedFor { get; }

    public abstract string OpenYourPage { get; }
}
