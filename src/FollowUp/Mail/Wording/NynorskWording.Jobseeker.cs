using System.Globalization;

namespace FollowUp.Mail;

public sealed partial class NynorskWording
{
    public override string CopySubject => "Kopi av det vi avtalte";

    public override string NewCopySubject => "Ny kopi av det vi avtalte";

    public override string CopyIsReady(DateOnly agreedOn) => $"Ein kopi av det vi avtalte {Date(agreedOn)}, ligg klar til deg.";

    public override string NewCopyIsReady(DateOnly agreedOn) =>
        $"Noko er endra i det vi avtalte {Date(agreedOn)}. Ein ny kopi ligg klar til deg.";

    public override string ItSaysWhatIsNew => "Der ser du kva som er nytt.";

    public override string HereIsTheCopy(DateOnly agreedOn) => $"Her er ein kopi av det vi avtalte {Date(agreedOn)}.";

    public override string HereIsTheNewCopy(DateOnly agreedOn) =>
        $"Noko er endra i det vi avtalte {Date(agreedOn)}. Her er ein ny kopi.";

    public override string NewSinceLast => "Dette er nytt eller endra sidan sist.";

    public override string ReadTheCopy => "Les kopien";

    public override string NothingToDo => "Du treng ikkje gjere noko.";

    public override string TextIsYourChoice => "Du har valt å få teksten i e-posten. Det kan du endre på sida når du vil.";

    public override string NextMeeting(DateOnly date, TimeOnly time) =>
        $"Neste møte er {Date(date)} klokka {time.ToString("HH.mm", CultureInfo.InvariantCulture)}.";

    public override string WrongOrMissing => "Er noko feil, eller manglar det noko? Du kan seie frå på sida.";

    public override string RatherACall(string contact) => $"Vil du heller bli oppringd? Sei frå til {contact}.";

    public override string RatherACallFromAnyone => "Vil du heller bli oppringd? Sei frå til ein av dei du møter.";

    public override string OkayIfNot => "Det er greitt om det ikkje går.";

    public override string StandsSubject => "Det vi avtalte, står fast";

    public override string PromisesStand => "Det som er lova deg, står fast.";

    public override string AboutAgreedSubject => "Om det vi avtalte";

    public override string SomeOfItEnds => "Noko av det vi avtalte, tek slutt.";

    public override string YouHavePromises => "Du har framleis lovnader som gjeld.";

    public override string SomethingElseIsOver => "Noko anna av det vi avtalte, er over no.";

    public override string SomethingElseEnds => "Noko anna av det vi avtalte, tek slutt.";

    public override string SomethingPutRight => "Noko som var notert, er retta.";

    public override string WhoDoesWhatOnPage => "På sida ser du kven som gjer kva, og når.";

    public override string WhoDoesWhatHere => "Her ser du kven som gjer kva, og når.";

    public override string SomethingElseNoLongerApplies(DateOnly agreedOn) => $"Noko anna av det vi avtalte {Date(agreedOn)}, gjeld ikkje lenger.";

    public override string SomethingNoLongerApplies(DateOnly agreedOn) => $"Noko av det vi avtalte {Date(agreedOn)}, gjeld ikkje lenger.";

    public override string NewCopyWaits => "Ein ny kopi ligg klar til deg.";

    public override string HereIsWhatApplies => "Her er det som gjeld no.";

    public override string YouCanTalkTo(string contact) => $"Vil du snakke med nokon om det, kan du ta kontakt med {contact}.";

    public override string AgreeAnewAnyTime => "Vil du avtale noko nytt, kan du seie frå når som helst.";

    public override string ReadWhenYouWant => "Du kan lese det når du vil.";

    public override string ReadWhatWasAgreed => "Les det vi avtalte";

    public override string TalkIfYouWant => "Vil du snakke med nokon, kan du seie frå på sida.";

    public override string FirstBy(DateOnly date) => $"Det første skjer seinast {Date(date)}.";

    public override string PromiseStands => "Noko som er lova deg, står fast.";

    public override string SomeoneNewKeepsIt => "Ein annan person tek seg av det frå no av.";

    public override string SomeoneNewKeepsSome => "Ein annan person tek seg av noko av det frå no av.";

    public override string KeptBy(string name) => $"Frå no av er det {name} som tek seg av det.";

    public override string KeptByThese => "Her ser du kven som tek seg av det frå no av.";

    public override string SeeWhoKeepsIt => "Sjå kven som tek seg av det";

    public override string ConsentSubject => "Kopi av det du sa ja til";

    public override string ConsentIsNoted => "Det er skrive ned at du sa ja til å dele noko.";

    public override string ConsentPage => "På sida ser du kva det er, og kven som får sjå det.";

    public override string ConsentCanBeTakenBack => "Du kan ta det tilbake når som helst.";

    public override string SharingThenStops => "Då sluttar delinga med ein gong.";

    public override string ConsentNeedsNoReason => "Du treng ikkje seie kvifor.";

    public override string ConsentIsWrong => "Stemmer det ikkje? Du kan seie frå på sida.";

    public override string SeeTheConsent => "Sjå kva du sa ja til";

    public override string AskedLinkSubject => "Lenkja di til FollowUp";

    public override string AskedLink => "Her er ei ny lenkje til deg.";

    public override string AskedLinkLasts(int days) =>
        days == 1
            ? "Lenkja verkar i éin dag. Etter det kan du be om ei ny."
            : $"Lenkja verkar i {days} dagar. Etter det kan du be om ei ny.";

    public override string AskedLinkNotAskedFor => "Var det ikkje du som bad om lenkja, treng du ikkje gjere noko.";

    public override string OpenYourPage => "Opne sida di";
}
