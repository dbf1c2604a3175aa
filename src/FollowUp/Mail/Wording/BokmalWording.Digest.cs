namespace FollowUp.Mail;

public sealed partial class BokmalWording
{
    private const string YouCan = "Du kan melde at det er gjort, velge et nytt tidspunkt eller be noen andre overta.";

    public override string ReminderSubject(string reference, DateOnly due) => $"Avtale {reference} har dato {Date(due)}";

    public override string PastReminderSubject(string reference, DateOnly due) => $"Avtale {reference} hadde dato {Date(due)}";

    public override string EscalationSubject(int count) => $"{Upper(Agreements(count))} bør ses på";

    public override string WokenSubject(int count) => count == 1 ? "En avtale har nå en dato" : $"{count} avtaler har nå en dato";

    public override string DigestSubject(DateOnly day) => $"Oversikt for {Date(day)}";

    public override string PromisedIn(string reference, DateOnly on) => $"{Upper(Date(on))} lovte du noe i avtale {reference}.";

    public override string PromisedIn(string reference) => $"Du har lovet noe i avtale {reference}.";

    public override string WhatYouCanDoThere =>
        "Der kan du melde at det er gjort, velge et nytt tidspunkt eller be noen andre overta.";

    public override string Overview => "Dette gjelder avtaler du har noe å gjøre med.";

    public override string Agreement(string reference) => $"Avtale {reference}";

    public override string Confirmation(string reference) => $"Bekreftelse {reference}";

    public override string Case(string reference) => $"Sak {reference}";

    public override string OpenAgreement(string reference) => $"Åpne avtale {reference}";

    public override string OpenConfirmation(string reference) => $"Åpne bekreftelse {reference}";

    public override string OpenCase(string reference) => $"Åpne sak {reference}";

    public override string For(string name) => $"For {name}.";

    public override string DueOn(DateOnly date) => $"Datoen er {Date(date)}.";

    public override string DueToday(DateOnly date) => $"Datoen er i dag, {Date(date)}.";

    public override string WasDue(DateOnly date) => $"Datoen var {Date(date)}.";

    public override string WasDueDaysAgo(DateOnly date, int workingDays) => workingDays == 1
        ? $"Datoen var {Date(date)}, for én arbeidsdag siden."
        : $"Datoen var {Date(date)}, for {workingDays} arbeidsdager siden.";

    public override string EndDateIs(DateOnly date) => $"Sluttdatoen er {Date(date)}.";

    public override string EndDateWas(DateOnly date) => $"Sluttdatoen var {Date(date)}.";

    public override string AppliesNoLongerFrom(DateOnly date) => $"Den gjelder ikke lenger fra {Date(date)}.";

    public override string HoldsFrom(DateOnly date) => $"Det gjelder fra {Date(date)}.";

    public override string AskedForOn(DateOnly date) => $"Noen ble spurt {Date(date)}.";

    public override string SaidOn(DateOnly date) => $"Det ble sagt {Date(date)}.";

    public override string AgreedOn(DateOnly date) => $"Avtalt {Date(date)}.";

    public override string WrittenDownOn(DateOnly date) => $"Skrevet ned {Date(date)}.";

    public override string AwaitedHappened(DateOnly date) => $"Det den ventet på, skjedde {Date(date)}.";

    public override string AwaitedHappens(DateOnly date) => $"Det den venter på, skjer {Date(date)}.";

    public override string StillApplies => "Den gjelder fortsatt.";

    public override string IsKept => "Den er meldt som gjort.";

    public override string IsNotAccepted => "Den er ikke godtatt ennå.";

    public override string AppliesNoLonger => "Den gjelder ikke lenger.";

    public override string HasNoOne => "Den har ingen ansvarlig akkurat nå.";

    public override SectionWording Reminder(int count) => new("Det du har lovet", count == 1 ? "Her er datoen for noe du har lovet." : "Her er datoene for det du har lovet.", [YouCan]);

    public override SectionWording ReminderForAbsentColleague(int count) => new(
        "Mens en kollega er borte",
        count == 1 ? "Du får denne avtalen fordi en kollega er borte." : "Du får disse avtalene fordi en kollega er borte.",
        ["Du kan åpne avtalen og se om du kan hjelpe."]);

    public override SectionWording ReminderForColleagueElsewhere(int count) => new(
        "Mens en kollega er borte: avtaler du ikke kan åpne",
        count == 1 ? "En kollega er borte, og denne avtalen har en dato." : "En kollega er borte, og disse avtalene har en dato.",
        [count == 1 ? "Du er ikke med der, og kan ikke åpne den selv." : "Du er ikke med der, og kan ikke åpne dem selv.", "Snakk med den som har oversikten i teamet."]);

