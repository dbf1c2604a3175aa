using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Confirm.MyPage;

/// <summary>What the jobseeker's page says. Nothing on it asks for anything.</summary>
public sealed class MyWords(Language language) : Words(language)
{
    public string Title => Say("Det vi har avtalt", "Det vi har avtalt", "What we have agreed");

    public string Hello(string name) => Say($"Hei, {name}.", $"Hei, {name}.", $"Hi {name}.");

    public string Opening => Say(
        "Her står det du er lovet. Du trenger ikke å gjøre noe her.",
        "Her står det du er lova. Du treng ikkje gjere noko her.",
        "This is what you have been promised. You do not have to do anything here.");

    public string Okay => Say("Det er greit om det ikke går.", "Det er greitt om det ikkje går.", "It is okay if it does not work out.");

    public string NothingYet => Say(
        "Her er det ingen løfter ennå. Når noe er avtalt, står det her.",
        "Her er det ingen lovnader enno. Når noko er avtalt, står det her.",
        "There are no promises here yet. When something has been agreed, it stands here.");

    public string Says(string name) => Say($"{name} sier:", $"{name} seier:", $"{name} says:");

    public string IsAsked(string name) => Say($"{name} er spurt om dette:", $"{name} er spurd om dette:", $"{name} has been asked for this:");

    public string NobodyJustNow => Say(
        "Løftet står. En annen får ansvaret for det.", "Lovnaden står. Ein annan får ansvaret for han.", "The promise stands. Someone else will take care of it.");

    public string AskedToTakeOver(string name) => Say(
        $"{name} er spurt om å ta over. Løftet står.",
        $"{name} er spurd om å ta over. Lovnaden står.",
        $"{name} has been asked to take over. The promise stands.");

    public string HasItNow(string owner, string first) => Say(
        $"{owner} har dette nå. {first} sa:", $"{owner} har dette no. {first} sa:", $"{owner} has this now. {first} said:");

    public string ItIsFineNow => Say("Det er greit nå", "Det er greitt no", "It is fine now");

    public string TalkedAbout(string name) => Say(
        $"{name} har notert at dere har snakket om dette.", $"{name} har notert at de har snakka om dette.", $"{name} has noted that you have talked about this.");

    public string SaidInOtherWords(string name) => Say(
        $"{name} har sagt det med andre ord etter at du sa fra.", $"{name} har sagt det med andre ord etter at du sa frå.", $"{name} has said it in other words after what you told us.");

    public string SayItAgain => Say("Stemmer det ikke, kan du si fra igjen.", "Stemmer det ikkje, kan du seie frå igjen.", "If it is not right, you can say so again.");

    public string IWonder => Say("Jeg lurer på hvordan det går", "Eg lurer på korleis det går", "I would like to know how it is going");

    public string WhatYouWonder => Say("Hva lurer du på?", "Kva lurer du på?", "What would you like to know?");

    public string WonderHint => Say("Du kan la feltet stå tomt.", "Du kan la feltet stå tomt.", "You can leave this empty.");

    public string Ask => Say("Spør", "Spør", "Ask");

    public string YouAsked(string date) => Say($"Du spurte om dette {date}.", $"Du spurde om dette {date}.", $"You asked about this on {date}.");

    public string NotWhatWeAgreed => Say("Det er ikke dette vi avtalte", "Det er ikkje dette vi avtalte", "This is not what we agreed");

    public string WhatIsIt => Say("Hva er det som ikke stemmer?", "Kva er det som ikkje stemmer?", "What is not right?");

    public string ObjectionHint => Say(
        "Løftet gjelder som før. Den som lovet det, får vite hva du skriver.",
        "Lovnaden gjeld som før. Den som lova det, får vite kva du skriv.",
        "The promise stands as before. The person who promised it is told what you write.");

    public string YouSaidItIsNot => Say("Du har sagt at det ikke stemmer:", "Du har sagt at det ikkje stemmer:", "You have said that this is not right:");

