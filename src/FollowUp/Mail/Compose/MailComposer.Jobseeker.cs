using static FollowUp.Mail.MailBlock;

namespace FollowUp.Mail;

internal sealed partial class MailComposer
{
    private List<MailBlock> Blocks(ConfirmationMail mail, MailWording wording)
    {
        var contact = Sentences.OneLine(mail.Contact ?? string.Empty);
        var end = new[]
        {
            NextMeeting(mail.NextMeetingLocal, wording),
            mail.SomeIsGone ? Say(wording.AgreeAnewAnyTime, mail.NobodySaysWhatIf ? WhomToTalkTo(contact, wording) : null) : null,
            Say(wording.WrongOrMissing),
            Say(contact.Length == 0 ? wording.RatherACallFromAnyone : wording.RatherACall(contact)),
        }.OfType<Paragraph>();
        if (mail.Promises is not { Count: > 0 } promises)
        {
            return
            [
                mail.SomeIsGone
                    ? Say(WhatStands(mail, wording), wording.NewCopyWaits)
                    : Say(mail.Updated ? wording.NewCopyIsReady(mail.AgreedOn) : wording.CopyIsReady(mail.AgreedOn), mail.SomeIsNew ? wording.ItSaysWhatIsNew : null),
                new MailBlock.Action(wording.ReadTheCopy, mail.Link),
                Say(wording.NothingToDo),
                .. end,
            ];
        }

        // What a list of mails may show of the text comes first and is neutral; the promises come after it.
        return
        [
            mail.SomeIsGone
                ? Say(WhatStands(mail, wording), wording.HereIsWhatApplies, wording.NothingToDo)
                : Say(mail.Updated ? wording.HereIsTheNewCopy(mail.AgreedOn) : wording.HereIsTheCopy(mail.AgreedOn), wording.NothingToDo),
            Say(wording.TextIsYourChoice),
            new MailBlock.Action(wording.ReadTheCopy, mail.Link),
            .. Listed(promises, wording, namesEvents: true),
            Say(wording.OkayIfNot),
            .. end,
        ];
    }

    private List<MailBlock> Blocks(StandsAfterEventMail mail, MailWording wording)
    {
        var first = mail.FirstBy is { } by ? wording.FirstBy(by) : null;
        var putRight = mail.IsOtherDay ? wording.SomethingPutRight : null;
        return
        [
            (mail.SomeEnds, mail.RestStands) switch
            {
                _ when mail.IsPutRight => Say(mail.RestStands ? wording.PromisesStand : null, wording.SomethingPutRight, wording.NothingToDo),
                (false, _) => Say(wording.PromisesStand, putRight, first, wording.NothingToDo),
                (_, true) => Say(wording.YouHavePromises, putRight, first, mail.EndsLater ? wording.SomethingElseEnds : wording.SomethingElseIsOver, wording.NothingToDo),
                _ => Say(wording.SomeOfItEnds, wording.NothingToDo),
            },
            Say(
                mail.SomeoneNew && mail.RestStands ? wording.SomeoneNewKeepsSome : null,
                !mail.RestStands ? null : mail.Promises is { Count: > 0 } ? wording.WhoDoesWhatHere : wording.WhoDoesWhatOnPage,
                wording.ReadWhenYouWant),
            new MailBlock.Action(wording.ReadWhatWasAgreed, mail.Link),
            .. Listed(mail.Promises ?? [], wording, namesEvents: false),
            Say(mail.SomeEnds ? wording.AgreeAnewAnyTime : null, wording.TalkIfYouWant),
        ];
    }

    // What stands comes first: nobody is to read of a thing that is gone, and think that nothing is left.
    private static string WhatStands(ConfirmationMail mail, MailWording wording) => mail.RestStands
        ? Sentences.Of(wording.YouHavePromises, wording.SomethingElseNoLongerApplies(mail.AgreedOn))
        : wording.SomethingNoLongerApplies(mail.AgreedOn);

    private static string WhomToTalkTo(string contact, MailWording wording) =>
        contact.Length == 0 ? wording.TalkIfYouWant : wording.YouCanTalkTo(contact);

    private List<MailBlock> Blocks(PromiseStandsMail mail, MailWording wording)
    {
        if (mail.Promises is not { Count: > 0 } promises)
        {
            return
            [
                Say(wording.PromiseStands, wording.SomeoneNewKeepsIt, wording.NothingToDo),
                new MailBlock.Action(wording.SeeWhoKeepsIt, mail.Link),
            ];
        }

        var keepers = promises.Select(promise => Sentences.OneLine(promise.OwnerName)).Distinct().ToList();
        return
        [
            Say(wording.PromiseStands, wording.NothingToDo, wording.ReadWhenYouWant),
            new MailBlock.Action(wording.ReadWhatWasAgreed, mail.Link),
            Say(keepers is [var keeper] ? wording.KeptBy(keeper) : wording.KeptByThese),
            .. Listed(promises, wording, namesEvents: true),
        ];
    }

    private static List<MailBlock> Blocks(ConsentRecordedMail mail, MailWording wording) =>
    [
        Say(wording.ConsentIsNoted, wording.ConsentPage),
        new MailBlock.Action(wording.SeeTheConsent, mail.Link),
        Say(wording.ConsentCanBeTakenBack, wording.SharingThenStops, wording.ConsentNeedsNoReason),
        Say(wording.ConsentIsWrong),
    ];

    private static List<MailBlock> Blocks(AskedLinkMail mail, MailWording wording) =>
    [
        Say(wording.AskedLink),
        new MailBlock.Action(wording.OpenYourPage, mail.Link),
        Say(wording.AskedLinkLasts(mail.ValidDays)),
        Say(wording.AskedLinkNotAskedFor),
    ];

    private static Paragraph? NextMeeting(DateTimeOffset? at, MailWording wording) => at is { } local
        ? Say(wording.NextMeeting(DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime)))
        : null;
}
