using FollowUp.Mail;

namespace FollowUp.Web.Pages;

/// <summary>What happened, and what to do.</summary>
public sealed class ErrorWords(Language language) : Words(language)
{
    public string Title(ErrorKind kind) => kind switch
    {
        ErrorKind.NotFound => Say("Vi finner ikke siden", "Vi finn ikkje sida", "We cannot find the page"),
        ErrorKind.NoAccess => Say("Denne siden er for noen andre", "Denne sida er for nokon andre", "This page is for someone else"),
        ErrorKind.Stale => Say("Siden har vært åpen lenge", "Sida har vore oppe lenge", "The page has been open for a long time"),
        ErrorKind.UnknownLink => Say("Lenken virker ikke", "Lenkja verkar ikkje", "The link does not work"),
        ErrorKind.TooLarge => Say("Teksten er for lang", "Teksten er for lang", "The text is too long"),
        ErrorKind.Unavailable => Say("FollowUp svarer ikke akkurat nå", "FollowUp svarar ikkje akkurat no", "FollowUp is not answering just now"),
        ErrorKind.Offline => Say("Du er uten nett", "Du er utan nett", "You are offline"),
        _ => Say("Noe gikk galt hos oss", "Noko gjekk gale hos oss", "Something went wrong on our side"),
    };

    public string WhatToDo(ErrorKind kind) => kind switch
    {
        ErrorKind.NotFound => Say(
            "Se om adressen er skrevet riktig, eller gå til forsiden.",
            "Sjå om adressa er rett skriven, eller gå til framsida.",
            "See whether the address is written correctly, or go to the front page."),
        ErrorKind.NoAccess => Say(
            "Du er logget inn, men siden tilhører andre. Spør den som sendte deg hit.",
            "Du er logga inn, men sida høyrer til andre. Spør den som sende deg hit.",
            "You are signed in, but the page belongs to others. Ask the person who sent you here."),
        ErrorKind.Stale => Say(
            "Ingenting er sendt. Gå tilbake, last siden på nytt og send igjen.",
            "Ingenting er sendt. Gå tilbake, last sida på nytt og send igjen.",
            "Nothing was sent. Go back, load the page again and send it once more."),
        ErrorKind.UnknownLink => Say(
            "Kanskje er den stoppet, eller så mangler det en bit av adressen. Den neste e-posten har en ny. Du kan også spørre en du møter.",
            "Kanskje er ho stoppa, eller så manglar det ein bit av adressa. Den neste e-posten har ei ny. Du kan òg spørje ein du møter.",
            "Perhaps it was stopped, or a part of the address is missing. The next e-mail has a new one. You can also ask someone you meet."),
        ErrorKind.TooLarge => Say(
            "Ingenting er sendt. Gå tilbake og gjør teksten kortere.",
            "Ingenting er sendt. Gå tilbake og gjer teksten kortare.",
            "Nothing was sent. Go back and make the text shorter."),
        ErrorKind.Unavailable => Say(
            "Ingenting er sendt. Det du har lagret før, er trygt. Prøv igjen om et minutt.",
            "Ingenting er sendt. Det du har lagra før, er trygt. Prøv igjen om eit minutt.",
            "Nothing was sent. What you saved before is safe. Try again in a minute."),
        ErrorKind.Offline => Say(
            "Gå tilbake når nettet er der igjen, og last siden på nytt. Det som er sendt, er trygt. Det du skrev på en side, står der fortsatt.",
            "Gå tilbake når nettet er der igjen, og last sida på nytt. Det som er sendt, er trygt. Det du skreiv på ei side, står der framleis.",
            "Go back when the network is there again, and load the page again. What was sent is safe. What you wrote on a page is still there."),
        _ => Say(
            "Det er ikke din feil. Gå tilbake og prøv igjen.",
            "Det er ikkje din feil. Gå tilbake og prøv igjen.",
            "It is not your doing. Go back and try again."),
    };

    public string FrontPage => Say("Til forsiden", "Til framsida", "To the front page");
}
