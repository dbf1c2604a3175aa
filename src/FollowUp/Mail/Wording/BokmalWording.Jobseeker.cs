using System.Globalization;

namespace FollowUp.Mail;

public sealed partial class BokmalWording
{
    public override string CopySubject => "Kopi av det vi avtalte";

    public override string NewCopySubject => "Ny kopi av det vi avtalte";

    public override string CopyIsReady(DateOnly agreedOn) => $"En kopi av det vi avtalte {Date(agreedOn)}, ligger klar til deg.";

    public override string NewCopyIsReady(DateOnly agreedOn) =>
        $"Noe er endret i det vi avtalte {Date(agreedOn)}. En ny kopi ligger klar til deg.";

    public override string ItSaysWhatIsNew => "Der ser du hva som er nytt.";

    public override string HereIsTheCopy(DateOnly agreedOn) => $"Her er en kopi av det vi avtalte {Date(agreedOn)}.";

    public override string HereIsTheNewCopy(DateOnly agreedOn) =>
        $"Noe er endret i det vi avtalte {Date(agreedOn)}. Her er en ny kopi.";

    public override string NewSinceLast => "Dette er nytt eller endret siden sist.";

    public override string ReadTheCopy => "Les kopien";

    public override string NothingToDo => "Du trenger ikke å gjøre noe.";

    public override string TextIsYourChoice => "Du har valgt å få teksten i e-posten. Det kan du endre på siden når du vil.";

    public override string NextMeeting(DateOnly date, TimeOnly time) =>
        $"Neste møte er {Date(date)} klokken {time.ToString("HH.mm", CultureInfo.InvariantCulture)}.";

    public override string WrongOrMissing => "Er noe feil, eller mangler det noe? Du kan si fra på siden.";

    public override string RatherACall(string contact) => $"Vil du heller bli oppringt? Si fra til {contact}.";

    public override string RatherACallFromAnyone => "Vil du heller bli oppringt? Si fra til en av dem du møter.";

    public override string OkayIfNot => "Det er greit om det ikke går.";

    public override string StandsSubject => "Det vi avtalte, står fast";

    public override string PromisesStand => "Det som er lovet deg, står fast.";

    public override string AboutAgreedSubject => "Om det vi avtalte";

    public override string SomeOfItEnds => "Noe av det vi avtalte, tar slutt.";

    public override string YouHavePromises => "Du har fortsatt løfter som gjelder.";

    public override string SomethingElseIsOver => "Noe annet av det vi avtalte, er over nå.";

    public override string SomethingElseEnds => "Noe annet av det vi avtalte, tar slutt.";

    public override string SomethingPutRight => "Noe som var notert, er rettet.";

    public override string WhoDoesWhatOnPage => "På siden ser du hvem som gjør hva, og når.";

    public override string WhoDoesWhatHere => "Her ser du hvem som gjør hva, og når.";

    public override string SomethingElseNoLongerApplies(DateOnly agreedOn) => $"Noe annet av det vi avtalte {Date(agreedOn)}, gjelder ikke lenger.";

    public override string SomethingNoLongerApplies(DateOnly agreedOn) => $"Noe av det vi avtalte {Date(agreedOn)}, gjelder ikke lenger.";

    public override string NewCopyWaits => "En ny kopi ligger klar til deg.";

    public override string HereIsWhatApplies => "Her er det som gjelder nå.";

    public override string YouCanTalkTo(string contact) => $"Vil du snakke med noen om det, kan du ta kontakt med {contact}.";

    public override string AgreeAnewAnyTime => "Vil du avtale noe nytt, kan du si fra når som helst.";

    public override string ReadWhenYouWant => "Du kan lese det når du vil.";

    public override string ReadWhatWasAgreed => "Les det vi avtalte";

    public override string TalkIfYouWant => "Vil du snakke med noen, kan du si fra på siden.";

    public override string FirstBy(DateOnly date) => $"Det første skjer senest {Date(date)}.";

    public override string PromiseStands => "Noe som er lovet deg, står fast.";

    public override string SomeoneNewKeepsIt => "En annen person tar seg av det fra nå av.";

    public override string SomeoneNewKeepsSome => "En annen person tar seg av noe av det fra nå av.";

    public override string KeptBy(string name) => $"Fra nå av er det {name} som tar seg av det.";

    public override string KeptByThese => "Her ser du hvem som tar seg av det fra nå av.";

    public override string SeeWhoKeepsIt => "Se hvem som tar seg av det";

    public override string ConsentSubject => "Kopi av det du sa ja til";

    public override string ConsentIsNoted => "Det er skrevet ned at du sa ja til å dele noe.";

    public override string ConsentPage => "På siden ser du hva det er, og hvem som får se det.";

    public override string ConsentCanBeTakenBack => "Du kan ta det tilbake når som helst.";

    public override string SharingThenStops => "Da slutter delingen med en gang.";

    public override string ConsentNeedsNoReason => "Du trenger ikke å si hvorfor.";

    public override string ConsentIsWrong => "Stemmer det ikke? Du kan si fra på siden.";

    public override string SeeTheConsent => "Se hva du sa ja til";

    public override string AskedLinkSubject => "Lenken din til FollowUp";

    public override string AskedLink => "Her er en ny lenke til deg.";

    public override string AskedLinkLasts(int days) =>
        days == 1
            ? "Lenken virker i én dag. Etter det kan du be om en ny."
            : $"Lenken virker i {days} dager. Etter det kan du be om en ny.";

    public override string AskedLinkNotAskedFor => "Var det ikke du som ba om den, trenger du ikke å gjøre noe.";

    public override string OpenYourPage => "Åpne siden din";
}
