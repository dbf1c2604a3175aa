using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Capture.Meeting;

/// <summary>What is usually promised, as the beginning of a promise that its owner makes their own.</summary>
public enum Opening
{
    JobEnds,
    JobStarts,
    Money,
    Appointments,
    Disclosure,
    Adjustment,
    OwnWords,
}

/// <summary>Makes entries of openings.</summary>
internal static class Openings
{
    public static IReadOnlyList<Opening> All { get; } = Enum.GetValues<Opening>();

    /// <summary>A promise that begins so; how long and until when is for its owner to say, and only a proposal here.</summary>
    public static DraftEntry Begin(this Opening opening, string id, PersonId owner, Language language)
    {
        var entry = new DraftEntry(id, owner) { Text = opening is Opening.OwnWords ? "" : new OpeningWords(language).Text(opening), IsOpen = true };
        return opening switch
        {
            Opening.JobEnds => entry with { When = DraftWhen.If, Event = LifeEventKind.JobEnded.Value, Days = "2", Unit = DraftUnit.WorkingDays },
            Opening.JobStarts => entry with { When = DraftWhen.If, Event = LifeEventKind.JobStarted.Value, Days = "3", Unit = DraftUnit.Days },
            Opening.Appointments => entry with { When = DraftWhen.GoesOn },
            Opening.OwnWords => entry,
            _ => entry with { When = DraftWhen.Date },
        };
    }
}

/// <summary>The openings, in the first person.</summary>
public sealed class OpeningWords(Language language) : Words(language)
{
    /// <summary>A few words, for a button.</summary>
    public string Label(Opening opening) => opening switch
    {
        Opening.JobEnds => Say("Hvis jobben tar slutt", "Om jobben tek slutt", "If the job ends"),
        Opening.JobStarts => Say("Når jobben begynner", "Når jobben byrjar", "When the job begins"),
        Opening.Money => Say("Penger, før du skriver under", "Pengar, før du skriv under", "Money, before you sign"),
        Opening.Appointments => Say("Timene våre", "Timane våre", "Our appointments"),
        Opening.Disclosure => Say("Hva du vil si på jobben", "Kva du vil seie på jobben", "What you want to say at work"),
        Opening.Adjustment => Say("Gjøre jobben lettere", "Gjere jobben lettare", "Making work easier"),
        _ => Say("Med egne ord", "Med eigne ord", "In my own words"),
    };

    /// <summary>The promise itself, after the words that say what it waits for: "If the job ends, I, Solveig, promise: …".</summary>
    public string Text(Opening opening) => opening switch
    {
        Opening.JobEnds => Say(
            "Jeg ringer deg, uansett grunn. Så ser vi på veien videre sammen.",
            "Eg ringjer deg, same kva grunnen er. Så ser vi på vegen vidare saman.",
            "I call you, whatever the reason. Then we look at the way ahead together."),
        Opening.JobStarts => Say(
            "Jeg tar kontakt, og hører hvordan de første dagene var.",
            "Eg tek kontakt, og høyrer korleis dei første dagane var.",
            "I get in touch, and hear how the first days were."),
        Opening.Money => Say(
            "Jeg regner ut hva du sitter igjen med hver måned. Vi går gjennom det før du skriver under.",
            "Eg reknar ut kva du sit igjen med kvar månad. Vi går gjennom det før du skriv under.",
            "I work out what you have left each month. We go through it before you sign."),
        Opening.Appointments => Say(
            "Timene våre fortsetter som før, uansett hva som skjer på jobben.",
            "Timane våre held fram som før, same kva som skjer på jobben.",
            "Our appointments go on as before, whatever happens at work."),
        Opening.Disclosure => Say(
            "Vi to snakker om hva du vil si på jobben, og hva du vil ha for deg selv. Du bestemmer.",
            "Vi to snakkar om kva du vil seie på jobben, og kva du vil ha for deg sjølv. Du bestemmer.",
            "I talk with you about what you want to say at work, and what stays yours. You decide."),
        Opening.Adjustment => Say(
            "Jeg blir med og snakker om hva som kan gjøre dagen på jobb lettere, hvis du vil.",
            "Eg blir med og snakkar om kva som kan gjere dagen på jobb lettare, om du vil.",
            "I come along and talk about what can make the day at work easier, if you want."),
        _ => Say("Med egne ord", "Med eigne ord", "In my own words"),
    };
}