    public string Send => Say("Si fra", "Sei frå", "Send this");

    public string SaySomething => Say("Vil du si fra om noe?", "Vil du seie frå om noko?", "Would you like to say something?");

    public string NeverADuty => Say(
        "Du kan, men du trenger ikke. De du møter, ser at du har sagt fra. Arbeidsgiveren ser det ikke.",
        "Du kan, men du treng ikkje. Dei du møter, ser at du har sagt frå. Arbeidsgivaren ser det ikkje.",
        "You can, but you do not have to. The people you meet see it. An employer does not.");

    public string Button(MySay say) => say switch
    {
        MySay.JobEnded => Say("Jobben er slutt", "Jobben er slutt", "The job has ended"),
        MySay.Difficult => Say("Det begynner å bli vanskelig", "Det byrjar å bli vanskeleg", "It is getting difficult"),
        MySay.Declines => Say("Jeg vil ikke ha oppfølging her lenger", "Eg vil ikkje ha oppfølging her lenger", "I do not want follow-up here any more"),
        _ => Say("Jeg vil gjerne snakke med noen", "Eg vil gjerne snakke med nokon", "I would like to talk to somebody"),
    };

    public string Explains(MySay say, bool isStopped) => say switch
    {
        MySay.Declines => Say(
            "Det er greit, og du trenger ikke å si hvorfor. Da stopper det som er avtalt her. Du får ikke mer e-post herfra før dere avtaler noe nytt. Det som gjelder uansett, gjelder fortsatt. Du kan ta det tilbake når du vil.",
            "Det er greitt, og du treng ikkje seie kvifor. Då stoppar det som er avtalt her. Du får ikkje meir e-post herfrå før de avtalar noko nytt. Det som gjeld uansett, gjeld framleis. Du kan ta det tilbake når du vil.",
            "That is okay, and you do not have to say why. What was agreed here then stops. You get no more e-mail from here until something new is agreed with you. What holds in any case still holds. You can take it back whenever you want."),
        MySay.JobEnded or MySay.Difficult when isStopped => Say(
            "Den du møter mest, får vite det. Det som er stoppet, begynner ikke av seg selv.",
            "Den du møter mest, får vite det. Det som er stoppa, byrjar ikkje av seg sjølv.",
            "The person you meet most is told. What has stopped does not begin by itself."),
        MySay.JobEnded => Say(
            "Da begynner det som er lovet hvis jobben tar slutt. Du trenger ikke å si hvorfor.",
            "Då tek det til, det som er lova om jobben tek slutt. Du treng ikkje seie kvifor.",
            "Then what you were promised if the job ends begins. You do not have to say why."),
        MySay.Difficult => Say(
            "Det er fint å si det tidlig. Du trenger ikke å være sikker.",
            "Det er fint å seie det tidleg. Du treng ikkje vere sikker.",
            "It is fine to say so early. You need not be sure."),
        _ => Say(
            "Den du møter mest, får beskjed og tar kontakt.",
            "Den du møter mest, får beskjed og tek kontakt.",
            "The person you meet most is told, and gets in touch."),
    };

    public string Day => Say("Hvilken dag?", "Kva dag?", "Which day?");

    public string Note => Say("Noe du vil si om det", "Noko du vil seie om det", "Something you want to say about it");

    public string NoteHint => Say(
        "Den som får beskjed, kan lese det. Du kan la feltet stå tomt.",
        "Den som får beskjed, kan lese det. Du kan la feltet stå tomt.",
        "The person who is told can read it. You can leave this empty.");

