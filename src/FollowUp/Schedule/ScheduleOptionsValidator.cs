using Microsoft.Extensions.Options;

namespace FollowUp.Schedule;

/// <summary>Refuses wrong settings at start; each message names the setting and says what to set.</summary>
public sealed class ScheduleOptionsValidator : IValidateOptions<ScheduleOptions>
{
    public ValidateOptionsResult Validate(string? name, ScheduleOptions options)
    {
        var problems = ScheduleReading.Of(options).Problems;
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
