using System.Globalization;

namespace FollowUp.Schedule;

/// <summary>Reads <see cref="ScheduleOptions"/> once, for the validator and for the policy: either a policy or what is wrong.</summary>
internal sealed class ScheduleReading
{
    // More than a tenth of the year closed is a mistake, and a calendar without working days would have no due dates.
    private const int MostClosedDays = 40;
    private const int FurthestStep = 60;
    private const int HalfADay = 12 * 60;

    private readonly List<string> _problems = [];

    private ScheduleReading()
    {
    }

    /// <summary>One sentence for each wrong setting, by its full name, with what to set.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Null if there are problems.</summary>
    public SchedulePolicy? Policy { get; private set; }

    public static ScheduleReading Of(ScheduleOptions options)
    {
        var reading = new ScheduleReading();
        var zone = reading.Zone(options.Zone);
        var closed = reading.ClosedDays(options.Calendar.ClosedDays ?? ScheduleOptions.CalendarOptions.DefaultClosedDays);
        var hours = reading.Hours(options.Windows);
        var steps = reading.Steps(options.Reminders, options.Confirmations);
        var quiet = reading.Minutes("Confirmations:QuietMinutes", options.Confirmations.QuietMinutes, 0, 240);
        if (reading._problems.Count == 0 && zone is not null)
        {
            var calendar = new WorkingCalendar(closed);
            reading.Policy = new SchedulePolicy(zone, calendar, new SendingTimes(zone, calendar, hours), steps, quiet);
        }

        return reading;
    }

    private ServiceZone? Zone(string id)
    {
        if (!ServiceZone.TryFind(id, out var zone))
        {
            Wrong("Zone", id, "set the IANA id of a time zone that this machine has data for, such as Europe/Oslo");
        }

        return zone;
    }

    private List<MonthDay> ClosedDays(IReadOnlyList<string> texts)
    {
        const string setting = "Calendar:ClosedDays";
        List<MonthDay> days = [];
        if (texts is ["none"])
        {
            return days;
        }

        for (var i = 0; i < texts.Count; i++)
        {
            if (MonthDay.TryParse(texts[i], out var day))
            {
                days.Add(day);
            }
            else
            {
                Wrong($"{setting}:{i}", texts[i], "set a month and a day, such as 12-24, or \"none\" alone for no closed days");
            }
        }

        if (texts.Count > MostClosedDays)
        {
            Wrong(setting, $"{texts.Count} days", $"set at most {MostClosedDays}");
        }

        return days;
    }

    private SendingHours Hours(ScheduleOptions.WindowOptions windows)
    {
        var open = Time("Windows:Open", windows.Open);
        var close = Time("Windows:Close", windows.Close);
        var daytimeOpen = Time("Windows:DaytimeOpen", windows.DaytimeOpen);
        var daytimeClose = Time("Windows:DaytimeClose", windows.DaytimeClose);
        var slot = Time("Windows:DigestSlot", windows.DigestSlot);
        if (close <= open)
        {
            Wrong("Windows:Close", windows.Close, $"set a time after FollowUp:Windows:Open ({windows.Open})");
        }
        else if (slot < open || slot >= close)
        {
            var window = $"from {windows.Open} to before {windows.Close}";
            Wrong("Windows:DigestSlot", windows.DigestSlot, $"set a time within the sending window, {window}");
        }

        if (daytimeClose <= daytimeOpen)
        {
            var after = $"FollowUp:Windows:DaytimeOpen ({windows.DaytimeOpen})";
            Wrong("Windows:DaytimeClose", windows.DaytimeClose, $"set a time after {after}");
        }

        var rightAfter = Minutes("Windows:RightAfterMinutes", windows.RightAfterMinutes, 0, HalfADay);
        return new SendingHours(
            open ?? default, close ?? default, daytimeOpen ?? default, daytimeClose ?? default, slot ?? default, rightAfter);
    }

    private ReminderSteps Steps(ScheduleOptions.ReminderOptions reminders, ScheduleOptions.ConfirmationOptions copies)
    {
        const string setting = "Reminders:Steps";
        var texts = reminders.Steps ?? ScheduleOptions.ReminderOptions.DefaultSteps;
        SortedSet<int> steps = [];
        for (var i = 0; i < texts.Count; i++)
        {
            var isStep = int.TryParse(texts[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var step)
                && step is >= -FurthestStep and <= FurthestStep;
            if (!isStep || !steps.Add(step))
            {
                var range = $"from -{FurthestStep} to {FurthestStep}";
                Wrong($"{setting}:{i}", texts[i], $"set a number of working days {range} that is not there yet");
            }
        }

        if (texts.Count == 0)
        {
            Wrong(setting, "", "set one or more numbers of working days from the due date, such as -2, 0 and 1");
        }

        var escalation = Days("Reminders:EscalateAfter", reminders.EscalateAfter);
        if (escalation > 0 && steps.Max > escalation)
        {
            const string why = "so that the owner hears before the coordinator";
            Wrong("Reminders:EscalateAfter", escalation, $"set at least {steps.Max}, the last of FollowUp:{setting}, {why}");
        }

        var again = Days("Reminders:EscalateAgain", reminders.EscalateAgain, least: 0);
        var (askAgain, tell) = (Days("Confirmations:AskAgainAfter", copies.AskAgainAfter), Days("Confirmations:TellAfter", copies.TellAfter));
        var notice = Days("Reminders:RenewalNotice", reminders.RenewalNotice);
        var lead = Minutes("Reminders:PlanningLeadMinutes", reminders.PlanningLeadMinutes, 1, HalfADay);
        return new ReminderSteps([.. steps], escalation, again, askAgain, tell, notice, lead);
    }

    private TimeOnly? Time(string setting, string text)
    {
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        // Null makes every comparison with it false, so that one wrong time gives one message.
        Wrong(setting, text, "set a local time as HH:mm, such as 08:00");
        return null;
    }

    private TimeSpan Minutes(string setting, int minutes, int least, int most)
    {
        if (minutes < least || minutes > most)
        {
            Wrong(setting, minutes, $"set a number of minutes from {least} to {most}");
        }

        return TimeSpan.FromMinutes(minutes);
    }

    private int Days(string setting, int days, int least = 1)
    {
        if (days < least || days > FurthestStep)
        {
            Wrong(setting, days, $"set a number of working days from {least} to {FurthestStep}{(least == 0 ? ", where 0 is never" : "")}");
        }

        return days;
    }

    private void Wrong(string setting, object? value, string whatToSet) =>
        _problems.Add(string.Create(CultureInfo.InvariantCulture, $"{ScheduleOptions.Section}:{setting} is '{value}': {whatToSet}."));
}