    public string Done(MyDone done) => done switch
    {
        MyDone.Objected => Say("Takk for at du sa det.", "Takk for at du sa det.", "Thank you for saying so."),
        MyDone.JobEnded => Say("Takk for at du sa det. Det er greit.", "Takk for at du sa det. Det er greitt.", "Thank you for saying so. It is okay."),
        MyDone.Difficult => Say("Takk for at du sa det. Det er bra at vi vet.", "Takk for at du sa det. Det er bra at vi veit.", "Thank you for saying so. It is good that we know."),
        MyDone.WantsToTalk => Say("Takk for at du sa det.", "Takk for at du sa det.", "Thank you for saying so."),
        MyDone.Declined => Say("Takk for at du sa det. Det er helt greit.", "Takk for at du sa det. Det er heilt greitt.", "Thank you for saying so. That is quite okay."),
        MyDone.TakenBack => Say("Det er tatt tilbake. Det er helt greit.", "Det er teke tilbake. Det er heilt greitt.", "It has been taken back. That is quite okay."),
        MyDone.HappenedAfterAll => Say("Det var tatt tilbake fra før.", "Det var teke tilbake frå før.", "It had been taken back before."),
        MyDone.NobodyTold => Say("Det er skrevet ned.", "Det er skrive ned.", "It has been written down."),
        MyDone.Seen => Say("Takk. De du møter, kan se det.", "Takk. Dei du møter, kan sjå det.", "Thank you. The people you meet can see it."),
        MyDone.Asked => Say("Takk for at du spør.", "Takk for at du spør.", "Thank you for asking."),
        MyDone.Settled => Say("Så bra. Da gjelder det som står her.", "Så bra. Då gjeld det som står her.", "Good. Then what stands here is what holds."),
        MyDone.Unshared => Say("Delingen er slutt nå.", "Delinga er slutt no.", "The sharing has stopped now."),
        _ => Say("Valgene dine er lagret.", "Vala dine er lagra.", "Your choices have been saved."),
    };

    public string ThenWhat(MyDone done) => done switch
    {
        MyDone.Objected => Say(
            "Den som lovet det, får vite det og snakker med deg om det.",
            "Den som lova det, får vite det og snakkar med deg om det.",
            "The person who promised it is told, and will talk with you about it."),
        MyDone.JobEnded or MyDone.Difficult or MyDone.WantsToTalk => Say(
            "De det gjelder, får beskjed. Du trenger ikke å gjøre mer.",
            "Dei det gjeld, får beskjed. Du treng ikkje gjere meir.",
            "Those it concerns are told. You do not have to do more."),
        MyDone.Declined => Say(
            "Du får ikke mer e-post herfra før dere avtaler noe nytt. Du kan ta det tilbake når du vil.",
            "Du får ikkje meir e-post herfrå før de avtalar noko nytt. Du kan ta det tilbake når du vil.",
            "You get no more e-mail from here until something new is agreed with you. You can take it back whenever you want."),
        MyDone.TakenBack => Say(
            "Har noen fått beskjed, får de vite det. Det du er lovet, gjelder som før.",
            "Har nokon fått beskjed, får dei vite det. Det du er lova, gjeld som før.",
            "If anyone was told, they hear of it. What you have been promised holds as before."),
        MyDone.HappenedAfterAll => Say(
            "Siden har noen sagt fra om det på nytt. Det gjelder til noen tar det tilbake.",
            "Sidan har nokon sagt frå om det på nytt. Det gjeld til nokon tek det tilbake.",
            "Since then somebody has said so again. That holds until somebody takes it back."),
        MyDone.NobodyTold => Say(
            "Akkurat nå er det ingen her som får beskjed. Ring en du kjenner, eller stedet du pleier å møte dem.",
            "Akkurat no er det ingen her som får beskjed. Ring ein du kjenner, eller staden du pleier å møte dei.",
            "Just now there is nobody here who is told. Call someone you know, or the place where you usually meet them."),
        MyDone.Asked => Say(
            "Den som har lovet det, får vite at du vil høre mer.",
            "Den som har lova det, får vite at du vil høyre meir.",
            "Whoever promised it is told that you would like to hear more."),
        MyDone.Settled => Say("Du kan alltid si fra igjen.", "Du kan alltid seie frå igjen.", "You can always say so again."),
        MyDone.Unshared => Say("Du trenger ikke å si hvorfor.", "Du treng ikkje seie kvifor.", "You do not have to say why."),
        _ => Say("Du trenger ikke å gjøre mer.", "Du treng ikkje gjere meir.", "You do not have to do more."),
    };

