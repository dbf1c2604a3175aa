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
            "Kanskje mangler det en bit av adressen. Åpne lenken i e-posten på nytt, eller be den du møter om en ny.",
            "Kanskje manglar det ein bit av adressa. Opne lenkja i e-posten på nytt, eller be den du møter om ei ny.",
            "Perhaps a part of the address is missing. Open the link in the e-mail again, or ask the person you meet for a new one."),
        ErrorKind.TooLarge => Say(
            "Ingenting er sendt. Gå tilbake og gjør teksten kortere.",
            "Ingenting er sendt. Gå tilbake og gjer teksten kortare.",
            "Nothing was sent. Go back and make the text shorter."),
        ErrorKind.Unavailable => Say(
            "Ingenting er sendt. Det du har lagret før, er trygt. Prøv igjen om et minutt.",
            "Ingenting er sendt. Det du har lagra før, er trygt. Prøv igjen om eit minutt.",
            "Nothing was sent. What you saved before is safe. Try again in a minute."),
        _ => Say(
            "Det er ikke din feil. Gå tilbake og prøv igjen.",
            "Det er ikkje din feil. Gå tilbake og prøv igjen.",
            "It is not your doing. Go back and try again."),
    };

    public string FrontPage => Say("Til forsiden", "Til framsida", "To the front page");
}
