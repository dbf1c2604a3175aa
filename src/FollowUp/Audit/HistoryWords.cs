using FollowUp.Confirm;
using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Web.Pages;

namespace FollowUp.Audit;

/// <summary>What happened in a case, in words. Whoever did it stands first; what was said stands after it, in quotation marks.</summary>
public sealed class HistoryWords(Language language) : Words(language)
{
    public string OtherSystem => Say("Fagsystemet", "Fagsystemet", "The record system");

    public string At(string date, string time) => Say($"{date} klokken {time}", $"{date} klokka {time}", $"{date} at {time}");

    public string Opened => Say("Saken ble åpnet.", "Saka vart opna.", "The case was opened.");

    public string Joined(string name, string role) => Say($"{name} ble med: {role}.", $"{name} vart med: {role}.", $"{name} joined: {role}.");

    public string Left(string name) => Say($"{name} gikk ut av saken.", $"{name} gjekk ut av saka.", $"{name} left the case.");

    public string Met(string date) => Say($"Møte {date}.", $"Møte {date}.", $"Meeting on {date}.");

    public string Present(string names) => Say($"Til stede: {names}.", $"Til stades: {names}.", $"Present: {names}.");

    public string Promised(string owner) => Say($"{owner} lovet dette.", $"{owner} lova dette.", $"{owner} promised this.");

    public string Wished(string owner) => Say($"{owner} vil dette selv.", $"{owner} vil dette sjølv.", $"{owner} wants this.");

    public string WrittenFor(string owner) => Say(
        $"Dette ble skrevet ned for {owner}.", $"Dette vart skrive ned for {owner}.", $"This was written down for {owner}.");

    public string Accepted(string by) => Say($"{by} sa ja.", $"{by} sa ja.", $"{by} said yes.");

    public string Declined(string by) => Say($"{by} sa nei.", $"{by} sa nei.", $"{by} said no.");

    public string Objected(string by) => Say(
        $"{by} sa at dette ikke ble avtalt slik.",
        $"{by} sa at dette ikkje vart avtalt slik.",
        $"{by} said that this was not agreed like that.");

    public string Withdrew(string by) => Say($"{by} tok løftet tilbake.", $"{by} tok lovnaden tilbake.", $"{by} took the promise back.");

    public string Renewed(string by, string date) => Say(
        $"{by} lot det gjelde til og med {date}.", $"{by} lét det gjelde til og med {date}.", $"{by} let it last up to and including {date}.");

    public string Kept(string by) => Say($"{by} meldte at det er gjort.", $"{by} melde at det er gjort.", $"{by} noted that it is done.");

    public string KeptOn(string date) => Say($"Gjort {date}.", $"Gjort {date}.", $"Done on {date}.");

    public string Moved(string by, string date) => Say(
        $"{by} valgte en ny dato: {date}.", $"{by} valde ein ny dato: {date}.", $"{by} chose a new date: {date}.");

    public string AskedToTakeOver(string by, string to) => Say(
        $"{by} spurte om {to} kan ta over.", $"{by} spurde om {to} kan ta over.", $"{by} asked {to} to take over.");

    public string TookOver(string by) => Say($"{by} tok over løftet.", $"{by} tok over lovnaden.", $"{by} took over the promise.");

    public string DidNotTakeOver(string by) => Say(
        $"{by} sa nei til å ta over.", $"{by} sa nei til å ta over.", $"{by} said no to taking over.");

    public string TookQuestionBack(string by) => Say(
        $"{by} har løftet selv likevel.", $"{by} har lovnaden sjølv likevel.", $"{by} keeps the promise after all.");

    public string SaidMore(string by) => Say($"{by} sa noe mer.", $"{by} sa noko meir.", $"{by} said something more.");

    public string AskedAbout(string by) => Say($"{by} spurte hvordan det går.", $"{by} spurde korleis det går.", $"{by} asked how it is going.");

    public string Settled(string by) => Say(
        $"{by} noterte at det er snakket om.", $"{by} noterte at det er snakka om.", $"{by} noted that it was talked about.");

    public string Reworded(string by) => Say($"{by} sa det med andre ord.", $"{by} sa det med andre ord.", $"{by} said it in other words.");

    public string Noted(string by) => Say($"{by} skrev et notat.", $"{by} skreiv eit notat.", $"{by} wrote a note.");

