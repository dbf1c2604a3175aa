using Microsoft.Extensions.Options;

namespace FollowUp.Schedule;

/// <summary>Everything that decides when something is due, reminded of or sent: the configuration, read.</summary>
/// <param name="Zone">Where the service's clock hangs.</param>
/// <param name="Calendar">Its working days.</param>
/// <param name="Sending">When mail may go.</param>
/// <param name="Steps">When an owner is reminded and a coordinator is told.</param>
/// <param name="ConfirmationQuiet">How long after the last captured commitment a confirmation is made.</param>
public sealed record SchedulePolicy(
    ServiceZone Zone, WorkingCalendar Calendar, SendingTimes Sending, ReminderSteps Steps, TimeSpan ConfirmationQuiet)
{
    /// <summary>What holds without any configuration: Europe/Oslo and the defaults of <see cref="ScheduleOptions"/>.</summary>
    public static SchedulePolicy Default { get; } = From(new ScheduleOptions());

    /// <exception cref="OptionsValidationException">A setting is wrong; the messages say which and what to set.</exception>
    public static SchedulePolicy From(ScheduleOptions options)
    {
        var reading = ScheduleReading.Of(options);
        return reading.Policy
            ?? throw new OptionsValidationException(nameof(ScheduleOptions), typeof(ScheduleOptions), reading.Problems);
    }

    /// <summary>The instant at which a case is looked at for what is told in the digest of that day, or of the next working day.</summary>
    public DateTimeOffset PlanningOn(DateOnly day) => Sending.SlotOn(Calendar.OnOrAfter(day)) - Steps.PlanningLead;

    /// <summary>The local date.</summary>
    public DateOnly Today(DateTimeOffset now) => Zone.DateOf(now);
}