    public string WhoCanBeReached => Say("Hvem du kan kontakte", "Kven du kan kontakte", "Who you can reach");

    public string AwayUntil(string date) => Say($"Er borte til og med {date}.", $"Er borte til og med {date}.", $"Is away up to and including {date}.");

    public string StandsIn(string name) => Say($"{name} svarer i mellomtiden.", $"{name} svarar i mellomtida.", $"{name} answers meanwhile.");

    public string NextMeeting(string date, string time) => Say($"Neste møte er {date} klokken {time}.", $"Neste møte er {date} klokka {time}.", $"The next meeting is on {date} at {time}.");

    public string Seen => Say("Jeg har sett dette", "Eg har sett dette", "I have seen this");

    public string SeenHint => Say("Bare hvis du vil. Ingen venter på det.", "Berre om du vil. Ingen ventar på det.", "Only if you want to. Nobody is waiting for it.");

    public string WhatYouSaid => Say("Det du har sagt fra om", "Det du har sagt frå om", "What you have said");

    public string TakeItBack => Say("Det ble feil, ta det tilbake", "Det vart feil, ta det tilbake", "It was a mistake, take it back");

    public string TakeItBackHint => Say("Bare hvis du vil. Det er helt greit.", "Berre om du vil. Det er heilt greitt.", "Only if you want to. It is quite okay.");

    public string Stopped(string date) => Say(
        $"Det ble notert {date} at du ikke vil ha oppfølging her.",
        $"Det vart notert {date} at du ikkje vil ha oppfølging her.",
        $"On {date} it was noted that you do not want follow-up here.");

    public string StoppedHint => Say(
        "Det er greit. Var det en feil, kan du ta det tilbake. Da gjelder det du er lovet, som før.",
        "Det er greitt. Var det ein feil, kan du ta det tilbake. Då gjeld det du er lova, som før.",
        "That is okay. If it was a mistake, you can take it back. Then what you have been promised holds as before.");

    public string TheyStopped(string date) => Say(
        $"Du sa fra {date} at du ikke vil ha oppfølging her.",
        $"Du sa frå {date} at du ikkje vil ha oppfølging her.",
        $"On {date} you said that you do not want follow-up here.");

    public string TheyStoppedHint => Say(
        "Det er greit. Du kan ombestemme deg når du vil. Da gjelder det du er lovet, som før.",
        "Det er greitt. Du kan ombestemme deg når du vil. Då gjeld det du er lova, som før.",
        "That is okay. You can change your mind whenever you want. Then what you have been promised holds as before.");

    public string GoOn => Say("Jeg vil ha oppfølging igjen", "Eg vil ha oppfølging igjen", "I want follow-up again");

    public string WhoLooked => Say("Hvem som har sett på saken din", "Kven som har sett på saka di", "Who has looked at your case");

    public string NobodyLooked => Say("Ingen andre enn du.", "Ingen andre enn du.", "Nobody but you.");

    public string Shared => Say("Det du har sagt ja til å dele", "Det du har sagt ja til å dele", "What you said yes to sharing");

    public string SharedWith(string roles) => Say($"Kan leses av: {roles}.", $"Kan lesast av: {roles}.", $"Can be read by: {roles}.");

    public string SharedUntil(string date) => Say($"Til og med {date}.", $"Til og med {date}.", $"Up to and including {date}.");

    public string TheyRead(string words) => Say($"De leser: {words}", $"Dei les: {words}", $"They read: {words}");

    public string Unshare => Say("Stopp delingen", "Stopp delinga", "Stop the sharing");

    public string YourChoices => Say("Det du bestemmer selv", "Det du bestemmer sjølv", "What you decide yourself");

    public string LanguageOfMail => Say("Språk på siden og i e-post", "Språk på sida og i e-post", "Language of the page and of e-mails");

