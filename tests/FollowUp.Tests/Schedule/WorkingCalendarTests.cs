using CsCheck;
using FollowUp.Schedule;
using Xunit;
using static FollowUp.Tests.Schedule.Sample;

namespace FollowUp.Tests.Schedule;

public class WorkingCalendarTests
{
    [Theory]
    [InlineData("2026-03-27", true)] // Friday
    [InlineData("2026-03-28", false)] // Saturday
    [InlineData("2026-04-01", true)] // Wednesday before Easter
    [InlineData("2026-04-02", false)] // Maundy Thursday
    [InlineData("2026-04-06", false)] // Easter Monday
    [InlineData("2026-04-07", true)]
    [InlineData("2026-05-01", false)]
    [InlineData("2027-05-17", false)]
    [InlineData("2026-12-24", false)] // closed by configuration
    [InlineData("2026-12-23", true)]
    public void Weekends_holidays_and_closed_days_are_no_working_days(string date, bool isWorkingDay) =>
        Assert.Equal(isWorkingDay, Calendar.IsWorkingDay(Day(date)));

    [Fact]
    public void A_service_may_be_open_on_christmas_eve() =>
        Assert.True(new WorkingCalendar([]).IsWorkingDay(new DateOnly(2026, 12, 24)));

    [Theory]
    [InlineData("2026-03-31", 1, "2026-04-01")]
    [InlineData("2026-04-01", 1, "2026-04-07")]
    [InlineData("2026-04-03", 1, "2026-04-07")] // from Good Friday
    [InlineData("2026-04-07", -1, "2026-04-01")]
    [InlineData("2026-04-05", -2, "2026-03-31")] // from Easter Sunday
    [InlineData("2026-12-23", 3, "2026-12-30")]
    [InlineData("2026-12-30", 1, "2027-01-04")]
    [InlineData("2027-01-04", -1, "2026-12-30")]
    [InlineData("2026-04-03", 0, "2026-04-03")]
    public void Adding_counts_working_days_only(string from, int workingDays, string to) =>
        Assert.Equal(Day(to), Calendar.Add(Day(from), workingDays));

    [Fact]
    public void Adding_is_the_same_as_walking_from_day_to_day() =>
        Gen.Select(Date, Gen.Int[-600, 600]).Sample((date, days) =>
        {
            var walked = date;
            for (var left = Math.Abs(days); left > 0;)
            {
                walked = walked.AddDays(Math.Sign(days));
                left -= Calendar.IsWorkingDay(walked) ? 1 : 0;
            }

            Assert.Equal(walked, Calendar.Add(date, days));
        });

    [Fact]
    public void The_nearest_working_days_lie_around_a_date() =>
        Date.Sample(date =>
        {
            var (before, after) = (Calendar.OnOrBefore(date), Calendar.OnOrAfter(date));
            Assert.True(before <= date && date <= after);
            Assert.Equal(Calendar.IsWorkingDay(date), before == after);
            Assert.True(Calendar.Previous(date) < date && date < Calendar.Next(date));
            Assert.Equal(before, Calendar.Previous(after.AddDays(before == after ? 1 : 0)));
        });

    [Theory]
    [InlineData("2026-03-27", "2026-03-27", 0)] // on the due date
    [InlineData("2026-03-27", "2026-03-29", 0)] // Sunday after a Friday
    [InlineData("2026-03-27", "2026-03-30", 1)] // Monday
    [InlineData("2026-03-27", "2026-03-20", 0)]
    [InlineData("2026-04-01", "2026-04-06", 0)] // Easter
    [InlineData("2026-04-01", "2026-04-07", 1)]
    [InlineData("2026-04-01", "2026-04-12", 4)] // the Sunday after Easter week
    [InlineData("2027-05-14", "2027-05-17", 0)] // 17 May on a Monday
    [InlineData("2027-05-14", "2027-05-18", 1)]
    [InlineData("2026-12-30", "2027-01-03", 0)]
    [InlineData("2026-12-30", "2027-01-04", 1)]
    [InlineData("2026-03-28", "2026-03-30", 1)] // due on a Saturday
    [InlineData("2026-01-02", "2027-01-04", 251)] // a year
    public void Days_overdue_are_counted_in_working_days(string due, string today, int days) =>
        Assert.Equal(days, Calendar.DaysOverdue(Day(due), Day(today)));

    [Fact]
    public void Something_is_one_day_overdue_from_the_next_working_day_and_not_before() =>
        Gen.Select(Date, Gen.Int[1, 800]).Sample((due, later) =>
        {
            var from = Calendar.OverdueFrom(due);
            Assert.Equal(0, Calendar.DaysOverdue(due, from.AddDays(-1)));
            Assert.Equal(1, Calendar.DaysOverdue(due, from));
            Assert.Equal(later, Calendar.DaysOverdue(due, Calendar.Add(due, later)));
        });

    [Fact]
    public void Closed_days_are_listed_for_a_year_whatever_weekday_they_are()
    {
        var calendar = new WorkingCalendar([new(12, 31), new(2, 29), new(12, 24), new(12, 24)]);
        Assert.Equal([new(2028, 2, 29), new(2028, 12, 24), new(2028, 12, 31)], calendar.ClosedDaysIn(2028));
        Assert.Equal([new(2027, 12, 24), new(2027, 12, 31)], calendar.ClosedDaysIn(2027));
    }

    [Fact]
    public void Dates_outside_the_known_years_are_answered_by_weekday()
    {
        Assert.Equal(new DateOnly(2200, 1, 1), Calendar.Next(new DateOnly(2199, 12, 30)));
        Assert.Equal(new DateOnly(1899, 12, 29), Calendar.Previous(new DateOnly(1900, 1, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Next(DateOnly.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(new DateOnly(2026, 1, 1), int.MinValue));
    }

    [Theory]
    [InlineData("12-24", 12, 24)]
    [InlineData("02-29", 2, 29)]
    public void A_month_day_is_read(string text, int month, int day)
    {
        Assert.True(MonthDay.TryParse(text, out var read));
        Assert.Equal(new MonthDay(month, day), read);
        Assert.Equal(text, read.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("24-12")]
    [InlineData("02-30")]
    [InlineData("1-1")]
    [InlineData("2026-12-24")]
    public void Anything_else_is_no_month_day(string? text) => Assert.False(MonthDay.TryParse(text, out _));
}
