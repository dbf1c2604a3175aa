using FollowUp.Mail;

namespace FollowUp.Web.Pages;

/// <summary>The headings under which promises stand, the same on every page.</summary>
public sealed class SortWords(Language language) : Words(language)
{
    public string Own => Say("Det du selv vil", "Det du sjølv vil", "What you want yourself");

    /// <param name="sort">What the promises under it have in common.</param>
    public string Of(PromiseSort sort) => sort switch
    {
        PromiseSort.Now => Say("Dette skjer nå", "Dette skjer no", "This is happening now"),
        PromiseSort.If => Say("Hvis jobben tar slutt, eller noe endrer seg", "Om jobben tek slutt, eller noko endrar seg", "If the job ends, or something changes"),
        PromiseSort.Standing => Say("Dette fortsetter", "Dette held fram", "This goes on"),
        PromiseSort.Dated => Say("Dette har en dato", "Dette har ein dato", "This has a date"),
        PromiseSort.Wish => Say("Egne ønsker", "Eigne ønske", "Own wishes"),
        PromiseSort.Asked => Say("Dette er noen spurt om", "Dette er nokon spurd om", "Someone has been asked about this"),
        PromiseSort.Unread => Say("Løfter du ikke kan lese", "Lovnader du ikkje kan lese", "Promises you cannot read"),
        PromiseSort.Kept => Say("Dette er gjort", "Dette er gjort", "This is done"),
        PromiseSort.PassedOn => Say("Dette har en annen nå", "Dette har ein annan no", "Someone else has this now"),
        _ => Say("Dette gjelder ikke lenger", "Dette gjeld ikkje lenger", "This no longer applies"),
    };
}