    public string Shared(string by, string roles) => Say(
        $"{by} noterte et ja til å dele. Kan leses av: {roles}.",
        $"{by} noterte eit ja til å dele. Kan lesast av: {roles}.",
        $"{by} noted a yes to sharing. Can be read by: {roles}.");

    public string Unshared(string by) => Say($"{by} stoppet delingen.", $"{by} stoppa delinga.", $"{by} stopped the sharing.");

    /// <param name="by">Who said so.</param>
    /// <param name="clause">As <see cref="LifeEventNames"/> has it.</param>
    /// <param name="date">The day of the event.</param>
    public string Reported(string by, string clause, string date) => Say(
        $"Melding fra {by}: {clause}. Dato: {date}.", $"Melding frå {by}: {clause}. Dato: {date}.", $"Message from {by}: {clause}. The date: {date}.");

    public string SaidItIsHard(string by) => Say(
        $"{by} sa: Det begynner å bli vanskelig.", $"{by} sa: Det byrjar å bli vanskeleg.", $"{by} said: It is getting difficult.");

    public string WantsToTalk(string by) => Say(
        $"{by} vil gjerne snakke med noen.", $"{by} vil gjerne snakke med nokon.", $"{by} would like to talk to somebody.");

    public string EventMoved(string clause, string date) => Say(
        $"Ny dato for dette: {clause}. Dato: {date}.", $"Ny dato for dette: {clause}. Dato: {date}.", $"A new date for this: {clause}. The date: {date}.");

    public string EventTakenBack(string by, string clause) => Say(
        $"{by} tok tilbake dette, som var notert ved en feil: {clause}.",
        $"{by} tok tilbake dette, som var notert ved ein feil: {clause}.",
        $"{by} took this back, which was noted by mistake: {clause}.");

    public string WaitsAgain => Say("Løftet venter som før.", "Lovnaden ventar som før.", "The promise waits as before.");

    public string Woken(string date) => Say($"Løftet fikk en dato: {date}.", $"Lovnaden fekk ein dato: {date}.", $"The promise got a date: {date}.");

    public string Tasked(string name) => Say(
        $"{name} ble bedt om å gi kopien. Den går ikke på e-post.",
        $"{name} vart beden om å gi kopien. Han går ikkje på e-post.",
        $"{name} was asked to give the copy. It does not go by e-mail.");

    public string Given(string by, GivenHow how, string date) => Say(
        $"{by} ga kopien {How(how)}. Dato: {date}.", $"{by} gav kopien {How(how)}. Dato: {date}.", $"{by} gave the copy {How(how)}. The date: {date}.");

    public string How(GivenHow how) => how switch
    {
        GivenHow.Phone => Say("på telefon", "på telefon", "by phone"),
        GivenHow.Letter => Say("i et brev", "i eit brev", "by letter"),
        _ => Say("i et møte", "i eit møte", "in person"),
    };

    public string AskedForReminder(string by, string to) => Say(
        $"{by} ba om en påminnelse til {to}.", $"{by} bad om ei påminning til {to}.", $"{by} asked for a reminder to {to}.");

    public string Message(string to, NoticeKind kind) => Say($"E-post til {to}: {What(kind)}.", $"E-post til {to}: {What(kind)}.", $"E-mail to {to}: {What(kind)}.");

    public string TakesNoMail(string name) => Say(
        $"{name} får ikke e-post herfra.", $"{name} får ikkje e-post herifrå.", $"{name} gets no e-mail from here.");

    public string ByMailAgain => Say("Kopien går på e-post likevel.", "Kopien går på e-post likevel.", "The copy goes by e-mail after all.");

    public string CameBack(string name) => Say(
        $"E-post til {name} kom i retur.", $"E-post til {name} kom i retur.", $"E-mail to {name} came back.");

    public string DidNotArrive(string name) => Say(
        $"E-post til {name} kom ikke fram.", $"E-post til {name} kom ikkje fram.", $"E-mail to {name} did not arrive.");

