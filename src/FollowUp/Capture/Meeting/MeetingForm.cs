using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FollowUp.Cases;
using FollowUp.Web.Pages;

namespace FollowUp.Capture.Meeting;

/// <summary>
/// The form of the page as it was posted: what was typed, and of it what may be stored. What may not (an identity number above all) is
/// shown again as it was typed, and stays out of the store.
/// </summary>
internal sealed partial class MeetingForm(Form form)
{
    /// <summary>Beside the marks, where the page is to keep what it holds: the script reads it.</summary>
    private const string OnlyHere = "only-here";

    // More than anybody promises; a number that somebody makes up does not make all others run out.
    private const int MostNumbered = 500;

    public string DraftId => form["draft"];

    /// <summary>Which showing of the page it comes from.</summary>
    public string Page => form["page"] is { Length: <= 32 } page && page.All(char.IsAsciiHexDigit) ? page : "";

    /// <summary>What the button says that was pressed.</summary>
    public string[] Action => form["do"].Split('.');

    /// <summary>A draft with what was typed in its place, as it was typed.</summary>
    public MeetingDraft Typed(MeetingDraft draft, CaseFile file) => Merge(draft, file, (typed, _) => typed, (typed, _) => typed);

    /// <summary>A draft with what was typed in its place, as far as it may be stored.</summary>
    public MeetingDraft Storable(MeetingDraft draft, CaseFile file) =>
        Merge(draft, file, Cleaned, (typed, known) => IsTyped(typed) ? typed : known);

    // Some of what is typed may not be stored: then the page's own copy is the only one.
    private bool HoldsMore(MeetingDraft stored, CaseFile file) => Numbers().Select(n => Read(n, stored.Find(IdOf(n)), file)).OfType<DraftEntry>()
        .Any(e => Cleaned(e, new(e.Id, e.Owner)) is var clean && (clean.Text, clean.Date, clean.Days, clean.Times, clean.Time, clean.Until) != (e.Text, e.Date, e.Days, e.Times, e.Time, e.Until));

    /// <summary>The marks with which the page goes on after it was stored without being shown again, by the names of its fields.</summary>
    public Dictionary<string, string> MarksAfter(MeetingDraft stored, CaseFile file)
    {
        var marks = new Dictionary<string, string> { ["base"] = Marks.AfterFacts(stored, Facts(stored, file, (typed, _) => typed), form["base"]) };
        foreach (var number in Numbers())
        {
            if (stored.Find(IdOf(number)) is { } entry)
            {
                marks[MarkField(entry.Id)] = Marks.After(entry, Read(number, entry, file)!, form[MarkField(entry.Id)]);
            }
        }

        if (HoldsMore(stored, file))
        {
            marks[OnlyHere] = "true";
        }

        return marks;
    }

    /// <summary>
    /// What was typed into this form and stands in no promise of the case: for a form that comes after its meeting was sent. What only stood there
    /// was not typed.
    /// </summary>
    public IEnumerable<DraftEntry> NotCaptured(CaseFile file) =>
        Numbers().Select(n => Read(n, null, file)).OfType<DraftEntry>().Where(e => Marks.IsChanged(e, form[MarkField(e.Id)])).Select(e => Cleaned(e, new(e.Id, e.Owner)))
            .Where(e => e.Text.Length > 0 && !IsCaptured(e, file));

    /// <summary>Whether a promise of the case says the same.</summary>
    public static bool IsCaptured(DraftEntry entry, CaseFile file) => file.Commitments.Exists(c => c.Owner == entry.Owner && c.Text == entry.Text);

    private MeetingDraft Merge(MeetingDraft draft, CaseFile file, Func<DraftEntry, DraftEntry, DraftEntry> entry, Func<string, string, string> moment)
    {
        var entries = draft.Entries.ToList();
        var numbered = draft.Numbered;
        foreach (var number in Numbers())
        {
            var index = entries.FindIndex(e => e.Id == IdOf(number));
            if (index >= 0)
            {
                var stored = entries[index];
                entries[index] = Marks.Merge(entry(Read(number, stored, file)!, stored), stored, form[MarkField(stored.Id)], Page);
            }
            else if (Read(number, null, file) is { } typed && (number > draft.Numbered || IsTypedOn(typed, draft.Removed)))
            {
                // Of a draft that was forgotten while its page stayed open; or taken away elsewhere while somebody wrote on.
                entries.Add(entry(typed, new(typed.Id, typed.Owner) { When = typed.When }) with { IsOpen = true });
                numbered = Math.Max(numbered, number);
            }
        }

        return Marks.MergeFacts(Facts(draft, file, moment), draft, form["base"], Page) with { Entries = entries, Numbered = numbered };
    }

