using FollowUp.Mail;

namespace FollowUp.Web.Pages;

/// <summary>
/// The texts of a page, each in all three languages side by side, so that none is forgotten. A class of texts for each page; a test reads
/// every one of them.
/// </summary>
public abstract class Words(Language language)
{
    public Language Language => language;

    /// <summary>Dates, lists and counts as the mails write them.</summary>
    protected MailWording Mail => MailWording.In(language);

    protected string Say(string nb, string nn, string en) => language switch
    {
        Language.Nynorsk => nn,
        Language.English => en,
        _ => nb,
    };
}