    public override SectionWording HandedOverToYou(int count) => new(
        "Spørsmål om å overta",
        $"Du er spurt om å overta {Agreements(count)}.",
        ["Du kan lese hva det gjelder, og si ja eller nei.", "Ingenting blir endret før du har svart."]);

    public override SectionWording WaitsForYes(int count) => new(
        "Du er spurt om dette",
        $"Du er spurt om {Agreements(count)}, og nå er det en dato.",
        ["Ingen andre har dette akkurat nå.", count == 1 ? "Den blir din når du har sagt ja." : "De blir dine når du har sagt ja.", "Du kan si ja eller nei."]);

    public override SectionWording ProposedForYou(int count) => new(
        "Forslag til deg",
        $"Noen skrev ned {Agreements(count)} for deg på et møte der du ikke var med.",
        [count == 1 ? "Den gjelder ikke før du har sagt ja." : "De gjelder ikke før du har sagt ja.", "Du kan si ja eller nei."]);

    public override SectionWording WrittenForYou(int count) => new(
        "Skrevet ned på møtet",
        "En annen skrev ned det du lovte på møtet.",
        ["Det gjelder fra nå av.", "Stemmer det ikke, kan du si fra."]);

    public override SectionWording HandOverAccepted(int count) => new(
        "Overtatt av andre",
        $"Noen har sagt ja til å overta {Agreements(count)}.",
        ["Du trenger ikke å gjøre noe mer."]);

    public override SectionWording AskedNoMore(int count) => new(
        "Ikke lenger spurt",
        $"Du blir ikke lenger spurt om å overta {Agreements(count)}.",
        ["Du trenger ikke å svare."]);

    public override SectionWording Declined(int count) => new(
        "Takket nei",
        $"Noen har takket nei til {Agreements(count)}.",
        ["Du kan høre hva som passer bedre, eller spørre en annen."]);

    public override SectionWording Objection(int count) => new(
        "Ikke slik det ble avtalt",
        "Noen sier at teksten ikke er det som ble avtalt.",
        ["Det hjelper å snakke sammen om det."]);

    public override SectionWording ReadAloud(int count) => new(
        "Bekreftelse uten e-post",
        count == 1 ? "Personen det gjelder, får ikke e-post herfra." : "Personene det gjelder, får ikke e-post herfra.",
        ["Du kan gi bekreftelsen på telefon, i brev eller når dere møtes.", "Skriv etterpå hvordan du gjorde det."]);

    public override SectionWording CopyWaits(int count) => new(
        "Bekreftelser som venter på å bli gitt",
        count == 1 ? "Én bekreftelse skal gis uten e-post, og er ikke notert som gitt ennå." : $"{count} bekreftelser skal gis uten e-post, og er ikke notert som gitt ennå.",
        ["I saken ser du hvem som er spurt.", "Du kan snakke med den som er spurt, eller gi bekreftelsen selv.", "Skriv etterpå i saken hvordan det ble gjort."]);

    public override SectionWording Renewal(int count) => new(
        "Nær sluttdatoen",
        $"{Upper(Agreements(count))} nærmer seg sluttdatoen.",
        ["Du kan forlenge, be noen andre overta eller si fra til den det gjelder."]);

    public override SectionWording RenewalPast(int count) => new(
        "Etter sluttdatoen",
        $"{Upper(Agreements(count))} har passert sluttdatoen.",
        ["Du kan forlenge, be noen andre overta eller si fra til den det gjelder."]);

    public override SectionWording Ended(int count) => new(
        "Avtaler som tar slutt",
        $"{Upper(Agreements(count))} tar slutt.",
        ["Skal noe fortsette, kan du avtale det på nytt."]);

    public override SectionWording AppliesAgain(int count) => new(
        "Gjelder igjen",
        $"{Upper(Agreements(count))} gjelder igjen.",
        ["Du kan følge datoene som før."]);

    public override SectionWording Escalation(int count, Responsible responsible, bool reminded) => new(
        "Avtaler som bør ses på",
        $"{Upper(Agreements(count))} har passert datoen.",
        [
            .. reminded && responsible is not Responsible.Nobody
                ? new[] { responsible is Responsible.One ? "Den ansvarlige er minnet på det." : "De ansvarlige er minnet på det." }
                : [],
            "Kanskje har noe kommet i veien.",
            WithThem(responsible),
            "Deltakerne har ikke fått beskjed om forsinkelsen.",
        ]);

    public override SectionWording EscalationAgain(int count, Responsible responsible) => new(
        "Avtaler som fortsatt venter",
        $"{Upper(Agreements(count))} har passert datoen og venter fortsatt.",
        [
            WithThem(responsible),
            count == 1 ? "Den står her av og til, helt til den er gjort eller har fått en ny dato." : "De står her av og til, helt til de er gjort eller har fått en ny dato.",
            "Deltakerne har ikke fått beskjed om forsinkelsen.",
        ]);

