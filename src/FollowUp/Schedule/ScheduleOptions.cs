namespace FollowUp.Schedule;

/// <summary>
/// Settings of section <c>FollowUp</c> that decide when something happens. Times are local, <c>HH:mm</c>. They are strings so that
/// a wrong one is met by <see cref="ScheduleOptionsValidator"/>, which says what to set, and not by the binder.
/// </summary>
public sealed class ScheduleOptions
{
    public const string Section = "FollowUp";

    /// <summary>IANA id of the time zone.</summary>
    public string Zone { get; set; } = "Europe/Oslo";

    public CalendarOptions Calendar { get; set; } = new();

    public WindowOptions Windows { get; set; } = new();

    public ReminderOptions Reminders { get; set; } = new();

    public ConfirmationOptions Confirmations { get; set; } = new();

    public sealed class CalendarOptions
    {
        /// <summary>What holds where nothing is configured.</summary>
        public static readonly IReadOnlyList<string> DefaultClosedDays = ["12-24", "12-31"];

        /// <summary>
        /// Days of every year on which the service is closed, <c>MM-dd</c>. An empty list or the only entry <c>none</c> (for
        /// environment variables, which cannot always be empty) is no such day. Null until configured, because the binder adds to a default
        /// instead of replacing it; an array, because the binder takes an empty list for null in any other type.
        /// </summary>
        public string[]? ClosedDays { get; set; }
    }

    public sealed class WindowOptions
    {
        /// <summary>Start of the sending window on working days.</summary>
        public string Open { get; set; } = "08:00";

        /// <summary>End of the sending window.</summary>
        public string Close { get; set; } = "16:00";

        /// <summary>Start of daytime, in which a confirmation may go right after a meeting, on any day.</summary>
        public string DaytimeOpen { get; set; } = "08:00";

        /// <summary>End of daytime.</summary>
        public string DaytimeClose { get; set; } = "20:00";

        /// <summary>When a professional's digest goes; within the sending window.</summary>
        public string DigestSlot { get; set; } = "08:00";

        /// <summary>For how many minutes a confirmation counts as "right after the meeting".</summary>
        public int RightAfterMinutes { get; set; } = 120;
    }

    public sealed class ReminderOptions
    {
        /// <summary>What holds where nothing is configured.</summary>
        public static readonly IReadOnlyList<string> DefaultSteps = ["-2", "0", "1"];

        /// <summary>
        /// When the owner is reminded, in working days from the due date. Null until configured, and an array, for the reasons given at
        /// <see cref="CalendarOptions.ClosedDays"/>. Strings, because the binder drops a number that it cannot read from a list.
        /// </summary>
        public string[]? Steps { get; set; }

        /// <summary>How many working days after the due date the coordinator is told.</summary>
        public int EscalateAfter { get; set; } = 3;

        /// <summary>How many working days lie between one telling of the coordinator and the next while it stays open; 0 tells once.</summary>
        public int EscalateAgain { get; set; } = 5;

        /// <summary>How many working days before an end the owner is asked to renew.</summary>
        public int RenewalNotice { get; set; } = 10;

        /// <summary>How many minutes before the digest slot cases are looked at.</summary>
        public int PlanningLeadMinutes { get; set; } = 120;
    }

    public sealed class ConfirmationOptions
    {
        /// <summary>For how many minutes no commitment is captured before the confirmation is made.</summary>
        public int QuietMinutes { get; set; } = 10;

        /// <summary>How many working days after somebody was asked to give a copy, by phone or letter or in person, they are asked again.</summary>
        public int AskAgainAfter { get; set; } = 2;

        /// <summary>How many working days after they were asked first the coordinator is told; then as often as EscalateAgain says.</summary>
        public int TellAfter { get; set; } = 5;
    }
}
