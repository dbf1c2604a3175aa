using FollowUp.Schedule;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace FollowUp.Tests.Schedule;

public class ScheduleOptionsTests
{
    [Fact]
    public void Without_configuration_the_defaults_hold()
    {
        var policy = SchedulePolicy.From(Bind([]));
        Assert.Equal("Europe/Oslo", policy.Zone.Id);
        Assert.Equal([new(2026, 12, 24), new(2026, 12, 31)], policy.Calendar.ClosedDaysIn(2026));
        Assert.Equal(
            new SendingHours(new(8, 0), new(16, 0), new(8, 0), new(20, 0), new(8, 0), TimeSpan.FromHours(2)), policy.Sending.Hours);
        Assert.Equal([-2, 0, 1], policy.Steps.Owner);
        Assert.Equal((3, 10, TimeSpan.FromHours(2)), (policy.Steps.Escalation, policy.Steps.RenewalNotice, policy.Steps.PlanningLead));
        Assert.Equal((5, 2, 5), (policy.Steps.EscalationAgain, policy.Steps.CopyAgain, policy.Steps.CopyTold));
        Assert.Equal(TimeSpan.FromMinutes(10), policy.ConfirmationQuiet);
        Assert.Equal(new DateOnly(2026, 7, 1), policy.Today(DateTimeOffset.Parse("2026-06-30T22:30Z")));
    }

    [Fact]
    public void Every_setting_can_be_configured()
    {
        var policy = SchedulePolicy.From(Bind(new()
        {
            ["Zone"] = "Europe/Helsinki",
            ["Calendar:ClosedDays:0"] = "07-29",
            ["Windows:Open"] = "09:00",
            ["Windows:Close"] = "15:00",
            ["Windows:DaytimeOpen"] = "07:30",
            ["Windows:DaytimeClose"] = "21:00",
            ["Windows:DigestSlot"] = "09:30",
            ["Windows:RightAfterMinutes"] = "30",
            ["Reminders:Steps:0"] = "2",
            ["Reminders:Steps:1"] = "-5",
            ["Reminders:EscalateAfter"] = "4",
            ["Reminders:EscalateAgain"] = "0",
            ["Confirmations:AskAgainAfter"] = "3",
            ["Confirmations:TellAfter"] = "6",
            ["Reminders:RenewalNotice"] = "20",
            ["Reminders:PlanningLeadMinutes"] = "45",
            ["Confirmations:QuietMinutes"] = "0",
        }));
        Assert.Equal("Europe/Helsinki", policy.Zone.Id);
        Assert.Equal([new(2026, 7, 29)], policy.Calendar.ClosedDaysIn(2026));
        Assert.Equal(
            new SendingHours(new(9, 0), new(15, 0), new(7, 30), new(21, 0), new(9, 30), TimeSpan.FromMinutes(30)), policy.Sending.Hours);
        Assert.Equal([-5, 2], policy.Steps.Owner);
        Assert.Equal((4, 20, TimeSpan.FromMinutes(45)), (policy.Steps.Escalation, policy.Steps.RenewalNotice, policy.Steps.PlanningLead));
        Assert.Equal((0, 3, 6), (policy.Steps.EscalationAgain, policy.Steps.CopyAgain, policy.Steps.CopyTold));
        Assert.Equal(TimeSpan.Zero, policy.ConfirmationQuiet);
    }

    [Theory]
    [InlineData("Calendar:ClosedDays")] // what a JSON file's [] comes to
    [InlineData("Calendar:ClosedDays:0", "none")]
    public void A_service_may_have_no_closed_days(string setting, string value = "") =>
        Assert.Empty(SchedulePolicy.From(Bind(new() { [setting] = value })).Calendar.ClosedDaysIn(2026));