    public override SectionWording WithoutOwner(int count) => new(
        "Uten ansvarlig",
        $"{Upper(Agreements(count))} har ingen ansvarlig akkurat nå.",
        [
            "Noen har sluttet, eller ingen har sagt ja til å overta.",
            "Det som er lovet, står fast.",
            "Du kan spørre noen om å overta.",
        ]);

    public override SectionWording WokenWithoutOwner(int count) => new(
        "Har nå en dato, uten ansvarlig",
        $"{Upper(Agreements(count))} har nå en dato, men ingen ansvarlig.",
        [
            "Noen har sluttet, eller ingen har sagt ja ennå.",
            "I saken ser du om noen er spurt.",
            "Du kan snakke med dem som er med i saken, om hvem som tar det.",
        ]);

    public override SectionWording TakenBack(int count) => new(
        "Tatt tilbake",
        count == 1 ? "Noen har tatt tilbake det de lovte." : $"{count} avtaler er tatt tilbake av dem som lovte dem.",
        [
            "Det er ikke avtalt noe nytt i stedet ennå.",
            "Du kan snakke med dem som er med i saken, om hva dere gjør nå.",
            "Et notat fra deg tar det ut av oversikten.",
        ]);

    public override SectionWording AddressRefused(int count) => new(
        "E-post i retur",
        count == 1 ? "E-posten til en deltaker kommer i retur." : "E-posten til noen av deltakerne kommer i retur.",
        ["Saken viser hvem det er.", "Du kan finne en annen måte å få kontakt på."]);

    public override SectionWording OutreachStopped(int count) => new(
        "Saker der påminnelser stopper",
        count == 1 ? "Noe er meldt i én sak." : $"Noe er meldt i {count} saker.",
        ["Påminnelser om avtaler i saken stopper da.", "I saken ser du hva som fortsatt gjelder."]);

    public override SectionWording OutreachGoesOn(int count) => new(
        "Saker der påminnelser går igjen",
        count == 1 ? "Noe ble notert ved en feil i én sak." : $"Noe ble notert ved en feil i {count} saker.",
        ["Påminnelser om avtaler i saken går som før.", "I saken ser du hva som gjelder."]);

    public override SectionWording WaitsAgain(int count) => new(
        "Venter igjen",
        count == 1 ? "Noe ble notert ved en feil. Én avtale venter nå som før." : $"Noe ble notert ved en feil. {count} avtaler venter nå som før.",
        ["Du trenger ikke å gjøre noe."]);

    public override SectionWording SaidNoMore(int count) => new(
        "Ikke lenger aktuelt",
        count == 1 ? "Noe som ble sagt i én sak, er tatt tilbake." : $"Noe som ble sagt i {count} saker, er tatt tilbake.",
        ["Du trenger ikke å gjøre noe.", "Det er fint om du tar kontakt likevel."]);

    public override SectionWording Unanswered(int count) => new(
        "Noe som venter på svar",
        count == 1 ? "Noe ble sagt i én sak, og det er ikke skrevet noe der siden." : $"Noe ble sagt i {count} saker, og det er ikke skrevet noe der siden.",
        ["Kanskje har noen tatt kontakt allerede.", "Du kan spørre dem som er med, eller ta kontakt selv."]);

    public override SectionWording Woken(int count) => new(
        "Avtaler som nå har en dato",
        "Noe du har lovet, har nå en dato.",
        [YouCan]);

    private static string WithThem(Responsible responsible) => responsible switch
    {
        Responsible.Nobody => "Du kan sette en ny dato eller spørre om noen kan ta over.",
        Responsible.One => "Du kan ta kontakt med den ansvarlige, sette en ny dato eller spørre om noen andre kan ta over.",
        _ => "Du kan ta kontakt med de ansvarlige, sette en ny dato eller spørre om noen andre kan ta over.",
    };

    public override SectionWording ChangedByOther(int count) => new(
        "Endret av andre",
        count == 1 ? "Noen andre har endret én avtale som er din." : $"Noen andre har endret {count} avtaler som er dine.",
        ["Lenken viser hvordan det er nå.", "Er det noe du lurer på, kan du spørre dem som er med."]);

    public override SectionWording AskedAbout(int count) => new(
        "Et spørsmål om en avtale",
        count == 1 ? "Noen vil gjerne høre hvordan det går med én avtale." : $"Noen vil gjerne høre hvordan det går med {count} avtaler.",
        ["Ta gjerne kontakt, også om det ikke er noe nytt.", "Et kort svar gjør det lettere å vente."]);

    public override string SaidSubject => "Noe nytt er sagt i en sak";

    public override SectionWording Said(int count) => new(
        "Noe nytt er sagt",
        count == 1 ? "Noe nytt er sagt i én sak." : $"Noe nytt er sagt i {count} saker.",
        ["Kanskje vil den som sa fra, gjerne høre fra deg.", "I saken ser du hva det er."]);
}
