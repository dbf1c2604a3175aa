using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Capture.Meeting;

/// <summary>What the page says that all read together before it is sent; and how a promise reads once it is whole.</summary>
public sealed class AgreedWords(Language language) : Words(language)
{
    public string Title => Say("Dette er vi enige om", "Dette er vi samde om", "This is what we agreed");

    public string ReadAloud => Say("Les det høyt sammen. Stemmer det?", "Les det høgt saman. Stemmer det?", "Read it aloud together. Is it right?");

    public string ItIsOkay => Say(
        "Det er greit om det ikke går. Da gjelder løftene fortsatt.",
        "Det er greitt om det ikkje går. Då gjeld lovnadene framleis.",
        "It is okay if it does not work out. The promises still stand.");

    public string Held(DateOnly date, TimeOnly time) => Say(
        $"Møtet er {Mail.Date(date)} kl. {time:HH\\:mm}.", $"Møtet er {Mail.Date(date)} kl. {time:HH\\:mm}.", $"The meeting is on {Mail.Date(date)} at {time:HH\\:mm}.");

    public string Next(DateOnly date, TimeOnly time) => Say(
        $"Neste møte er {Mail.Date(date)} kl. {time:HH\\:mm}.", $"Neste møte er {Mail.Date(date)} kl. {time:HH\\:mm}.", $"The next meeting is on {Mail.Date(date)} at {time:HH\\:mm}.");

    public string Promises(string name) => Say($"{name} lover", $"{name} lovar", $"{name} promises");

    public string Wishes(string name) => Say($"{name} ønsker", $"{name} ønskjer", $"{name} wants");

    public string NoPromises => Say("Ingen lover noe i dag. Det er helt greit.", "Ingen lovar noko i dag. Det er heilt greitt.", "Nobody promises anything today. That is fine.");

    public string InRhythm(DraftRhythm rhythm) => $"{Begins(new PromiseWords(Language).Rhythm(rhythm))}.";

    public string InRhythm(DraftRhythm rhythm, int times) => $"{Begins(new PromiseWords(Language).Rhythm(rhythm))}, {Say(
        times == 1 ? "én gang" : $"{times} ganger",
        times == 1 ? "éin gong" : $"{times} gonger",
        times == 1 ? "one time" : $"{times} times")}.";

    public string FirstTime(DateOnly date) => Say($"Første gang er {Mail.Date(date)}.", $"Første gong er {Mail.Date(date)}.", $"The first time is {Mail.Date(date)}.");

    /// <param name="clause">A life event.</param>
    /// <param name="delay">How long after it, to stand within a sentence.</param>
    public string FirstTimeIf(string clause, string delay) => Say(
        $"Hvis {clause}, er første gang {delay}.", $"Om {clause}, er første gong {delay}.", $"If {clause}, the first time is {delay}.");

    public string AtTime(TimeOnly time) => Say($"Det er kl. {Time(time)}.", $"Det er kl. {Time(time)}.", $"It is at {Time(time)}.");

    /// <param name="clause">A life event.</param>
    public string StopsIf(string clause) => Say($"Det slutter hvis {clause}.", $"Det sluttar om {clause}.", $"It stops if {clause}.");

    public string AlsoBy(IReadOnlyList<string> names) => Say(
        $"{Mail.List(names)} kan også gjøre det.", $"{Mail.List(names)} kan også gjere det.", $"{Mail.List(names)} can do it as well.");

    public string NoWorkingDay(DateOnly said) => Say(
        $"{Begins(Mail.Date(said))} er ikke en arbeidsdag.", $"{Begins(Mail.Date(said))} er ikkje ein arbeidsdag.", $"{Mail.Date(said)} is not a working day.");

    public string BecomesDay(DateOnly due) => Say($"Det blir {Mail.Date(due)}.", $"Det blir {Mail.Date(due)}.", $"It will be {Mail.Date(due)}.");

    public string RatherDay(DateOnly other) => Say($"Heller {Mail.Date(other)}", $"Heller {Mail.Date(other)}", $"Rather {Mail.Date(other)}");

    public string CanRead(IReadOnlyList<string> names) => Say($"{Mail.List(names)} kan lese dette.", $"{Mail.List(names)} kan lese dette.", $"{Mail.List(names)} can read this.");

    public string EveryoneCanRead => Say("Alle deltakerne kan lese dette.", "Alle deltakarane kan lese dette.", "All participants can read this.");

    public string GetsACopy(string name) => Say($"Når du sender, får {name} en kopi.", $"Når du sender, får {name} ein kopi.", $"When you send it, {name} gets a copy.");

    public string LookAt => Say("Før dere sender", "Før de sender", "Before you send it");

    public string Back => Say("Tilbake", "Tilbake", "Back");

    public string Send => Say("Send avtalen", "Send avtalen", "Send it");

    private static string Begins(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
