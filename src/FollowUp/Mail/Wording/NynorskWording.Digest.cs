namespace FollowUp.Mail;

public sealed partial class NynorskWording
{
    private const string YouCan = "Du kan melde at det er gjort, velje eit nytt tidspunkt eller be nokon andre ta over.";

    public override string ReminderSubject(string reference, DateOnly due) => $"Avtale {reference} har dato {Date(due)}";

    public override string PastReminderSubject(string reference, DateOnly due) => $"Avtale {reference} hadde dato {Date(due)}";

    public override string EscalationSubject(int count) => $"{Upper(Agreements(count))} bør sjåast på";

    public override string WokenSubject(int count) => count == 1 ? "Ein avtale har no ein dato" : $"{count} avtalar har no ein dato";

    public override string DigestSubject(DateOnly day) => $"Oversikt for {Date(day)}";

    public override string PromisedIn(string reference, DateOnly on) => $"{Upper(Date(on))} lova du noko i avtale {reference}.";

    public override string PromisedIn(string reference) => $"Du har lova noko i avtale {reference}.";

    public override string WhatYouCanDoThere =>
        "Der kan du melde at det er gjort, velje eit nytt tidspunkt eller be nokon andre ta over.";

    public override string Overview => "Dette gjeld avtalar du har noko å gjere med.";

    public override string Agreement(string reference) => $"Avtale {reference}";

    public override string Confirmation(string reference) => $"Stadfesting {reference}";

    public override string Case(string reference) => $"Sak {reference}";

    public override string OpenAgreement(string reference) => $"Opne avtale {reference}";

    public override string OpenConfirmation(string reference) => $"Opne stadfesting {reference}";

    public override string OpenCase(string reference) => $"Opne sak {reference}";

    public override string For(string name) => $"For {name}.";

    public override string DueOn(DateOnly date) => $"Datoen er {Date(date)}.";

    public override string DueToday(DateOnly date) => $"Datoen er i dag, {Date(date)}.";

    public override string WasDue(DateOnly date) => $"Datoen var {Date(date)}.";

    public override string WasDueDaysAgo(DateOnly date, int workingDays) => workingDays == 1
        ? $"Datoen var {Date(date)}, for ein arbeidsdag sidan."
        : $"Datoen var {Date(date)}, for {workingDays} arbeidsdagar sidan.";

    public override string EndDateIs(DateOnly date) => $"Sluttdatoen er {Date(date)}.";

    public override string EndDateWas(DateOnly date) => $"Sluttdatoen var {Date(date)}.";

    public override string AppliesNoLongerFrom(DateOnly date) => $"Han gjeld ikkje lenger frå {Date(date)}.";

    public override string HoldsFrom(DateOnly date) => $"Det gjeld frå {Date(date)}.";

    public override string AskedForOn(DateOnly date) => $"Nokon vart spurd {Date(date)}.";

    public override string SaidOn(DateOnly date) => $"Det vart sagt {Date(date)}.";

    public override string AgreedOn(DateOnly date) => $"Avtalt {Date(date)}.";

    public override string WrittenDownOn(DateOnly date) => $"Notert {Date(date)}.";

    public override string AwaitedHappened(DateOnly date) => $"Det han venta på, skjedde {Date(date)}.";

    public override string AwaitedHappens(DateOnly date) => $"Det han ventar på, skjer {Date(date)}.";

    public override string StillApplies => "Han gjeld framleis.";

    public override string IsKept => "Han er meld som gjord.";

    public override string IsNotAccepted => "Han er ikkje godteken enno.";

    public override string AppliesNoLonger => "Han gjeld ikkje lenger.";

    public override string HasNoOne => "Han har ingen ansvarleg akkurat no.";

    public override SectionWording Reminder(int count) => new("Det du har lova", count == 1 ? "Her er datoen for noko du har lova." : "Her er datoane for det du har lova.", [YouCan]);

    public override SectionWording ReminderForAbsentColleague(int count) => new(
        "Medan ein kollega er borte",
        count == 1 ? "Du får denne avtalen fordi ein kollega er borte." : "Du får desse avtalane fordi ein kollega er borte.",
        ["Du kan opne avtalen og sjå om du kan hjelpe."]);

    public override SectionWording ReminderForColleagueElsewhere(int count) => new(
        "Medan ein kollega er borte: avtalar du ikkje kan opne",
        count == 1 ? "Ein kollega er borte, og denne avtalen har ein dato." : "Ein kollega er borte, og desse avtalane har ein dato.",
        [count == 1 ? "Du er ikkje med der, og kan ikkje opne han sjølv." : "Du er ikkje med der, og kan ikkje opne dei sjølv.", "Snakk med den som har oversikta i teamet."]);

    public override SectionWording HandedOverToYou(int count) => new(
        "Spørsmål om å ta over",
        $"Du er spurd om å ta over {Agreements(count)}.",
        ["Du kan lese kva det gjeld, og seie ja eller nei.", "Ingenting blir endra før du har svart."]);

