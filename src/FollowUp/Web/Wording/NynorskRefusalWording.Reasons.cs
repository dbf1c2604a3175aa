using FollowUp.Cases;

namespace FollowUp.Web.Wording;

// No arm catches the rest: a reason without a sentence does not compile (CS8509).
#pragma warning disable CS8524
internal sealed partial class NynorskRefusalWording
{
    private protected override string Sentence(ReasonCode code, ReasonArguments arguments) => code switch
    {
        ReasonCode.Required => "Her manglar noko. Fyll det ut og send på nytt.",
        ReasonCode.NotCleared => "Dette kan ikkje stå tomt. Skriv det som gjeld, eller ta bort feltet og la det bli som før.",
        ReasonCode.Unreadable => "Dette kunne ikkje lesast som JSON. Sjekk hermeteikn, komma og parentesar, og send på nytt.",
        ReasonCode.UnknownMember => "Dette feltet er ikkje kjent her. Sjekk skrivemåten, eller ta det bort.",
        ReasonCode.WrongType => $"Dette er av ein annan type enn venta. Skriv det som {Type(arguments.Word(0))}.",
        ReasonCode.UnknownWord => $"Dette ordet er ikkje kjent her. Vel {AnyOf(arguments.Words(0))}.",
        ReasonCode.NotADate => "Dette er ikkje ein dato i kalenderen. Skriv han som `yyyy-MM-dd`, til dømes `2026-03-31`.",
        ReasonCode.NotATime => "Dette er ikkje eit klokkeslett. Skriv det som `HH:mm`, til dømes `09:30`.",
        ReasonCode.NotAnInstant =>
            "Dette er ikkje eit fullstendig tidspunkt. Skriv det som ISO 8601 med avstand til UTC, til dømes `2026-03-31T09:30:00+02:00`.",
        ReasonCode.NotAnEmail => "Dette ser ikkje ut som ei e-postadresse. Skriv heile adressa, til dømes `namn@example.org`.",
        ReasonCode.EmailBeforeAt => "Framfor @ står det bokstavar som mange e-postsystem ikkje tek imot. Bruk ei adresse med a–z der.",
        ReasonCode.NotAnId => "Dette ser ikkje ut som ein id. Kopier id-en slik du fekk han.",
        ReasonCode.NotALifeEvent =>
            "Dette er ikkje namnet på ei hending. Bruk 3 til 40 små bokstavar (a–z) og bindestrekar, til dømes `job-ended`.",
        ReasonCode.NumberOutOfRange =>
            $"Dette talet er utanfor det som er mogleg. Vel eit tal frå {arguments.Number(0)} til {arguments.Number(1)}.",
        ReasonCode.TooLong => $"Dette er lengre enn {arguments.Number(0)} teikn. Gjer det kortare.",
        ReasonCode.TooMany => $"Her er det fleire enn {arguments.Number(0)}. Ta bort nokre.",
        ReasonCode.TooLarge => $"Dette er større enn {arguments.Number(0)} kB. Send det i mindre delar.",
        ReasonCode.NotForThisKind =>
            $"Dette høyrer ikkje til ein lovnad av typen `{arguments.Word(0)}`. Ta det bort, eller vel ein annan type.",
        ReasonCode.Twice => "Dette står her meir enn éin gong. Behald det éin stad og ta bort resten.",

        ReasonCode.AskWho => "Kven lovar dette? Vel éin person som `owner`.",
        ReasonCode.AskWhat => "Kva er det heilt konkret som blir lova? Skriv det med orda til den som lovar.",
        ReasonCode.AskWhen => "Når skal dette skje? Vel ein dato.",
        ReasonCode.AskIfWhat => "Kva skal skje først? Vel hendinga som dette ventar på.",
        ReasonCode.AskWithinWhat => "Innan kor lang tid? Vel kor mange dagar i `within`.",
        ReasonCode.AskHowOften => "Kor ofte skal dette skje? Skriv ein regel i `rrule`, til dømes `FREQ=WEEKLY`.",

        ReasonCode.Markup => "Teksten inneheld kodar, til dømes HTML. Skriv han som rein tekst.",
        ReasonCode.IdentityNumber =>
            "Eit fødselsnummer på 11 siffer kan ikkje stå her. Det er ikkje lagra. Ta det bort og send resten på nytt.",
        ReasonCode.ControlCharacter => "Teksten inneheld eit teikn som ikkje kan visast. Skriv teksten på nytt utan det.",
        ReasonCode.AddressInName => "Her står det ei nettadresse, ei e-postadresse eller teiknet @. Skriv berre namnet.",
        ReasonCode.OneLine => "Eit namn står på éi linje. Skriv det utan linjeskift og andre styreteikn.",

        ReasonCode.RuleUnreadable => "Regelen kunne ikkje lesast. Skriv han som i RFC 5545, til dømes `FREQ=WEEKLY;BYDAY=MO`.",
        ReasonCode.RuleTooOften =>
            "Ein lovnad kan gjentakast høgst éin gong om dagen. Vel `FREQ=DAILY` eller sjeldnare, utan timar eller minutt.",
        ReasonCode.RuleNeverOccurs => "Regelen gir ingen datoar. Vel ein annan regel eller ein annan første dato.",
        ReasonCode.RuleTooMany =>
            $"Regelen gir fleire enn {Count(arguments.Number(0), "ein dato", "datoar")}. Vel ein tidlegare slutt, eller la slutten vere open.",
        ReasonCode.RuleCountAndUntil => "Regelen har både `COUNT` og `UNTIL`. Behald éin av dei.",
        ReasonCode.RuleEndsBeforeItBegins =>
            "Regelen sluttar før den første datoen. Vel ein seinare `UNTIL` eller ein tidlegare første dato.",
        ReasonCode.FirstOrWhen => "Det er ikkje klart når dette byrjar. Gi anten `first`, eller `when` og `within`.",

        ReasonCode.NotInCase => "Denne personen er ikkje deltakar i saka. Vel ein deltakar, eller legg til personen først.",
        ReasonCode.PersonTwice =>
            "Same person står her meir enn éin gong. Før opp kvar person éin gong; same e-postadresse er same person.",
        ReasonCode.OneJobseeker => "Ei sak har berre éin jobbsøkjar. Vel ei anna rolle for denne personen.",
        ReasonCode.NoMeetingYet => "Det er ikkje skrive ned noko møte i saka enno. Skriv ned møtet først, og deretter lovnaden.",
        ReasonCode.MeetingInFuture => "Møtet er på ein dag som ikkje er komen enno. Skriv det ned når det er halde.",
        ReasonCode.MeetingTooOld =>
            $"Møtet var for meir enn {Count(arguments.Number(0), "ein dag", "dagar")} sidan. Før opp det som framleis gjeld, i eit nyare møte.",
        ReasonCode.NextBeforeMeeting =>
            $"Neste møte er ikkje etter dette, eller er svært langt fram. Vel eit seinare tidspunkt, innan {Limits.YearsAhead} år.",
        ReasonCode.DateBeforeMeeting =>
            $"Denne datoen er før {Date(arguments.Date(0))}, dagen for lovnaden. Vel den dagen eller ein seinare dag.",
        ReasonCode.DateInPast => "Denne datoen er passert. Vel i dag eller ein seinare dag.",
        ReasonCode.DateTooFar => $"Denne datoen er meir enn {arguments.Number(0)} år fram i tid. Vel ein tidlegare dato.",
        ReasonCode.NotBeforeAfterDue => "`notBefore` er seinare enn `due`. Vel same dag eller ein tidlegare dag.",
        ReasonCode.WishIsJobseekers => "Eit ønske er jobbsøkjaren sitt eige. Vel jobbsøkjaren som `owner`, eller vel ein annan type.",
        ReasonCode.TooManyInCase =>
            $"Ei sak har plass til {arguments.Number(0)} slike, og denne er full. Ein koordinator kan opne ei ny sak.",
        ReasonCode.TooManyParticipants =>
            $"Ei sak har plass til {Count(arguments.Number(0), "ein deltakar", "deltakarar")}. Ein som ikkje er med lenger, kan gå ut først.",
        ReasonCode.LifeEventOutOfRange =>
            $"Denne dagen er for langt tilbake eller fram. Vel ein dag frå {Date(arguments.Date(0))} til {Date(arguments.Date(1))}.",
        ReasonCode.LifeEventKnown => "Hendinga er allereie meld for den dagen. Vel ein annan dag, eller la ho stå som ho er.",
        ReasonCode.LifeEventTakenBack => "Hendinga er teken tilbake. Har det skjedd likevel, kan du melde det på nytt.",
        ReasonCode.LifeEventsKeptFree =>
            $"Dei siste {arguments.Number(0)} plassane i saka er haldne av til jobbsøkjaren og koordinatorar. Du kan spørje ein av dei.",
        ReasonCode.LinksToday => $"Det er sendt {arguments.Number(0)} lenkjer det siste døgnet. I morgon kan du sende ei ny.",
        ReasonCode.JobseekerTakesNoMail => "Jobbsøkjaren får ikkje e-post herifrå. Du kan seie det på telefon eller i eit møte.",
        ReasonCode.SaidEnoughToday =>
            $"Du har skrive om dette {arguments.Number(0)} gonger det siste døgnet, og alt er teke vare på. Du kan seie meir i morgon, eller ta kontakt med ein av dei som er med.",
        ReasonCode.ChangedEnoughToday =>
            $"Du har endra dette {arguments.Number(0)} gonger det siste døgnet. Du kan endre meir i morgon.",
        ReasonCode.LifeEventsToday =>
            $"Du har meldt {arguments.Number(0)} hendingar her i dag. Jobbsøkjaren eller ein koordinator kan melde fleire.",
        ReasonCode.KeptOnOutOfRange =>
            "Denne dagen er ikkje komen enno, eller han er lenge før lovnaden. Vel ein dag frå dagen for lovnaden til i dag.",
        ReasonCode.KeptBeforeNotBefore => $"Tidlegaste dag for dette er {Date(arguments.Date(0))}. Vel den dagen eller ein seinare dag.",
        ReasonCode.GivenOnOutOfRange => $"Denne dagen passar ikkje med stadfestinga. Vel ein dag frå {Date(arguments.Date(0))} til i dag.",
        ReasonCode.NoSuchOccurrence => "Lovnaden har ingen slik dato. Bruk ein `id` frå `occurrences` i saka.",
        ReasonCode.WhichOccurrence => $"Fleire datoar er opne. Vel éin av dei som `occurrence`: {AnyOf(arguments.Words(0))}.",
        ReasonCode.OwnerAlready => "Denne personen har allereie ansvaret. Vel ein annan person.",
        ReasonCode.NotToJobseeker =>
            "Jobbsøkjaren tek ikkje over lovnader og beheld sine eigne ønske. Vel ein annan deltakar, eller la det stå som det er.",
        ReasonCode.JobseekerReadsAnyway => "Jobbsøkjaren kan lese dette uansett. Ta `jobseeker` ut av `roles`.",
        ReasonCode.AbsenceOutOfOrder =>
            "Fråværet sluttar før det byrjar. Vel same dag som `absentFrom` eller ein seinare dag som `absentUntil`.",
        ReasonCode.DeputyIsSelf => "Vikaren og den som er borte, er same person. Vel ein annan person.",
        ReasonCode.NoSuchPerson => "Fann ingen person med denne id-en. Sjekk id-en.",
        ReasonCode.AddressTaken => "Denne e-postadressa høyrer til ein annan person. Bruk ei anna adresse.",
        ReasonCode.AddressOfAnotherName => "Denne adressa høyrer til ein med eit anna namn her. Sjekk adressa og namnet.",
        ReasonCode.AddressNotHere => "Denne adressa kan ikkje brukast her. Bruk ei anna, eller spør koordinatoren din.",

        ReasonCode.CaseExists => "Denne saka finst allereie. Bruk den som er der.",
        ReasonCode.AlreadyParticipant => "Denne personen er allereie deltakar i saka. Du treng ikkje leggje til personen på nytt.",
        ReasonCode.OpenPromises => arguments.Number(0) == 1
            ? "Ein lovnad er open. La nokon andre ta over han først, eller trekk han tilbake med ein grunn."
            : $"{arguments.Number(0)} lovnader er opne. La nokon andre ta over kvar av dei først, eller trekk dei tilbake med ein grunn.",
        ReasonCode.JobseekerStays =>
            "Saka gjeld jobbsøkjaren, som difor blir i ho. Skal all kontakt ta slutt, kan du melde hendinga `service-declined`.",
        ReasonCode.IsWithdrawn => "Denne lovnaden gjeld ikkje lenger. Skriv ned ein ny om han skal gjelde igjen.",
        ReasonCode.NotAcceptedYet => "Denne lovnaden er ikkje godteken enno. Prøv igjen når den ansvarlege har godteke han.",
        ReasonCode.KeptAlready => "Dette er allereie merkt som halde. Du treng ikkje gjere noko meir.",
        ReasonCode.NothingDueYet => "Dette har ingen dato no. Ventar det på ei hending, kan du melde ho når ho skjer.",
        ReasonCode.NothingToRemindOf => "Ingen dato her er komen enno, eller ingen har lovnaden akkurat no. Sjå kven som har han, og når.",
        ReasonCode.RemindedToday => "Ei påminning om dette er på veg eller gjekk i dag. Du kan be om ei ny i morgon.",
        ReasonCode.StandingGoesOn =>
            "Denne lovnaden held fram og har ingen dato å halde eller flytte. Skal han slutte, trekk han tilbake med ein grunn.",
        ReasonCode.ConfirmationGiven => "Det er allereie notert at stadfestinga er gitt. Du treng ikkje gjere noko meir.",
        ReasonCode.ConfirmationNotATask => "Stadfestinga går på e-post, eller ho trengst ikkje lenger. Du treng ikkje notere noko.",
        ReasonCode.ClockGoesForward => "Klokka går berre framover. Vel eit tidspunkt etter det ho viser no.",
        ReasonCode.Busy => "Andre endrar dette akkurat no. Prøv igjen om ein augneblink.",

        ReasonCode.SignIn => "Du er ikkje logga inn. Logg inn og prøv igjen.",
        ReasonCode.OnlyParticipants => "Berre deltakarar i saka kan gjere dette. Du kan spørje ein av dei.",
        ReasonCode.OnlyProfessionals => "Berre fagfolk i saka kan gjere dette. Du kan spørje ein av dei.",
        ReasonCode.OnlyOwner => "Berre den ansvarlege for lovnaden kan gjere dette. Du kan spørje den ansvarlege.",
        ReasonCode.OnlyOwnerOrCoordinator =>
            "Berre den ansvarlege for lovnaden eller ein koordinator kan gjere dette. Du kan spørje ein av dei.",
        ReasonCode.OnlyJobseeker => "Berre jobbsøkjaren kan gjere dette.",
        ReasonCode.OnlyJobseekerOrOwner =>
            "Berre jobbsøkjaren eller den ansvarlege for lovnaden kan gjere dette. Du kan spørje ein av dei.",
        ReasonCode.OnlyTheOneAsked => "Berre den som er spurd, kan svare på dette. La den personen svare.",
        ReasonCode.OnlySelfOrCoordinator => "Berre personen sjølv eller ein koordinator kan gjere dette. Du kan spørje ein av dei.",
        ReasonCode.OnlyCoordinator => "Berre koordinatorar for teamet har tilgang her. Du kan spørje ein av dei.",
        ReasonCode.OnlyJobseekerOrCoordinator => "Berre jobbsøkjaren og koordinatorar har tilgang her. Du kan spørje ein av dei.",
        ReasonCode.OnlySystemOrCoordinator =>
            "Berre ein koordinator eller eit tilkopla system kan gjere dette. Du kan spørje ein koordinator.",
        ReasonCode.NotToYourself =>
            "Du kan ikkje lese denne lovnaden og kan difor ikkje ta han over sjølv. Be jobbsøkjaren dele han med deg, eller vel ein annan deltakar.",
        ReasonCode.MailDetailIsTheirs => "Berre personen sjølv kan velje kor mykje som skal stå i e-posten. Ta bort `mailDetail`.",
        ReasonCode.AddressIsTheirs =>
            "E-post når denne personen, så berre personen sjølv kan endre adressa. Be personen om det. Er adressa ikkje lenger i bruk, kan du spørje administrasjonen.",
        ReasonCode.ReservedIsTheirs =>
            "Personen har sjølv valt å ikkje få e-post, så berre personen sjølv kan endre det. Du kan ta kontakt på ein annan måte.",
        ReasonCode.OnlySelfOrAllCoordinator =>
            "Berre personen sjølv, eller ein koordinator for alle teama deira, kan gjere dette. Du kan spørje personen.",
        ReasonCode.OnlySystem => "Berre eit tilkopla system kan gjere dette, til dømes det som sender e-posten. Du treng ikkje gjere noko.",
        ReasonCode.ConsentIsJobseekers =>
            "Berre jobbsøkjaren kan seie ja til deling. Er det sagt ja munnleg, kan du sende `givenAloud` som `true`.",

        ReasonCode.NotFound => "Her er det ikkje noko du kan sjå. Sjekk adressa og id-en.",
        ReasonCode.Stale => $"Saka er endra og har no versjon {arguments.Number(0)}. Les ho på nytt, og send så endringa di.",
        ReasonCode.KeyReused => "Nøkkelen i `Idempotency-Key` er brukt med ein annan førespurnad. Vel ein ny nøkkel og send på nytt.",
        ReasonCode.KeyUnreadable => $"`Idempotency-Key` har 1 til {arguments.Number(0)} synlege ASCII-teikn. Vel ein slik nøkkel.",
        ReasonCode.OtherType => "FollowUp les berre JSON. Send det med `Content-Type: application/json`.",
        ReasonCode.IfMatchUnreadable => "`If-Match` kunne ikkje lesast. Send versjonen av saka, til dømes `\"7\"`, eller send utan.",
        ReasonCode.NotStored => "Dette vart ikkje lagra, for FollowUp får ikkje lagra noko akkurat no. Send det på nytt om litt.",
        ReasonCode.Unavailable => "FollowUp er ikkje tilgjengeleg akkurat no. Ingenting er gått tapt. Prøv igjen om litt.",
    };
}