    // A part of the page that is not shown says nothing.
    private MeetingDraft Facts(MeetingDraft draft, CaseFile file, Func<string, string, string> moment)
    {
        var facts = !form.Has("held-on") ? draft : draft with
        {
            HeldOn = moment(form["held-on"], draft.HeldOn),
            HeldAt = moment(Minutes(form["held-at"]), draft.HeldAt),
            Attendees = [.. file.Present.Select(p => p.Person).Where(p => form.All("there").Contains(p.Value))],
        };
        return !form.Has("next-on") ? facts : facts with { NextOn = moment(form["next-on"], draft.NextOn), NextAt = moment(Minutes(form["next-at"]), draft.NextAt) };
    }

    // Unless this very page took it away, and what it had sent before comes after that.
    private bool IsTypedOn(DraftEntry typed, DraftEntry? removed) =>
        form.Has(MarkField(typed.Id)) && typed.Text.Length > 0 && Marks.IsChanged(typed, form[MarkField(typed.Id)]) && !(removed?.Id == typed.Id && removed.By == Page);

    private IEnumerable<int> Numbers() => form.Fields
        .Select(field => OwnerField().Match(field))
        .Where(match => match.Success)
        .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
        .Where(number => number <= MostNumbered)
        .Order();

    private DraftEntry? Read(int number, DraftEntry? known, CaseFile file)
    {
        var id = IdOf(number);
        if (known is null && !(Ids.TryParse<PersonId>(form[id + "-owner"], out var posted) && file.IsPresent(posted)))
        {
            return null;
        }

        var owner = known?.Owner ?? PersonId.Of(form[id + "-owner"]);
        var entry = (known ?? new(id, owner)) with
        {
            Text = form[id + "-text"].ReplaceLineEndings("\n"),
            Sight = Word<DraftSight>(id + "-sight"),
            Roles = [.. form.All(id + "-roles").Select(word => Kebab.TryParse<Role>(word, out var role) ? role : (Role?)null).OfType<Role>()],
        };
        if (!form.Has(id + "-when"))
        {
            return entry with { When = DraftWhen.Wish };
        }

        var when = form[id + "-when"].Split('.', 2);
        return entry with
        {
            When = Kebab.TryParse<DraftWhen>(when[0], out var said) ? said : DraftWhen.Unsaid,
            Event = when is [_, var kind] && LifeEventKind.TryParse(kind, out var happens) ? happens.Value : "",
            Rhythm = Word<DraftRhythm>(id + "-rhythm"),
            Date = form[id + "-date"],
            Days = form[id + "-days"],
            Unit = Word<DraftUnit>(id + "-unit"),
            Times = form[id + "-times"],
            Time = Minutes(form[id + "-time"]),
            Until = form[id + "-until"],
            StopOn = LifeEventKind.TryParse(form[id + "-stops"], out var stops) ? stops.Value : "",
            CoOwners = [.. file.Present.Select(p => p.Person).Where(p => form.All(id + "-with").Contains(p.Value))],
        };
    }

    private T Word<T>(string field)
        where T : struct, Enum => Kebab.TryParse<T>(form[field], out var value) ? value : default;

    private static DraftEntry Cleaned(DraftEntry typed, DraftEntry known) => typed with
    {
        Text = TextRules.Refuses(typed.Text) switch
        {
            // Not what was known either: it may hold all of a number but its last digit, stored while it was typed.
            ReasonCode.IdentityNumber => WithoutDigits(typed.Text) is { Length: <= Limits.Text } rest && TextRules.Refuses(rest) is null ? rest : "",
            null when typed.Text.Length <= Limits.Text => typed.Text,
            _ => known.Text,
        },
        Date = IsTyped(typed.Date) ? typed.Date : known.Date,
        Days = IsTyped(typed.Days) ? typed.Days : known.Days,
        Times = IsTyped(typed.Times) ? typed.Times : known.Times,
        Time = IsTyped(typed.Time) ? typed.Time : known.Time,
        Until = IsTyped(typed.Until) ? typed.Until : known.Until,
    };

    private static string WithoutDigits(string text) => string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsNumber(rune)));

    // A date, a time or a number, whole or half; never as many digits as tell who somebody is.
    private static bool IsTyped(string value) => value.Length <= 10 && value.All(c => char.IsAsciiDigit(c) || c is '-' or ':');

    // Some browsers send seconds as well.
    private static string Minutes(string time) => time is [_, _, ':', _, _, ':', ..] ? time[..5] : time;

    private static string MarkField(string entry) => entry + "-base";

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number}");

    [GeneratedRegex(@"\Ap([1-9][0-9]{0,3})-owner\z")]
    private static partial Regex OwnerField();
}
