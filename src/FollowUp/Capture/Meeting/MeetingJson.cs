using System.Globalization;
using System.Text.Json.Nodes;
using FollowUp.Cases;
using FollowUp.Schedule;

namespace FollowUp.Capture.Meeting;

/// <summary>
/// A draft as the body that the API takes, so that the page and the API refuse for the same reasons; and which field of the page each
/// place of the body is.
/// </summary>
internal static class MeetingJson
{
    /// <summary>Marks fields of the page that belong to no entry.</summary>
    public const string HeldField = "held-on";

    public const string ThereField = "there";

    public const string NextField = "next-on";

    private const string Commitments = "$.commitments[";

    // In the order of the page.
    private static readonly string[] Members = [".kind", ".when", ".due", ".first", ".text", ".within", ".rrule", ".time", ".visibility", ".until", ".stopOn", ".coOwners"];

    public static JsonObject Of(MeetingDraft draft, ServiceZone zone) => new()
    {
        ["heldAt"] = Instant(draft.HeldOn, draft.HeldAt, zone),
        ["attendees"] = new JsonArray([.. draft.Attendees.Select(a => (JsonNode)a.Value)]),
        ["next"] = Instant(draft.NextOn, draft.NextAt, zone),
        ["commitments"] = new JsonArray([.. draft.Entries.Select(Of)]),
    };

    public static JsonObject Of(DraftEntry entry)
    {
        var json = new JsonObject { ["owner"] = entry.Owner.Value, ["visibility"] = Visibility(entry) };
        Put(json, "text", entry.Text);
        switch (entry.When)
        {
            case DraftWhen.Wish:
                json["kind"] = "wish";
                return json;
            case DraftWhen.GoesOn:
                json["kind"] = "standing";
                Put(json, "until", entry.Until);
                break;
            case DraftWhen.Date:
                json["kind"] = "dated";
                PutDate(json, entry, "due");
                break;
            case DraftWhen.From:
                json["kind"] = "recurring";
                PutDate(json, entry, "first");
                PutRhythm(json, entry);
                break;
            case DraftWhen.If:
                var repeats = entry.Rhythm is not DraftRhythm.Once;
                json["kind"] = repeats ? "recurring" : "contingent";
                Put(json, "when", entry.Event);
                json["within"] = Within(entry, isLimit: !repeats);
                PutRhythm(json, entry);
                break;
        }

        if (entry.StopOn.Length > 0)
        {
            json["stopOn"] = new JsonArray(entry.StopOn);
        }

        if (entry.CoOwners.Count > 0)
        {
            json["coOwners"] = new JsonArray([.. entry.CoOwners.Select(p => (JsonNode)p.Value)]);
        }

        return json;
    }

    /// <summary>The field of a place such as <c>$.commitments[2].within.value</c>. Of an entry that is closed it is the entry.</summary>
    public static string FieldOf(string path, IReadOnlyList<DraftEntry> entries)
    {
        if (!path.StartsWith(Commitments, StringComparison.Ordinal))
        {
            return path switch
            {
                "$.heldAt" => HeldField,
                "$.next" => NextField,
                _ when path.StartsWith("$.attendees", StringComparison.Ordinal) => ThereField,
                _ => "",
            };
        }

        var end = path.IndexOf(']', StringComparison.Ordinal);
        var entry = entries[int.Parse(path.AsSpan(Commitments.Length, end - Commitments.Length), CultureInfo.InvariantCulture)];
        return entry.IsOpen ? FieldOf(path[(end + 1)..], entry) : entry.Id;
    }

    /// <summary>Orders reasons as the page orders its fields.</summary>
    public static (int Entry, int Field) PlaceOf(Flaw flaw)
    {
        var end = flaw.Path.IndexOf(']', StringComparison.Ordinal);
        var isOfEntry = flaw.Path.StartsWith(Commitments, StringComparison.Ordinal);
        return isOfEntry
            ? (int.Parse(flaw.Path.AsSpan(Commitments.Length, end - Commitments.Length), CultureInfo.InvariantCulture), Array.FindIndex(Members, flaw.Path[(end + 1)..].StartsWith))
            : (flaw.Path == "$.next" ? int.MaxValue : -1, 0);
    }

    private static string FieldOf(string member, DraftEntry entry) => member switch
    {
        ".text" => entry.Id + "-text",
        ".kind" or ".when" => entry.Id + "-when",
        ".due" or ".first" => entry.Id + "-date",
        ".rrule" => entry.Id + (entry.Rhythm is DraftRhythm.Once ? "-rhythm" : "-times"),
        ".time" => entry.Id + "-time",
        ".until" => entry.Id + "-until",
        ".stopOn" => entry.Id + "-stops",
        ".visibility.roles" => entry.Id + "-roles",
        _ when member.StartsWith(".within", StringComparison.Ordinal) => entry.Id + "-days",
        _ when member.StartsWith(".coOwners", StringComparison.Ordinal) => entry.Id + "-with",
        _ when member.StartsWith(".visibility", StringComparison.Ordinal) => entry.Id + "-sight",
        _ => entry.Id,
    };

    private static void PutDate(JsonObject json, DraftEntry entry, string member)
    {
        Put(json, member, entry.Date);
        Put(json, "roll", entry.Roll is { } roll ? Kebab.Of(roll) : "");
    }

    private static void PutRhythm(JsonObject json, DraftEntry entry)
    {
        if (entry.Rhythm is not DraftRhythm.Once)
        {
            json["rrule"] = RuleOf(entry);
            Put(json, "time", entry.Time);
        }
    }

    private static JsonObject Within(DraftEntry entry, bool isLimit)
    {
        var within = new JsonObject { ["unit"] = Kebab.Of(entry.Unit is DraftUnit.Days or DraftUnit.DaysBefore ? DelayUnit.CalendarDays : DelayUnit.WorkingDays) };
        if (int.TryParse(entry.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            within["value"] = entry.Unit is DraftUnit.DaysBefore or DraftUnit.WorkingDaysBefore ? -days : days;
        }
        else
        {
            Put(within, "value", entry.Days);
        }

        if (isLimit)
        {
            within["limit"] = true;
        }

        return within;
    }

    private static string RuleOf(DraftEntry entry) => (entry.Rhythm switch
    {
        DraftRhythm.Fortnightly => "FREQ=WEEKLY;INTERVAL=2",
        DraftRhythm.Monthly => "FREQ=MONTHLY",
        _ => "FREQ=WEEKLY",
    }) + (entry.Times.Length == 0 ? "" : ";COUNT=" + entry.Times);

    private static JsonNode? Visibility(DraftEntry entry)
    {
        if (entry.Sight is not DraftSight.SaidYesAloud)
        {
            return entry.Sight is DraftSight.Everyone ? "all-participants" : null;
        }

        var aloud = new JsonObject { ["givenAloud"] = true };
        if (entry.Roles.Count > 0)
        {
            aloud["roles"] = new JsonArray([.. entry.Roles.Select(role => (JsonNode)Kebab.Of(role))]);
        }

        return aloud;
    }

    // Half of a time is sent as it is, so that it is asked for, and not taken as none.
    private static string? Instant(string date, string time, ServiceZone zone) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", out var day) && day.Year is > 1900 and < 2200 && TimeOnly.TryParseExact(time, "HH:mm", out var at)
            ? zone.InstantOf(day, at).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : date.Length + time.Length == 0 ? null : date + time;

    private static void Put(JsonObject json, string member, string value)
    {
        if (value.Length > 0)
        {
            json[member] = value;
        }
    }
}
