using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Confirm.GivePage;

/// <summary>What stands where somebody gives a confirmation by phone, by letter or in person.</summary>
public sealed class GiveWords(Language language) : Words(language)
{
    public string Title(string reference) => Say($"Bekreftelse {reference}", $"Stadfesting {reference}", $"Confirmation {reference}");

    public string ReadAloud(string name) => Say(
        $"{name} får ikke e-post. Si dette til {name}, på telefon, i brev eller når dere møtes:",
        $"{name} får ikkje e-post. Sei dette til {name}, på telefon, i brev eller når de møtest:",
        $"{name} gets no e-mail. Tell {name} this by phone, by letter or when you meet:");

    public string NotYoursToRead(int count) => count == 1
        ? Say("Ett løfte til er bare for de to det gjelder.", "Éin lovnad til er berre for dei to det gjeld.", "One more promise is only for the two it concerns.")
        : Say($"{count} løfter til er bare for de to det gjelder.", $"{count} lovnader til er berre for dei to det gjeld.", $"{count} more promises are only for the two they concern.");

    public string SomeIsGone => Say(
        "Noe annet som ble avtalt, gjelder ikke lenger. Si gjerne det også.",
        "Noko anna som vart avtalt, gjeld ikkje lenger. Sei gjerne det òg.",
        "Something else that was agreed no longer applies. It is good to say that as well.");

    public string How => Say("Hvordan ble den gitt?", "Korleis vart kopien gitt?", "How was it given?");

    public string Name(GivenHow how) => how switch
    {
        GivenHow.Phone => Say("På telefon", "På telefon", "By phone"),
        GivenHow.Letter => Say("I et brev", "I eit brev", "By letter"),
        _ => Say("Da vi møttes", "Då vi møttest", "In person"),
    };

    public string When => Say("Hvilken dag?", "Kva dag?", "Which day?");

    public string NoteIt => Say("Noter at den er gitt", "Noter at kopien er gitt", "Note that it was given");

    /// <summary>Where there is nothing to give any more.</summary>
    public string Instead(ConfirmationState state, string name) => state switch
    {
        ConfirmationState.Given => IsGiven,
        ConfirmationState.Sent => Say(
            $"{name} har fått kopien på e-post. Du trenger ikke å gjøre noe.",
            $"{name} har fått kopien på e-post. Du treng ikkje gjere noko.",
            $"{name} has got the copy by e-mail. You do not have to do anything."),
        ConfirmationState.Waiting => Say(
            $"{name} får kopien på e-post nå. Du trenger ikke å gjøre noe.",
            $"{name} får kopien på e-post no. Du treng ikkje gjere noko.",
            $"{name} gets the copy by e-mail now. You do not have to do anything."),
        _ => Say("Det er ikke noe å gi akkurat nå.", "Det er ikkje noko å gi akkurat no.", "There is nothing to give just now."),
    };

    private string IsGiven => Say("Det er notert at den er gitt. Takk.", "Det er notert at kopien er gitt. Takk.", "It is noted that it was given. Thank you.");
}
