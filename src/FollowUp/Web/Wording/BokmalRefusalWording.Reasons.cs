using FollowUp.Cases;

namespace FollowUp.Web.Wording;

// No arm catches the rest: a reason without a sentence does not compile (CS8509).
#pragma warning disable CS8524
internal sealed partial class BokmalRefusalWording
{
    private protected override string Sentence(ReasonCode code, ReasonArguments arguments) => code switch
    {
        ReasonCode.Required => "Her mangler noe. Fyll det ut og send på nytt.",
        ReasonCode.NotCleared => "Dette kan ikke stå tomt. Skriv det som gjelder, eller ta bort feltet og la det bli som før.",
        ReasonCode.Unreadable => "Dette kunne ikke leses som JSON. Sjekk anførselstegn, komma og parenteser, og send på nytt.",
        ReasonCode.UnknownMember => "Dette feltet er ikke kjent her. Sjekk skrivemåten, eller ta det bort.",
        ReasonCode.WrongType => $"Dette er av en annen type enn ventet. Skriv det som {Type(arguments.Word(0))}.",
        ReasonCode.UnknownWord => $"Dette ordet er ikke kjent her. Velg {AnyOf(arguments.Words(0))}.",
        ReasonCode.NotADate => "Dette er ikke en dato i kalenderen. Skriv den som `yyyy-MM-dd`, for eksempel `2026-03-31`.",
        ReasonCode.NotATime => "Dette er ikke et klokkeslett. Skriv det som `HH:mm`, for eksempel `09:30`.",
        ReasonCode.NotAnInstant =>
            "Dette er ikke et fullstendig tidspunkt. Skriv det som ISO 8601 med avstand til UTC, for eksempel `2026-03-31T09:30:00+02:00`.",
        ReasonCode.NotAnEmail => "Dette ser ikke ut som en e-postadresse. Skriv hele adressen, for eksempel `navn@example.org`.",
        ReasonCode.EmailBeforeAt => "Foran @ står det bokstaver som mange e-postsystemer ikke tar imot. Bruk en adresse med a–z der.",
        ReasonCode.NotAnId => "Dette ser ikke ut som en id. Kopier id-en slik du fikk den.",
        ReasonCode.NotALifeEvent =>
            "Dette er ikke navnet på en hendelse. Bruk 3 til 40 små bokstaver (a–z) og bindestreker, for eksempel `job-ended`.",
        ReasonCode.NumberOutOfRange =>
            $"Dette tallet er utenfor det som er mulig. Velg et tall fra {arguments.Number(0)} til {arguments.Number(1)}.",
        ReasonCode.TooLong => $"Dette er lengre enn {arguments.Number(0)} tegn. Gjør det kortere.",
        ReasonCode.TooMany => $"Her er det flere enn {arguments.Number(0)}. Ta bort noen.",
        ReasonCode.TooLarge => $"Dette er større enn {arguments.Number(0)} kB. Send det i mindre deler.",
        ReasonCode.NotForThisKind =>
            $"Dette hører ikke til et løfte av typen `{arguments.Word(0)}`. Ta det bort, eller velg en annen type.",
        ReasonCode.Twice => "Dette står her mer enn én gang. Behold det ett sted og ta bort resten.",

        ReasonCode.AskWho => "Hvem lover dette? Velg én person som `owner`.",
        ReasonCode.AskWhat => "Hva er det helt konkret som blir lovet? Skriv det med ordene til den som lover.",
        ReasonCode.AskWhen => "Når skal dette skje? Velg en dato.",
        ReasonCode.AskIfWhat => "Hva skal skje først? Velg hendelsen som dette venter på.",
        ReasonCode.AskWithinWhat => "Innen hvor lang tid? Velg et antall dager i `within`.",
        ReasonCode.AskHowOften => "Hvor ofte skal dette skje? Skriv en regel i `rrule`, for eksempel `FREQ=WEEKLY`.",

        ReasonCode.Markup => "Teksten inneholder koder, for eksempel HTML. Skriv den som ren tekst.",
        ReasonCode.IdentityNumber =>
            "Et fødselsnummer på 11 siffer kan ikke stå her. Det er ikke lagret. Ta det bort og send resten på nytt.",
        ReasonCode.ControlCharacter => "Teksten inneholder et tegn som ikke kan vises. Skriv teksten på nytt uten det.",
        ReasonCode.AddressInName => "Her står det en nettadresse, en e-postadresse eller tegnet @. Skriv bare navnet.",
        ReasonCode.OneLine => "Et navn står på én linje. Skriv det uten linjeskift og andre styretegn.",

        ReasonCode.RuleUnreadable => "Regelen kunne ikke leses. Skriv den som i RFC 5545, for eksempel `FREQ=WEEKLY;BYDAY=MO`.",
        ReasonCode.RuleTooOften =>
            "Et løfte kan gjentas høyst én gang om dagen. Velg `FREQ=DAILY` eller sjeldnere, uten timer eller minutter.",
        ReasonCode.RuleNeverOccurs => "Regelen gir ingen datoer. Velg en annen regel eller en annen første dato.",
        ReasonCode.RuleTooMany =>
            $"Regelen gir flere enn {Count(arguments.Number(0), "én dato", "datoer")}. Velg en tidligere slutt, eller la slutten være åpen.",
        ReasonCode.RuleCountAndUntil => "Regelen har både `COUNT` og `UNTIL`. Behold én av dem.",
        ReasonCode.RuleEndsBeforeItBegins =>
            "Regelen slutter før den første datoen. Velg en senere `UNTIL` eller en tidligere første dato.",
        ReasonCode.FirstOrWhen => "Det er ikke klart når dette begynner. Gi enten `first`, eller `when` og `within`.",

        ReasonCode.NotInCase => "Denne personen er ikke deltaker i saken. Velg en deltaker, eller legg til personen først.",
        ReasonCode.PersonTwice =>
            "Samme person står her mer enn én gang. Før opp hver person én gang; samme e-postadresse er samme person.",
        ReasonCode.OneJobseeker => "En sak har bare én jobbsøker. Velg en annen rolle for denne personen.",
        ReasonCode.NoMeetingYet => "Det er ikke skrevet ned noe møte i saken ennå. Skriv ned møtet først, og deretter løftet.",
        ReasonCode.MeetingInFuture => "Møtet er på en dag som ikke er kommet ennå. Skriv det ned når det er holdt.",
        ReasonCode.MeetingTooOld =>
            $"Møtet var for mer enn {Count(arguments.Number(0), "én dag", "dager")} siden. Før opp det som fortsatt gjelder, i et nyere møte.",
        ReasonCode.NextBeforeMeeting =>
            $"Neste møte er ikke etter dette, eller er svært langt fram. Velg et senere tidspunkt, innen {Limits.YearsAhead} år.",
        ReasonCode.DateBeforeMeeting =>
            $"Denne datoen er før {Date(arguments.Date(0))}, dagen for løftet. Velg den dagen eller en senere dag.",
        ReasonCode.DateInPast => "Denne datoen er passert. Velg i dag eller en senere dag.",
        ReasonCode.DateTooFar => $"Denne datoen er mer enn {arguments.Number(0)} år fram i tid. Velg en tidligere dato.",
        ReasonCode.NotBeforeAfterDue => "`notBefore` er senere enn `due`. Velg samme dag eller en tidligere dag.",
        ReasonCode.WishIsJobseekers => "Et ønske er jobbsøkerens eget. Velg jobbsøkeren som `owner`, eller velg en annen type.",
        ReasonCode.TooManyInCase =>
            $"En sak har plass til {arguments.Number(0)} slike, og denne er full. En koordinator kan åpne en ny sak.",
        ReasonCode.TooManyParticipants =>
            $"En sak har plass til {Count(arguments.Number(0), "én deltaker", "deltakere")}. En som ikke er med lenger, kan gå ut først.",
        ReasonCode.LifeEventOutOfRange =>
            $"Denne dagen er for langt tilbake eller fram. Velg en dag fra {Date(arguments.Date(0))} til {Date(arguments.Date(1))}.",
        ReasonCode.LifeEventKnown => "Hendelsen er allerede meldt for den dagen. Velg en annen dag, eller la den stå som den er.",
        ReasonCode.LifeEventTakenBack => "Hendelsen er tatt tilbake. Har det skjedd likevel, kan du melde det på nytt.",
        ReasonCode.LifeEventsKeptFree =>
            $"De siste {arguments.Number(0)} plassene i saken er holdt av til jobbsøkeren og koordinatorer. Du kan spørre en av dem.",
        ReasonCode.LinksToday => $"Det er sendt {arguments.Number(0)} lenker det siste døgnet. I morgen kan du sende en ny.",
        ReasonCode.JobseekerTakesNoMail => "Jobbsøkeren får ikke e-post herfra. Du kan si det på telefon eller i et møte.",
        ReasonCode.SaidEnoughToday =>
            $"Du har skrevet om dette {arguments.Number(0)} ganger det siste døgnet, og alt er tatt vare på. Du kan si mer i morgen, eller ta kontakt med en av dem som er med.",
        ReasonCode.ChangedEnoughToday =>
            $"Du har endret dette {arguments.Number(0)} ganger det siste døgnet. Du kan endre mer i morgen.",
        ReasonCode.LifeEventsToday =>
            $"Du har meldt {arguments.Number(0)} hendelser her i dag. Jobbsøkeren eller en koordinator kan melde flere.",
        ReasonCode.KeptOnOutOfRange =>
            "Denne dagen er ikke kommet ennå, eller den er lenge før løftet. Velg en dag fra dagen for løftet til i dag.",
        ReasonCode.KeptBeforeNotBefore => $"Tidligste dag for dette er {Date(arguments.Date(0))}. Velg den dagen eller en senere dag.",
        ReasonCode.GivenOnOutOfRange => $"Denne dagen passer ikke med bekreftelsen. Velg en dag fra {Date(arguments.Date(0))} til i dag.",
        ReasonCode.NoSuchOccurrence => "Løftet har ingen slik dato. Bruk en `id` fra `occurrences` i saken.",
        ReasonCode.WhichOccurrence => $"Flere datoer er åpne. Velg én av dem som `occurrence`: {AnyOf(arguments.Words(0))}.",
        ReasonCode.OwnerAlready => "Denne personen har allerede ansvaret. Velg en annen person.",
        ReasonCode.NotToJobseeker =>
            "Jobbsøkeren overtar ingen løfter og beholder sine egne ønsker. Velg en annen deltaker, eller la det stå som det er.",
        ReasonCode.JobseekerReadsAnyway => "Jobbsøkeren kan lese dette uansett. Ta `jobseeker` ut av `roles`.",
        ReasonCode.AbsenceOutOfOrder =>
            "Fraværet slutter før det begynner. Velg samme dag som `absentFrom` eller en senere dag som `absentUntil`.",
        ReasonCode.DeputyIsSelf => "Vikaren og den som er borte, er samme person. Velg en annen person.",
        ReasonCode.NoSuchPerson => "Fant ingen person med denne id-en. Sjekk id-en.",
        ReasonCode.AddressTaken => "Denne e-postadressen hører til en annen person. Bruk en annen adresse.",
        ReasonCode.AddressOfAnotherName => "Denne adressen hører til en med et annet navn her. Sjekk adressen og navnet.",
        ReasonCode.AddressNotHere => "Denne adressen kan ikke brukes her. Bruk en annen, eller spør koordinatoren din.",

        ReasonCode.CaseExists => "Denne saken finnes allerede. Bruk den som er der.",
        ReasonCode.AlreadyParticipant => "Denne personen er allerede deltaker i saken. Du trenger ikke å legge til personen på nytt.",
        ReasonCode.OpenPromises => arguments.Number(0) == 1
            ? "Ett løfte er åpent. La noen andre overta det først, eller trekk det tilbake med en grunn."
            : $"{arguments.Number(0)} løfter er åpne. La noen andre overta hvert av dem først, eller trekk dem tilbake med en grunn.",
        ReasonCode.JobseekerStays =>
            "Saken gjelder jobbsøkeren, som derfor blir i den. Skal all kontakt ta slutt, kan du melde hendelsen `service-declined`.",
        ReasonCode.IsWithdrawn => "Dette løftet gjelder ikke lenger. Skriv ned et nytt om det skal gjelde igjen.",
        ReasonCode.NotAcceptedYet => "Dette løftet er ikke godtatt ennå. Prøv igjen når den ansvarlige har godtatt det.",
        ReasonCode.KeptAlready => "Dette er allerede merket som holdt. Du trenger ikke å gjøre noe mer.",
        ReasonCode.NothingDueYet => "Dette har ingen dato nå. Venter det på en hendelse, kan du melde den når den skjer.",
        ReasonCode.NothingToRemindOf => "Ingen dato her er kommet ennå, eller ingen har løftet akkurat nå. Se hvem som har det, og når.",
        ReasonCode.RemindedToday => "En påminnelse om dette er på vei eller gikk i dag. Du kan be om en ny i morgen.",
        ReasonCode.StandingGoesOn =>
            "Dette løftet fortsetter og har ingen dato å holde eller flytte. Skal det slutte, trekk det tilbake med en grunn.",
        ReasonCode.ConfirmationGiven => "Det er allerede notert at bekreftelsen er gitt. Du trenger ikke å gjøre noe mer.",
        ReasonCode.ConfirmationNotATask => "Bekreftelsen går på e-post, eller den trengs ikke lenger. Du trenger ikke å notere noe.",
        ReasonCode.ClockGoesForward => "Klokken går bare framover. Velg et tidspunkt etter det den viser nå.",
        ReasonCode.Busy => "Andre endrer dette akkurat nå. Prøv igjen om et øyeblikk.",

        ReasonCode.SignIn => "Du er ikke logget inn. Logg inn og prøv igjen.",
        ReasonCode.OnlyParticipants => "Bare deltakere i saken kan gjøre dette. Du kan spørre en av dem.",
        ReasonCode.OnlyProfessionals => "Bare fagfolk i saken kan gjøre dette. Du kan spørre en av dem.",
        ReasonCode.OnlyOwner => "Bare den ansvarlige for løftet kan gjøre dette. Du kan spørre den ansvarlige.",
        ReasonCode.OnlyOwnerOrCoordinator =>
            "Bare den ansvarlige for løftet eller en koordinator kan gjøre dette. Du kan spørre en av dem.",
        ReasonCode.OnlyJobseeker => "Bare jobbsøkeren kan gjøre dette.",
        ReasonCode.OnlyJobseekerOrOwner => "Bare jobbsøkeren eller den ansvarlige for løftet kan gjøre dette. Du kan spørre en av dem.",
        ReasonCode.OnlyTheOneAsked => "Bare den som er spurt, kan svare på dette. La den personen svare.",
        ReasonCode.OnlySelfOrCoordinator => "Bare personen selv eller en koordinator kan gjøre dette. Du kan spørre en av dem.",
        ReasonCode.OnlyCoordinator => "Bare koordinatorer for teamet har tilgang her. Du kan spørre en av dem.",
        ReasonCode.OnlyJobseekerOrCoordinator => "Bare jobbsøkeren og koordinatorer har tilgang her. Du kan spørre en av dem.",
        ReasonCode.OnlySystemOrCoordinator =>
            "Bare en koordinator eller et tilkoblet system kan gjøre dette. Du kan spørre en koordinator.",
        ReasonCode.NotToYourself =>
            "Du kan ikke lese dette løftet og kan derfor ikke overta det selv. Be jobbsøkeren dele det med deg, eller velg en annen deltaker.",
        ReasonCode.MailDetailIsTheirs => "Bare personen selv kan velge hvor mye som skal stå i e-posten. Ta bort `mailDetail`.",
        ReasonCode.AddressIsTheirs =>
            "E-post når denne personen, så bare personen selv kan endre adressen. Be personen om det. Er adressen ikke lenger i bruk, kan du spørre administrasjonen.",
        ReasonCode.ReservedIsTheirs =>
            "Personen har selv valgt å ikke få e-post, så bare personen selv kan endre det. Du kan ta kontakt på en annen måte.",
        ReasonCode.OnlySelfOrAllCoordinator =>
            "Bare personen selv, eller en koordinator for alle teamene deres, kan gjøre dette. Du kan spørre personen.",
        ReasonCode.OnlySystem =>
            "Bare et tilkoblet system kan gjøre dette, for eksempel det som sender e-posten. Du trenger ikke å gjøre noe.",
        ReasonCode.ConsentIsJobseekers =>
            "Bare jobbsøkeren kan si ja til deling. Er det sagt ja muntlig, kan du sende `givenAloud` som `true`.",

        ReasonCode.NotFound => "Her er det ikke noe du kan se. Sjekk adressen og id-en.",
        ReasonCode.Stale => $"Saken er endret og har nå versjon {arguments.Number(0)}. Les den på nytt, og send så endringen din.",
        ReasonCode.KeyReused => "Nøkkelen i `Idempotency-Key` er brukt med en annen forespørsel. Velg en ny nøkkel og send på nytt.",
        ReasonCode.KeyUnreadable => $"`Idempotency-Key` har 1 til {arguments.Number(0)} synlige ASCII-tegn. Velg en slik nøkkel.",
        ReasonCode.OtherType => "FollowUp leser bare JSON. Send det med `Content-Type: application/json`.",
        ReasonCode.IfMatchUnreadable => "`If-Match` kunne ikke leses. Send versjonen av saken, for eksempel `\"7\"`, eller send uten.",
        ReasonCode.NotStored => "Dette ble ikke lagret, for FollowUp får ikke lagret noe akkurat nå. Send det på nytt om litt.",
        ReasonCode.Unavailable => "FollowUp er ikke tilgjengelig akkurat nå. Ingenting er gått tapt. Prøv igjen om litt.",
    };
}
