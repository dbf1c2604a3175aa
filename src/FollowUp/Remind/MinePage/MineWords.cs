using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Remind.MinePage;

/// <summary>What the list of one's own promises says.</summary>
public sealed class MineWords(Language language) : Words(language)
{
    public string Title => Say("Det du har lovet", "Det du har lova", "What you have promised");

    public string Nothing => Say("Ingenting venter på deg nå.", "Ingenting ventar på deg no.", "Nothing is waiting for you now.");

    public string Heading(MineSort sort) => sort switch
    {
        MineSort.Asked => Say("Du er spurt om dette", "Du er spurd om dette", "You have been asked about this"),
        MineSort.Dated => Say("Med dato", "Med dato", "With a date"),
        MineSort.If => Say("Hvis noe skjer", "Om noko skjer", "If something happens"),
        _ => Say("Fortsetter uten dato", "Held fram utan dato", "Goes on without a date"),
    };

    public string To(string name) => Say($"Til {name}", $"Til {name}", $"To {name}");

    public string Open => Say("Åpne", "Opne", "Open");

    public string Page(int at, int pages) => Say($"Side {at} av {pages}", $"Side {at} av {pages}", $"Page {at} of {pages}");

    public string Next => Say("Neste side", "Neste side", "Next page");

    public string Previous => Say("Forrige side", "Førre side", "Previous page");

    public string Calendar => Say("Datoene i kalenderen din", "Datoane i kalenderen din", "The dates in your calendar");

    public string CalendarHint => Say(
        "Legg adressen til i Outlook eller på telefonen. Kalenderen viser bare referanser og datoer.",
        "Legg adressa til i Outlook eller på telefonen. Kalenderen viser berre referansar og datoar.",
        "Add the address in Outlook or on your phone. The calendar shows only references and dates.");

    public string MakeCalendar => Say("Lag en adresse", "Lag ei adresse", "Make an address");

    public string MakeCalendarAgain => Say("Lag en ny adresse", "Lag ei ny adresse", "Make a new address");

    public string OldStops => Say("Lager du en ny, slutter den gamle å virke.", "Lagar du ei ny, sluttar den gamle å verke.", "If you make a new one, the old one stops working.");

    public string StopCalendar => Say("Stopp adressen", "Stopp adressa", "Stop the address");

    public string CalendarAddress => Say("Adressen din", "Adressa di", "Your address");

    public string ShownOnce => Say("Den vises bare nå. Del den ikke med noen.", "Ho blir berre vist no. Del ho ikkje med nokon.", "It is shown only now. Share it with nobody.");

    internal string Due(DateOnly due, DateOnly today) => due < today ? Mail.WasDue(due) : due == today ? Mail.DueToday(due) : Mail.DueOn(due);
}
