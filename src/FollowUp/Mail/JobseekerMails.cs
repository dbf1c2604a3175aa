namespace FollowUp.Mail;

/// <summary>A copy of what was agreed in a meeting, sent once after it, and once more if something is added later.</summary>
/// <param name="AgreedOn">The local date of the meeting.</param>
/// <param name="Updated">A first copy has been sent before.</param>
/// <param name="Link">To the signed-in page with the copy.</param>
/// <param name="Contact">Whom to tell to get a call instead: a name, a number or both. Null: one of those the jobseeker meets.</param>
/// <param name="Promises">Null: the mail only links (the default). A list: the jobseeker chose to get the text.</param>
/// <param name="NextMeetingLocal">When the next meeting begins, at its own local time.</param>
public sealed record ConfirmationMail(
    Addressee To,
    DateOnly AgreedOn,
    bool Updated,
    Uri Link,
    string? Contact,
    IReadOnlyList<PromiseLine>? Promises,
    DateTimeOffset? NextMeetingLocal) : MailModel(To)
{
    /// <summary>Something in the copy before this one was taken back since. Such a copy is of all that stands, and begins with that.</summary>
    public bool SomeIsGone { get; init; }

    /// <summary>Something that stands is marked in the copy as new.</summary>
    public bool SomeIsNew { get; init; }

    /// <summary>Something that was promised to them stands, in this meeting or in another.</summary>
    public bool RestStands { get; init; } = true;

    /// <summary>Nothing that stands says what happens if it does not work out: then it says whom to talk to.</summary>
    public bool NobodySaysWhatIf { get; init; }
}

/// <summary>
/// One short message after a life event woke or ended promises: says what stands, asks nothing and never names the event,
/// so it leaves out on what condition a promise was made.
/// </summary>
/// <param name="Promises">As for <see cref="ConfirmationMail"/>.</param>
public sealed record StandsAfterEventMail(Addressee To, Uri Link, IReadOnlyList<PromiseLine>? Promises) : MailModel(To)
{
    /// <summary>The event was noted by mistake, and they were told of it.</summary>
    public bool IsPutRight { get; init; }

    /// <summary>The event lies on another day than when they were told of it, so what they were told may be another day too.</summary>
    public bool IsOtherDay { get; init; }

    /// <summary>Some of what was agreed ends with the event.</summary>
    public bool SomeEnds { get; init; }

    /// <summary>It has not ended yet: the day of the event lies ahead.</summary>
    public bool EndsLater { get; init; }

    /// <summary>Something that was promised to them stands besides what ends.</summary>
    public bool RestStands { get; init; } = true;

    /// <summary>By when the first of all that stands happens, also of what it did not wake, as their page says; null where nothing has a day to come.</summary>
    public DateOnly? FirstBy { get; init; }

    /// <summary>Some of what stands has somebody new who keeps it.</summary>
    public bool SomeoneNew { get; init; }
}

/// <summary>A promise stands although someone new keeps it. With text, it says who.</summary>
/// <param name="Promises">As for <see cref="ConfirmationMail"/>; each with its new owner's name.</param>
public sealed record PromiseStandsMail(Addressee To, Uri Link, IReadOnlyList<PromiseLine>? Promises) : MailModel(To);

/// <summary>A professional recorded a consent that the jobseeker gave aloud; it can be taken back at any time.</summary>
public sealed record ConsentRecordedMail(Addressee To, Uri Link) : MailModel(To);

/// <summary>A new link to the jobseeker's page, which they asked for.</summary>
/// <param name="ValidDays">How long the link works.</param>
public sealed record AskedLinkMail(Addressee To, Uri Link, int ValidDays) : MailModel(To);
