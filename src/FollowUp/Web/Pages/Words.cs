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

    /// <summary>A date in full, with its weekday.</summary>
    public string Date(DateOnly date) => Mail.Date(date);

    /// <summary>A date without its weekday.</summary>
    public string DateShort(DateOnly date) => Mail.Date(date).Split(' ', 2)[1];

    /// <summary>A time of day, as the language writes it.</summary>
    public string Time(TimeOnly time) => time.ToString(language is Language.English ? "HH:mm" : "HH.mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>At a promise that the copy before did not tell, or told otherwise.</summary>
    public string NewSinceLast => Mail.NewSinceLast;

    protected string Say(string nb, string nn, string en) => language switch
    {
        Language.Nynorsk => nn,
        Language.English => en,
        _ => nb,
    };
}
