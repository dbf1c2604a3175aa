using Microsoft.Extensions.Options;
using NCrontab;

namespace FollowUp.Functions.Timers;

/// <summary>
/// When the timers run. The Functions host reads the same settings; here they are checked, since the host leaves a timer out whose schedule it cannot read, and serves on.
/// </summary>
public sealed class TimerOptions
{
    public const string Section = "FollowUp";

    public TimerSchedule Sweep { get; set; } = new();

    public TimerSchedule Upkeep { get; set; } = new();
}

/// <summary>A timer's schedule: six fields of NCRONTAB, seconds first, in UTC unless the app is told another zone.</summary>
public sealed class TimerSchedule
{
    public string Schedule { get; set; } = "";
}

/// <summary>Says which setting does not fit, and what to set.</summary>
internal sealed class TimerOptionsValidator : IValidateOptions<TimerOptions>
{
    private static readonly CrontabSchedule.ParseOptions Seconds = new() { IncludingSeconds = true };

    public ValidateOptionsResult Validate(string? name, TimerOptions options)
    {
        string[] wrong =
        [
            .. Wrong("Sweep", options.Sweep, "0 * * * * *", "each minute"),
            .. Wrong("Upkeep", options.Upkeep, "0 30 1 * * *", "each night"),
        ];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(string timer, TimerSchedule schedule, string usual, string when) =>
        CrontabSchedule.TryParse(schedule.Schedule, Seconds) is not null
            ? []
            : [$"{TimerOptions.Section}:{timer}:Schedule: set six NCRONTAB fields, such as '{usual}' for {when}."];
}
