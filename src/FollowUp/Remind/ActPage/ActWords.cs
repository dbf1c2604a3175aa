using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Remind.ActPage;

/// <summary>What a mailed link says that is too old to open anything.</summary>
public sealed class ActWords(Language language) : Words(language)
{
    public string Expired => Say("Lenken har gått ut", "Lenkja har gått ut", "The link has expired");

    public string ExpiredThen => Say(
        "En lenke virker i 30 dager. Logg inn for å se alt du har lovet.",
        "Ei lenkje verkar i 30 dagar. Logg inn for å sjå alt du har lova.",
        "A link works for 30 days. Sign in to see everything you have promised.");

    public string MyPromises => Say("Alle løftene mine", "Alle lovnadene mine", "All my promises");
}