    public override SectionWording WaitsForYes(int count) => new(
        "Du er spurd om dette",
        $"Du er spurd om {Agreements(count)}, og no er det ein dato.",
        ["Ingen andre har dette akkurat no.", count == 1 ? "Han blir din når du har sagt ja." : "Dei blir dine når du har sagt ja.", "Du kan seie ja eller nei."]);

    public override SectionWording ProposedForYou(int count) => new(
        "Framlegg til deg",
        $"Nokon skreiv ned {Agreements(count)} for deg på eit møte der du ikkje var med.",
        [count == 1 ? "Han gjeld ikkje før du har sagt ja." : "Dei gjeld ikkje før du har sagt ja.", "Du kan seie ja eller nei."]);

    public override SectionWording WrittenForYou(int count) => new(
        "Notert på møtet",
        "Ein annan skreiv ned det du lova på møtet.",
        ["Det gjeld frå no av.", "Stemmer det ikkje, kan du seie frå."]);

    public override SectionWording HandOverAccepted(int count) => new(
        "Andre har teke over",
        $"Nokon har sagt ja til å ta over {Agreements(count)}.",
        ["Du treng ikkje gjere noko meir."]);

    public override SectionWording AskedNoMore(int count) => new(
        "Ikkje lenger spurd",
        $"Du blir ikkje lenger spurd om å ta over {Agreements(count)}.",
        ["Du treng ikkje svare."]);

    public override SectionWording Declined(int count) => new(
        "Takka nei",
        $"Nokon har takka nei til {Agreements(count)}.",
        ["Du kan høyre kva som passar betre, eller spørje ein annan."]);

    public override SectionWording Objection(int count) => new(
        "Ikkje slik det vart avtalt",
        "Nokon seier at teksten ikkje er det som vart avtalt.",
        ["Det hjelper å snakke saman om det."]);

    public override SectionWording ReadAloud(int count) => new(
        "Stadfesting utan e-post",
        count == 1 ? "Personen det gjeld, får ikkje e-post herifrå." : "Personane det gjeld, får ikkje e-post herifrå.",
        ["Du kan gi stadfestinga på telefon, i brev eller når de møtest.", "Skriv etterpå korleis du gjorde det."]);

    public override SectionWording CopyWaits(int count) => new(
        "Stadfestingar som ventar på å bli gitt",
        count == 1 ? "Ei stadfesting skal givast utan e-post, og er ikkje notert som gitt enno." : $"{count} stadfestingar skal givast utan e-post, og er ikkje noterte som gitt enno.",
        ["I saka ser du kven som er spurd.", "Du kan snakke med den som er spurd, eller gi stadfestinga sjølv.", "Skriv etterpå i saka korleis det vart gjort."]);

    public override SectionWording Renewal(int count) => new(
        "Nær sluttdatoen",
        $"{Upper(Agreements(count))} nærmar seg sluttdatoen.",
        ["Du kan forlengje, be nokon andre ta over eller seie frå til den det gjeld."]);

    public override SectionWording RenewalPast(int count) => new(
        "Etter sluttdatoen",
        $"{Upper(Agreements(count))} har passert sluttdatoen.",
        ["Du kan forlengje, be nokon andre ta over eller seie frå til den det gjeld."]);

    public override SectionWording Ended(int count) => new(
        "Avtalar som tek slutt",
        $"{Upper(Agreements(count))} tek slutt.",
        ["Skal noko halde fram, kan du avtale det på nytt."]);

    public override SectionWording AppliesAgain(int count) => new(
        "Gjeld igjen",
        $"{Upper(Agreements(count))} gjeld igjen.",
        ["Du kan følgje datoane som før."]);

    public override SectionWording Escalation(int count, Responsible responsible, bool reminded) => new(
        "Avtalar som bør sjåast på",
        $"{Upper(Agreements(count))} har passert datoen.",
        [
            .. reminded && responsible is not Responsible.Nobody
                ? new[] { responsible is Responsible.One ? "Den ansvarlege har fått påminning." : "Dei ansvarlege har fått påminning." }
                : [],
            "Kanskje har noko kome i vegen.",
            WithThem(responsible),
            "Deltakarane har ikkje fått beskjed om forseinkinga.",
        ]);

    public override SectionWording EscalationAgain(int count, Responsible responsible) => new(
        "Avtalar som framleis ventar",
        $"{Upper(Agreements(count))} har passert datoen og ventar framleis.",
        [
            WithThem(responsible),
            count == 1 ? "Han står her av og til, heilt til han er gjord eller har fått ein ny dato." : "Dei står her av og til, heilt til dei er gjorde eller har fått ein ny dato.",
            "Deltakarane har ikkje fått beskjed om forseinkinga.",
        ]);

