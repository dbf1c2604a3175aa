using CsCheck;
using FollowUp.Schedule;
using Xunit;
using static FollowUp.Tests.Schedule.Sample;

namespace FollowUp.Tests.Schedule;

public class DueDatesTests
{
    private static readonly Gen<Delay> Delays =
        Gen.Select(Gen.Int[-60, 60], Gen.Bool, Gen.Bool).Select((value, working, limit) =>
            new Delay(value, working ? DelayUnit.WorkingDays : DelayUnit.CalendarDays, limit));

    private static readonly Gen<Roll?> Rolls = Gen.Int[0, 2].Select(i => i == 2 ? (Roll?)null : (Roll)i);

    [Theory]
    [InlineData("2026-03-27", 2, DelayUnit.WorkingDays, false, "2026-03-31")] // over a weekend
    [InlineData("2026-04-01", 2, DelayUnit.WorkingDays, true, "2026-04-08")] // over Easter
    [InlineData("2026-04-03", 1, DelayUnit.WorkingDays, true, "2026-04-07")] // from Good Friday
    [InlineData("2026-03-25", 3, DelayUnit.CalendarDays, true, "2026-03-27")] // Saturday, a limit
    [InlineData("2026-03-25", 3, DelayUnit.CalendarDays, false, "2026-03-30")] // Saturday, no limit
    [InlineData("2026-03-25", 0, DelayUnit.WorkingDays, true, "2026-03-25")]
    [InlineData("2026-03-28", 0, DelayUnit.WorkingDays, false, "2026-03-30")] // the day of the event is a Saturday
    [InlineData("2026-03-28", 0, DelayUnit.CalendarDays, true, "2026-03-30")]
    [InlineData("2026-03-28", 1, DelayUnit.CalendarDays, true, "2026-03-30")] // no working day from the event to the limit
    [InlineData("2026-04-02", 3, DelayUnit.CalendarDays, true, "2026-04-07")] // nor over Easter
    [InlineData("2026-04-01", 3, DelayUnit.CalendarDays, true, "2026-04-01")] // the event's own day is one
    public void What_follows_an_event_is_due_on_a_working_day(string eventDay, int value, DelayUnit unit, bool limit, string due) =>
        Assert.Equal(Day(due), DueDates.Within(Day(eventDay), new Delay(value, unit, limit), null, Calendar));

    [Theory]
    [InlineData("2026-04-07", -1, DelayUnit.WorkingDays, "2026-04-01")]
    [InlineData("2026-04-13", -7, DelayUnit.CalendarDays, "2026-04-07")] // Easter Monday goes forward
    [InlineData("2026-04-07", -2, DelayUnit.CalendarDays, "2026-04-01")] // forward would be the day of the event
    public void What_comes_before_an_event_is_due_before_it(string eventDay, int value, DelayUnit unit, string due) =>
        Assert.Equal(Day(due), DueDates.Within(Day(eventDay), new Delay(value, unit), null, Calendar));

    [Theory]
    [InlineData(true, Roll.Forward, "2026-03-30")]
    [InlineData(false, Roll.Back, "2026-03-27")]
    public void The_commitment_may_say_which_way_it_rolls(bool limit, Roll roll, string due) =>
        Assert.Equal(Day(due), DueDates.Within(Day("2026-03-25"), new Delay(3, DelayUnit.CalendarDays, limit), roll, Calendar));

    [Fact]
    public void Nothing_is_ever_due_on_a_non_working_day() =>
        Gen.Select(Date, Delays, Rolls).Sample((eventDay, delay, roll) =>
            Assert.True(Calendar.IsWorkingDay(DueDates.Within(eventDay, delay, roll, Calendar))));

    [Fact]
    public void Nothing_that_follows_an_event_is_due_before_it() =>
        Gen.Select(Date, Delays, Rolls).Where((_, delay, _) => delay.Value >= 0).Sample((eventDay, delay, roll) =>
            Assert.True(DueDates.Within(eventDay, delay, roll, Calendar) >= eventDay));

    [Fact]
    public void Nothing_that_comes_before_an_event_is_due_on_its_day_unless_it_says_so() =>
        Gen.Select(Date, Delays).Where((_, delay) => delay.Value < 0).Sample((eventDay, delay) =>
            Assert.True(DueDates.Within(eventDay, delay, null, Calendar) < eventDay));

    [Fact]
    public void A_limit_is_exceeded_only_where_no_working_day_lies_within_it() =>
        Gen.Select(Date, Gen.Int[0, 30]).Sample((eventDay, days) =>
        {
            var limit = eventDay.AddDays(days);
            var due = DueDates.Within(eventDay, new Delay(days, DelayUnit.CalendarDays, Limit: true), null, Calendar);
            var within = Enumerable.Range(0, days + 1).Select(eventDay.AddDays).Where(Calendar.IsWorkingDay).ToArray();
            Assert.Equal(within.Length > 0 ? within[^1] : Calendar.Next(limit), due);
        });

    [Fact]
    public void A_date_rolls_to_the_nearest_working_day_that_way()
    {
        Assert.Equal(Day("2026-04-01"), DueDates.Roll(Day("2026-04-04"), Roll.Back, Calendar));
        Assert.Equal(Day("2026-04-07"), DueDates.Roll(Day("2026-04-04"), Roll.Forward, Calendar));
        Assert.Equal(Day("2026-04-08"), DueDates.Roll(Day("2026-04-08"), Roll.Back, Calendar));
    }
}