    public string What(NoticeKind kind) => kind switch
    {
        NoticeKind.Confirmation => Say("kopi av det som ble avtalt", "kopi av det som vart avtalt", "a copy of what was agreed"),
        NoticeKind.StandsAfterEvent => Say("det som er lovet, står fast", "det som er lova, står fast", "what was promised stands"),
        NoticeKind.PromiseStands => Say("hvem som har løftet nå", "kven som har lovnaden no", "who keeps the promise now"),
        NoticeKind.ConsentRecorded => Say("et ja er notert", "eit ja er notert", "a yes is noted"),
        NoticeKind.Reminder or NoticeKind.ReminderAsked => Say("påminnelse om en dato", "påminning om ein dato", "reminder of a date"),
        NoticeKind.Woken => Say("løftet har nå en dato", "lovnaden har no ein dato", "the promise has a date now"),
        NoticeKind.WaitsForYes => Say("det noen er spurt om, har en dato nå", "det nokon er spurd om, har ein dato no", "what was asked about has a date now"),
        NoticeKind.DateMoved => Say("datoen er en annen nå", "datoen er ein annan no", "the date is another one now"),
        NoticeKind.ProposedForYou => Say("spørsmål om å love noe", "spørsmål om å love noko", "a question about promising something"),
        NoticeKind.WrittenForYou => Say("dette er skrevet ned", "dette er skrive ned", "this is written down"),
        NoticeKind.HandedOverToYou => Say("spørsmål om å ta over", "spørsmål om å ta over", "a question about taking over"),
        NoticeKind.HandOverAccepted => Say("noen har tatt over", "nokon har teke over", "someone has taken over"),
        NoticeKind.AskedNoMore => Say("spørsmålet er tatt tilbake", "spørsmålet er teke tilbake", "the question is taken back"),
        NoticeKind.Declined => Say("noen har sagt nei", "nokon har sagt nei", "someone has said no"),
        NoticeKind.Objection => Say("noe ble ikke avtalt slik", "noko vart ikkje avtalt slik", "something was not agreed like that"),
        NoticeKind.ReadAloud => Say("kopien kan ikke gå på e-post", "kopien kan ikkje gå på e-post", "the copy cannot go by e-mail"),
        NoticeKind.Renewal => Say("en sluttdato er nær", "ein sluttdato er nær", "an end date is near"),
        NoticeKind.Ended => Say("noe tar slutt", "noko tek slutt", "something comes to an end"),
        NoticeKind.AppliesAgain => Say("noe gjelder igjen", "noko gjeld igjen", "something applies again"),
        NoticeKind.Escalation => Say("en dato er passert", "ein dato er passert", "a date has passed"),
        NoticeKind.WithoutOwner => Say("ingen har løftet nå", "ingen har lovnaden no", "nobody keeps the promise now"),
        NoticeKind.TakenBack => Say("noe er tatt tilbake", "noko er teke tilbake", "something was taken back"),
        NoticeKind.AddressRefused => Say("en e-post kom i retur", "ein e-post kom i retur", "an e-mail came back"),
        NoticeKind.OutreachStopped => Say("påminnelser stopper", "påminningar stoppar", "reminders stop"),
        NoticeKind.OutreachGoesOn => Say("påminnelser går som før", "påminningar går som før", "reminders go on as before"),
        NoticeKind.WaitsAgain => Say("noe venter som før", "noko ventar som før", "something waits as before"),
        NoticeKind.SaidNoMore => Say("noe som ble sagt, er tatt tilbake", "noko som vart sagt, er teke tilbake", "something that was said is taken back"),
        NoticeKind.LinkAsked => Say("en ny lenke", "ei ny lenkje", "a new link"),
        NoticeKind.ChangedByOther => Say("et løfte er endret", "ein lovnad er endra", "a promise was changed"),
        NoticeKind.AskedAbout => Say("et spørsmål om et løfte", "eit spørsmål om ein lovnad", "a question about a promise"),
        NoticeKind.Said => Say("noe ble sagt her", "noko vart sagt her", "something was said here"),
        NoticeKind.CopyWaits => Say("kopien venter på å bli gitt", "kopien ventar på å bli gitt", "the copy waits to be given"),
        NoticeKind.Unanswered => Say("noe som ble sagt, venter på svar", "noko som vart sagt, ventar på svar", "something that was said waits for an answer"),
        _ => Say("en beskjed", "ein beskjed", "a message"),
    };

    internal string List(IReadOnlyList<string> names) => Mail.List(names);
}
