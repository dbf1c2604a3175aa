using CsCheck;
using FollowUp.Schedule;
using Xunit;

namespace FollowUp.Tests.Schedule;

public class RecurrenceFuzzTests
{
    private static readonly DateOnly Horizon = new(2066, 12, 31);

    private static readonly Gen<DateOnly> First = Gen.Int[0, 3652].Select(new DateOnly(2024, 1, 1).AddDays);

    private static readonly Gen<DayOfWeek> Day = Gen.Int[0, 6].Select(day => (DayOfWeek)day);

    private static readonly Gen<int[]> None = Gen.Const(Array.Empty<int>());

    private static readonly Gen<RuleOracle> Rules =
        from freq in OneOf("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
        from interval in Gen.Frequency((2, Gen.Const(1)), (1, Gen.Int[1, 6]))
        from end in Gen.Int[0, 2]
        from count in Gen.Int[1, 30]
        from until in Gen.Int[0, 3000].Select(new DateOnly(2034, 1, 1).AddDays)
        from weekStart in Gen.Frequency((2, Gen.Const(DayOfWeek.Monday)), (1, Day))
        let isYearly = freq == "YEARLY"
        from byWeekNo in isYearly ? Sometimes(Signed(53), 6) : None
        from byYearDay in isYearly && byWeekNo.Length == 0 ? Sometimes(Signed(366), 6) : None
        let isInTheYear = byWeekNo.Length + byYearDay.Length > 0
        from byMonthDay in freq == "WEEKLY" || isInTheYear ? None : Sometimes(Signed(31), 3)
        from byMonth in isInTheYear ? None : Sometimes(Gen.Int[1, 12], 3)
        let mayCountYearly = isInTheYear ? byWeekNo.Length == 0 : byMonthDay.Length == 0 || byMonth.Length > 0
        let mayCount = freq == "MONTHLY" || (isYearly && mayCountYearly)
        from ordinal in mayCount ? Gen.Frequency((1, Gen.Const(0)), (1, Signed(5))) : Gen.Const(0)
        from byDay in Sometimes(Gen.Select(OneOf(0, ordinal), Day), 2)
        from bySetPos in byWeekNo.Length > 0 ? None : Sometimes(Signed(4), 4)
        select new RuleOracle(freq)
        {
            Interval = interval,
            Count = end == 1 ? count : null,
            Until = end == 2 ? until : null,
            WeekStart = weekStart,
            ByDay = byDay,
            ByMonthDay = byMonthDay,
            ByYearDay = byYearDay,
            ByWeekNo = byWeekNo,
            ByMonth = byMonth,
            BySetPos = byDay.Length + byMonthDay.Length + byYearDay.Length + byMonth.Length > 0 ? bySetPos : [],
        };

    // Parts and values that may or may not go together.
    private static readonly Gen<string> Texts =
        from parts in Gen.Select(
            OneOf(
                "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "X", "",
                "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS"),
            Gen.Frequency(
                (4, OneOf("DAILY", "WEEKLY", "MONTHLY", "YEARLY", "MO", "-1FR", "53SU")),
                (2, OneOf("20300101", "20281301T250000Z", "99999999", "2147483648")),
                (4, Gen.Int[-400, 400].Select(number => $"{number}")),
                (1, Gen.Int[-32, 32].Array[1, 60].Select(numbers => string.Join(",", numbers))),
                (1, Gen.String))).Array[0, 6]
        from freq in OneOf("", "RRULE:", "FREQ=DAILY;", "FREQ=WEEKLY;", "FREQ=MONTHLY;", "FREQ=YEARLY;")
        select freq + string.Join(";", parts.Select(part => $"{part.Item1}={part.Item2}"));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<int> Signed(int most) =>
        Gen.Frequency((2, Gen.Int[1, most]), (1, Gen.Int[-most, -1]));

    private static Gen<T[]> Sometimes<T>(Gen<T> values, int oneIn) =>
        Gen.Frequency((oneIn, Gen.Const(Array.Empty<T>())), (1, values.Array[1, 4]));

    [Fact]
    public void A_series_is_what_a_second_reading_of_the_rfc_gives() =>
        Gen.Select(Rules, First).Sample(
            (rule, first) =>
            {
                var expected = rule.Dates(first, Horizon).Take(60).ToArray();
                var problem = Recurrence.TryCreate(rule.ToString(), first, out var recurrence);
                if (problem is null)
                {
                    Assert.Equal(expected, recurrence!.Dates().TakeWhile(date => date <= Horizon).Take(60));
                }
                else if (problem != RecurrenceProblem.TooMany)
                {
                    // It may be refused although it comes about far beyond the horizon, never the other way round.
                    Assert.Empty(expected);
                }
            },
            iter: 1500,
            print: sample => $"{sample.Item1} from {sample.Item2:yyyy-MM-dd}");

    [Fact]
    public void A_series_from_a_later_date_is_the_rest_of_the_series() =>
        Gen.Select(Rules, First, Gen.Int[-400, 12_000]).Sample(
            (rule, first, later) =>
            {
                if (Recurrence.TryCreate(rule.ToString(), first, out var recurrence) is null)
                {
                    var from = first.AddDays(later);
                    Assert.Equal(recurrence!.Dates().SkipWhile(date => date < from).Take(10), recurrence.DatesFrom(from).Take(10));
                }
            },
            iter: 1500,
            print: sample => $"{sample.Item1} from {sample.Item2:yyyy-MM-dd}, {sample.Item3} days later");

    [Fact]
    public void No_text_fails_or_hangs() =>
        Gen.Select(Gen.OneOf(Gen.String, Texts), First).Sample(
            (text, first) =>
            {
                var problem = Recurrence.TryCreate(text, first, out var recurrence);
                Assert.Equal(problem is null, recurrence is not null);
                Assert.NotEqual([], recurrence?.Dates().Take(5));
                Assert.All(recurrence?.DatesFrom(new DateOnly(2190, 1, 1)).Take(5) ?? [], date => Assert.InRange(date.Year, 2190, 2199));
            },
            iter: 600);
}
