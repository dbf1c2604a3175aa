using static FollowUp.Mail.MailBlock;

namespace FollowUp.Mail;

/// <summary>Chooses what each mail says and in which order. Pure.</summary>
internal sealed partial class MailComposer(LifeEventNames lifeEvents)
{
    public MailDocument Compose(MailModel model)
    {
        var wording = MailWording.In(model.To.Language);
        return model switch
        {
            ConfirmationMail mail => ForJobseeker(mail, mail.Updated ? wording.NewCopySubject : wording.CopySubject, Blocks(mail, wording)),
            StandsAfterEventMail mail => ForJobseeker(mail, mail.SomeEnds || (mail.IsPutRight && !mail.RestStands) ? wording.AboutAgreedSubject : wording.StandsSubject, Blocks(mail, wording)),
            PromiseStandsMail mail => ForJobseeker(mail, wording.StandsSubject, Blocks(mail, wording)),
            ConsentRecordedMail mail => ForJobseeker(mail, wording.ConsentSubject, Blocks(mail, wording)),
            AskedLinkMail mail => ForJobseeker(mail, wording.AskedLinkSubject, Blocks(mail, wording)),
            WokenMail mail => ForProfessional(mail, wording.WokenSubject(mail.Lines.Count), Blocks(mail, wording)),
            DigestMail mail => ForProfessional(mail, Subject(mail, wording), Blocks(mail, wording)),
            _ => throw new ArgumentOutOfRangeException(nameof(model), model.GetType().Name, "a mail without words"),
        };
    }

    private static MailDocument ForJobseeker(MailModel mail, string subject, IReadOnlyList<MailBlock> blocks) =>
        Framed(mail.To, subject, MailWording.In(mail.To.Language).PreviewForJobseeker, blocks);

    private static MailDocument ForProfessional(MailModel mail, string subject, IReadOnlyList<MailBlock> blocks) =>
        Framed(mail.To, subject, MailWording.In(mail.To.Language).PreviewForProfessional, blocks);

    private static MailDocument Framed(Addressee to, string subject, string preview, IReadOnlyList<MailBlock> blocks)
    {
        var wording = MailWording.In(to.Language);
        var name = Sentences.FirstWord(to.Name);
        var leadsSomewhere = blocks.Any(block => block is MailBlock.Action || (block is Entries entries && entries.Items.Any(entry => entry.Link is not null)));
        var footer = Sentences.Of(wording.About, wording.NoAnswerNeeded, leadsSomewhere ? wording.WhereToAnswer : null);
        return new(
            wording.Tag,
            Sentences.OneLine(subject),
            preview,
            name.Length == 0 ? wording.Greeting : wording.GreetingTo(name),
            blocks,
            // At the end, where no preview shows it: a wish for Sámi says something about the person.
            to.SamiWish ? [wording.SamiIsNotHereYet, footer] : [footer]);
    }

    private static Paragraph Say(params IEnumerable<string?> sentences) => new(Sentences.Of(sentences));
}