    public string MailChoice => Say("E-post til deg", "E-post til deg", "E-mail to you");

    public string MailWithLink => Say("Med en lenke hit. Det er det vanlige.", "Med ei lenkje hit. Det er det vanlege.", "With a link to this page. This is the usual way.");

    public string MailWithText => Say(
        "Med teksten i. Andre som ser e-posten din, kan da lese den.",
        "Med teksten i. Andre som ser e-posten din, kan då lese han.",
        "With the text in it. Others who see your e-mail can then read it.");

    public string NoMail => Say(
        "Ingen e-post. Da sier noen det til deg i stedet. Du kan velge e-post igjen her så lenge lenken virker.",
        "Ingen e-post. Då seier nokon det til deg i staden. Du kan velje e-post igjen her så lenge lenkja verkar.",
        "No e-mail. Then someone tells you instead. You can choose e-mail again here as long as the link works.");

    public string Save => Say("Lagre valgene", "Lagre vala", "Save these choices");

    public string StopLinks => Say("Stopp lenkene til denne siden", "Stopp lenkjene til denne sida", "Stop the links to this page");

    public string StopLinksHint => Say(
        "Da virker ingen lenke du har fått. Den neste e-posten har en ny.",
        "Då verkar inga lenkje du har fått. Den neste e-posten har ei ny.",
        "The links you already have stop working. The next e-mail has a new one.");

    public string LinksStopped => Say("Lenkene virker ikke lenger", "Lenkjene verkar ikkje lenger", "The links no longer work");

    public string LinksStoppedThen => Say(
        "Det du er lovet, står. Den neste e-posten har en ny lenke. En du møter, kan også sende deg en.",
        "Det du er lova, står. Den neste e-posten har ei ny lenkje. Ein du møter, kan òg sende deg ei.",
        "What you have been promised stands. The next e-mail has a new link. Someone you meet can send you one as well.");

    public string LinksStoppedWithoutMail => Say(
        "Det du er lovet, står. Vil du lese det igjen, kan du be en du møter om hjelp.",
        "Det du er lova, står. Vil du lese det igjen, kan du be ein du møter om hjelp.",
        "What you have been promised stands. If you want to read it again, you can ask someone you meet for help.");

    public string Expired => Say("Lenken har gått ut", "Lenkja har gått ut", "The link has expired");

    public string ExpiredThen => Say(
        "En lenke virker i 30 dager. Det du er lovet, står. Du kan få en ny lenke på e-post.",
        "Ei lenkje verkar i 30 dagar. Det du er lova, står. Du kan få ei ny lenkje på e-post.",
        "A link works for 30 days. What you have been promised stands. You can get a new link by e-mail.");

    public string NewLink => Say("Send meg en ny lenke", "Send meg ei ny lenkje", "Send me a new link");

    public string NewLinkComes => Say("En ny lenke er på vei", "Ei ny lenkje er på veg", "A new link is on its way");

    public string NewLinkThen => Say(
        "Den kommer til e-postadressen din om litt. Får du ingen, kan du spørre en du møter.",
        "Ho kjem til e-postadressa di om litt. Får du inga, kan du spørje ein du møter.",
        "It comes to your e-mail address in a little while. If you get none, you can ask someone you meet.");

    public string NoMailToYou => Say(
        "Du har valgt å ikke få e-post. Spør en du møter om det som er avtalt.",
        "Du har valt å ikkje få e-post. Spør ein du møter om det som er avtalt.",
        "You chose to get no e-mail. Ask someone you meet about what was agreed.");

    public string RoleName(Role role) => RoleWords.Of(role, Language);

    internal string Roles(IReadOnlyList<Role> roles) => Mail.List([.. roles.Select(RoleName)]);

    /// <summary>The role that somebody looked in; null where it has no name here.</summary>
    internal string? ReaderRole(string? role) => Kebab.TryParse<Role>(role ?? "", out var known) ? RoleName(known) : null;
}