    [Theory]
    [InlineData("Zone", "Europe/Olso")]
    [InlineData("Zone", "")]
    [InlineData("Calendar:ClosedDays:0", "24.12")]
    [InlineData("Calendar:ClosedDays:0", "")]
    [InlineData("Calendar:ClosedDays:0", "02-30")]
    [InlineData("Windows:Open", "8")]
    [InlineData("Windows:Open", "")]
    [InlineData("Windows:Close", "24:00")]
    [InlineData("Windows:Close", "07:00")]
    [InlineData("Windows:Close", "08:00")]
    [InlineData("Windows:DaytimeOpen", "08.00")]
    [InlineData("Windows:DaytimeClose", "kl. 20")]
    [InlineData("Windows:DaytimeClose", "08:00")]
    [InlineData("Windows:DigestSlot", "7:00")]
    [InlineData("Windows:DigestSlot", "07:59")]
    [InlineData("Windows:DigestSlot", "16:00")]
    [InlineData("Windows:RightAfterMinutes", "-1")]
    [InlineData("Windows:RightAfterMinutes", "721")]
    [InlineData("Reminders:Steps", "")]
    [InlineData("Reminders:Steps:0", "soon")]
    [InlineData("Reminders:Steps:0", "-61")]
    [InlineData("Reminders:Steps:0", "9999999999")]
    [InlineData("Reminders:EscalateAfter", "0")]
    [InlineData("Reminders:EscalateAfter", "61")]
    [InlineData("Reminders:EscalateAgain", "-1")]
    [InlineData("Reminders:EscalateAgain", "61")]
    [InlineData("Confirmations:AskAgainAfter", "0")]
    [InlineData("Confirmations:TellAfter", "61")]
    [InlineData("Reminders:RenewalNotice", "0")]
    [InlineData("Reminders:PlanningLeadMinutes", "0")]
    [InlineData("Reminders:PlanningLeadMinutes", "721")]
    [InlineData("Confirmations:QuietMinutes", "-1")]
    [InlineData("Confirmations:QuietMinutes", "241")]
    public void A_wrong_setting_is_named_with_what_to_set(string setting, string value)
    {
        var options = Bind(new() { [setting] = value });
        var result = new ScheduleOptionsValidator().Validate(null, options);
        Assert.StartsWith($"FollowUp:{setting} is '{value}': set ", Assert.Single(result.Failures!));
        Assert.Equal(result.Failures, Assert.Throws<OptionsValidationException>(() => SchedulePolicy.From(options)).Failures);
    }

    [Fact]
    public void All_wrong_settings_are_named_at_once()
    {
        var options = Bind(new() { ["Zone"] = "Mars", ["Windows:Open"] = "x", ["Windows:Close"] = "y" });
        var result = new ScheduleOptionsValidator().Validate(null, options);
        Assert.Equal(3, result.Failures!.Count());
    }

    [Fact]
    public void Steps_that_repeat_or_come_after_the_escalation_are_refused()
    {
        var repeated = Bind(new() { ["Reminders:Steps:0"] = "1", ["Reminders:Steps:1"] = "1" });
        Assert.StartsWith("FollowUp:Reminders:Steps:1 is '1'", Problem(repeated));
        var late = Bind(new() { ["Reminders:Steps:0"] = "4" });
        Assert.StartsWith("FollowUp:Reminders:EscalateAfter is '3'", Problem(late));
    }

    [Fact]
    public void A_calendar_that_is_mostly_closed_is_refused()
    {
        var days = Enumerable.Range(0, 41).ToDictionary(
            i => $"Calendar:ClosedDays:{i}", string? (i) => new DateOnly(2026, 6, 1).AddDays(i).ToString("MM-dd"));
        Assert.StartsWith("FollowUp:Calendar:ClosedDays is '41 days'", Problem(Bind(days)));
    }

    [Fact]
    public void The_defaults_are_valid() =>
        Assert.True(new ScheduleOptionsValidator().Validate(null, new ScheduleOptions()).Succeeded);

    private static string Problem(ScheduleOptions options) =>
        Assert.Single(new ScheduleOptionsValidator().Validate(null, options).Failures!);

    private static ScheduleOptions Bind(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => $"{ScheduleOptions.Section}:{setting.Key}", setting => setting.Value))
            .Build();
        var options = new ScheduleOptions();
        configuration.GetSection(ScheduleOptions.Section).Bind(options);
        return options;
    }
}
