using FollowUp.Schedule;
using Xunit;
using static FollowUp.Tests.Schedule.Sample;

namespace FollowUp.Tests.Schedule;

public class RecurrenceTests
{
    [Theory]
    [InlineData("FREQ=WEEKLY", "2026-03-04", "03-04 03-11 03-18 03-25")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2", "2026-03-04", "03-04 03-18 04-01 04-15")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TH", "2026-03-04", "03-05 03-09 03-12 03-16")] // begins with the first date that fits
    [InlineData("FREQ=WEEKLY;BYDAY=FR", "2026-03-02", "03-06 03-13 03-20 03-27")]
    [InlineData("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "2026-03-05", "03-05 03-06 03-09 03-10")]
    [InlineData("FREQ=MONTHLY", "2026-01-31", "01-31 03-31 05-31 07-31")] // months without a 31st are passed over
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31", "2026-02-01", "03-31 05-31 07-31 08-31")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31", "01-31 02-28 03-31 04-30")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "2026-01-01", "01-30 02-27 03-27 04-24")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO,3MO", "2026-03-01", "03-02 03-16 04-06 04-20")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-01", "01-30 02-27 03-31 04-30")] // the last weekday
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "2026-01-01", "02-13 03-13 11-13")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,MO,1MO;BYSETPOS=2", "2026-01-01", "01-12 02-09 03-09 04-13")] // a day given twice counts once
    [InlineData("FREQ=YEARLY;BYMONTHDAY=1,15", "2026-03-10", "03-15 04-01 04-15 05-01")]
    [InlineData("RRULE:freq=weekly;byday=we;count=3", "2026-03-04", "03-04 03-11 03-18")]
    [InlineData("FREQ=WEEKLY;COUNT=1", "2026-03-04", "03-04")]
    [InlineData("FREQ=WEEKLY;UNTIL=20260318", "2026-03-04", "03-04 03-11 03-18")] // inclusive
    [InlineData("FREQ=WEEKLY;UNTIL=20260318T000000Z", "2026-03-04", "03-04 03-11 03-18")] // of a time the date counts
    [InlineData("FREQ=WEEKLY;UNTIL=20260317T235959", "2026-03-04", "03-04 03-11")]
    public void A_rule_gives_its_dates(string rule, string first, string dates) =>
        Assert.Equal(dates, Text(Read(rule, first).Dates().TakeWhile(date => date.Year == 2026).Take(4)));

    [Fact]
    public void A_leap_day_comes_every_four_years_but_not_in_2100() =>
        Assert.Equal(
            [2096, 2104, 2108],
            Read("FREQ=YEARLY", "2028-02-29").DatesFrom(new DateOnly(2093, 1, 1)).Take(3).Select(date => date.Year));

    [Theory]
    [InlineData("WKST=MO", "08-05 08-10 08-19 08-24")]
    [InlineData("WKST=SU", "08-05 08-17 08-19 08-31")]
    public void The_start_of_the_week_matters_every_other_week(string weekStart, string dates) =>
        Assert.Equal(
            dates, // RFC 5545 section 3.8.5.3: the same rule, the same first date
            Text(Read($"FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;{weekStart}", "1997-08-05").Dates()));

    [Fact]
    public void A_series_that_ends_knows_its_last_date()
    {
        var counted = Read("FREQ=MONTHLY;COUNT=12", "2026-01-15");
        Assert.False(counted.IsEndless);
        Assert.Equal(new DateOnly(2026, 12, 15), counted.Last);
        var until = Read("FREQ=WEEKLY;UNTIL=20260331", "2026-03-02");
        Assert.Equal(new DateOnly(2026, 3, 30), until.Last);
        Assert.Equal(400, Read("FREQ=DAILY;COUNT=400", "2026-01-01").Dates().Count());
    }

    [Fact]
    public void An_endless_series_goes_to_the_last_year_that_is_known()
    {
        var recurrence = Read("FREQ=WEEKLY", "2026-03-04");
        Assert.True(recurrence.IsEndless);
        Assert.Null(recurrence.Last);
        Assert.Equal(2199, recurrence.Dates().Last().Year);
        Assert.Empty(recurrence.DatesFrom(new DateOnly(2200, 1, 1)));
    }

    [Fact]
    public void The_rule_is_kept_in_upper_case_without_its_name()
    {
        var recurrence = Read(" rrule:freq=weekly;byday=mo ", "2026-03-04");
        Assert.Equal("FREQ=WEEKLY;BYDAY=MO", recurrence.Rule);
        Assert.Equal(new DateOnly(2026, 3, 4), recurrence.First);
    }

    [Theory]
    [InlineData(null, RecurrenceProblem.Unreadable)]
    [InlineData("", RecurrenceProblem.Unreadable)]
    [InlineData("every Monday", RecurrenceProblem.Unreadable)]
    [InlineData("BYDAY=MO", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=OFTEN", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=3", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY;FREQ=DAILY", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY;COUNT", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY;COUNT=0", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY;COUNT=99999999999", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY;INTERVAL=0", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY;INTERVAL=-1", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY;BYDAY=XX", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY;BYDAY=", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=MONTHLY;BYDAY=0MO", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=MONTHLY;BYDAY=54MO", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=1", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=MONTHLY;BYYEARDAY=1", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=MONTHLY;BYWEEKNO=1", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=MONTHLY;BYSETPOS=1", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=YEARLY;BYMONTH=13", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=YEARLY;BYMONTH=-1", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20;BYMONTH=5", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY;WKST=1", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY;UNTIL=2026-12-31", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY;UNTIL=20260230", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY;X-NOTE=1", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=WEEKLY\r\nX:Y", RecurrenceProblem.Unreadable)]
    [InlineData("FREQ=HOURLY", RecurrenceProblem.TooOften)]
    [InlineData("FREQ=MINUTELY", RecurrenceProblem.TooOften)]
    [InlineData("FREQ=SECONDLY;COUNT=2", RecurrenceProblem.TooOften)]
    [InlineData("FREQ=DAILY;BYHOUR=9,15", RecurrenceProblem.TooOften)]
    [InlineData("FREQ=DAILY;BYMINUTE=0", RecurrenceProblem.TooOften)]
    [InlineData("FREQ=DAILY;BYSECOND=0", RecurrenceProblem.TooOften)]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", RecurrenceProblem.NeverOccurs)]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30,31", RecurrenceProblem.NeverOccurs)]
    [InlineData("FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31;COUNT=3", RecurrenceProblem.NeverOccurs)]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=3", RecurrenceProblem.NeverOccurs)]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260305", RecurrenceProblem.NeverOccurs)]
    [InlineData("FREQ=DAILY;COUNT=401", RecurrenceProblem.TooMany)]
    [InlineData("FREQ=DAILY;UNTIL=20290101", RecurrenceProblem.TooMany)]
    [InlineData("FREQ=WEEKLY;COUNT=2;UNTIL=20290101", RecurrenceProblem.CountAndUntil)]
    [InlineData("FREQ=WEEKLY;UNTIL=20260303", RecurrenceProblem.EndsBeforeItBegins)]
    public void What_is_no_use_is_refused(string? rule, RecurrenceProblem problem)
    {
        Assert.Equal(problem, Recurrence.TryCreate(rule, new DateOnly(2026, 3, 4), out var recurrence));
        Assert.Null(recurrence);
    }

    [Theory]
    [InlineData("1899-12-31")]
    [InlineData("2200-01-01")]
    public void A_series_begins_in_the_years_that_are_known(string first) =>
        Assert.Equal(RecurrenceProblem.NeverOccurs, Recurrence.TryCreate("FREQ=DAILY", Day(first), out _));

    private static string Text(IEnumerable<DateOnly> dates) => string.Join(" ", dates.Select(date => $"{date:MM-dd}"));

    private static Recurrence Read(string rule, string first)
    {
        Assert.Null(Recurrence.TryCreate(rule, Day(first), out var recurrence));
        return recurrence!;
    }

    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TH")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31")]
    [InlineData("FREQ=WEEKLY;COUNT=7")]
    public void What_is_remembered_of_a_series_is_what_the_rule_gives(string rule)
    {
        var first = new DateOnly(2026, 3, 2);
        Assert.Null(Recurrence.TryCreate(rule, first, out var fresh));
        var expected = fresh!.DatesFrom(first).Take(1_300).ToList();

        var known = Recurrence.Known(rule, first)!;
        Assert.Equal(expected.Take(3), known.Dates().Take(3));
        Assert.Equal(expected, known.Dates().Take(1_300));
        Assert.Equal(expected, Recurrence.Known(rule, first)!.Dates().Take(1_300));
        Assert.Same(known, Recurrence.Known(rule, first));
    }
}