    public override SectionWording WithoutOwner(int count) => new(
        "Utan ansvarleg",
        $"{Upper(Agreements(count))} har ingen ansvarleg akkurat no.",
        [
            "Nokon har slutta, eller ingen har sagt ja til å ta over.",
            "Det som er lova, står fast.",
            "Du kan spørje nokon om å ta over.",
        ]);

    public override SectionWording WokenWithoutOwner(int count) => new(
        "Har no ein dato, utan ansvarleg",
        $"{Upper(Agreements(count))} har no ein dato, men ingen ansvarleg.",
        [
            "Nokon har slutta, eller ingen har sagt ja enno.",
            "I saka ser du om nokon er spurd.",
            "Du kan snakke med dei som er med i saka, om kven som tek det.",
        ]);

    public override SectionWording TakenBack(int count) => new(
        "Teke tilbake",
        count == 1 ? "Nokon har teke tilbake det dei lova." : $"{count} avtalar er tekne tilbake av dei som lova dei.",
        [
            "Det er ikkje avtalt noko nytt i staden enno.",
            "Du kan snakke med dei som er med i saka, om kva de gjer no.",
            "Eit notat frå deg tek det ut av oversynet.",
        ]);

    public override SectionWording AddressRefused(int count) => new(
        "E-post i retur",
        count == 1 ? "E-posten til ein deltakar kjem i retur." : "E-posten til nokre av deltakarane kjem i retur.",
        ["Saka viser kven det er.", "Du kan finne ein annan måte å få kontakt på."]);

    public override SectionWording OutreachStopped(int count) => new(
        "Saker der påminningar stoppar",
        count == 1 ? "Noko er meldt i ei sak." : $"Noko er meldt i {count} saker.",
        ["Påminningar om avtalar i saka stoppar då.", "I saka ser du kva som framleis gjeld."]);

    public override SectionWording OutreachGoesOn(int count) => new(
        "Saker der påminningar går igjen",
        count == 1 ? "Noko vart notert ved ein feil i ei sak." : $"Noko vart notert ved ein feil i {count} saker.",
        ["Påminningar om avtalar i saka går som før.", "I saka ser du kva som gjeld."]);

    public override SectionWording WaitsAgain(int count) => new(
        "Ventar igjen",
        count == 1 ? "Noko vart notert ved ein feil. Éin avtale ventar no som før." : $"Noko vart notert ved ein feil. {count} avtalar ventar no som før.",
        ["Du treng ikkje gjere noko."]);

    public override SectionWording SaidNoMore(int count) => new(
        "Ikkje lenger aktuelt",
        count == 1 ? "Noko som vart sagt i ei sak, er teke tilbake." : $"Noko som vart sagt i {count} saker, er teke tilbake.",
        ["Du treng ikkje gjere noko.", "Det er fint om du tek kontakt likevel."]);

    public override SectionWording Unanswered(int count) => new(
        "Noko som ventar på svar",
        count == 1 ? "Noko vart sagt i ei sak, og det er ikkje skrive noko der sidan." : $"Noko vart sagt i {count} saker, og det er ikkje skrive noko der sidan.",
        ["Kanskje har nokon teke kontakt alt.", "Du kan spørje dei som er med, eller ta kontakt sjølv."]);

    public override SectionWording Woken(int count) => new(
        "Avtalar som no har ein dato",
        "Noko du har lova, har no ein dato.",
        [YouCan]);

    private static string WithThem(Responsible responsible) => responsible switch
    {
        Responsible.Nobody => "Du kan setje ein ny dato eller spørje om nokon kan ta over.",
        Responsible.One => "Du kan ta kontakt med den ansvarlege, setje ein ny dato eller spørje om nokon andre kan ta over.",
        _ => "Du kan ta kontakt med dei ansvarlege, setje ein ny dato eller spørje om nokon andre kan ta over.",
    };

    public override SectionWording ChangedByOther(int count) => new(
        "Endra av andre",
        count == 1 ? "Nokon andre har endra éin avtale som er din." : $"Nokon andre har endra {count} avtalar som er dine.",
        ["Lenkja viser korleis det er no.", "Er det noko du lurer på, kan du spørje dei som er med."]);

    public override SectionWording AskedAbout(int count) => new(
        "Eit spørsmål om ein avtale",
        count == 1 ? "Nokon vil gjerne høyre korleis det går med éin avtale." : $"Nokon vil gjerne høyre korleis det går med {count} avtalar.",
        ["Ta gjerne kontakt, også om det ikkje er noko nytt.", "Eit kort svar gjer det lettare å vente."]);

    public override string SaidSubject => "Noko nytt er sagt i ei sak";

    public override SectionWording Said(int count) => new(
        "Noko nytt er sagt",
        count == 1 ? "Noko nytt er sagt i ei sak." : $"Noko nytt er sagt i {count} saker.",
        ["Kanskje vil den som sa frå, gjerne høyre frå deg.", "I saka ser du kva det er."]);
}
