using CsCheck;
using FollowUp.Mail;
using FollowUp.Store;
using Ical.Net;
using Ical.Net.Serialization;
using Xunit;

namespace FollowUp.Tests.Mail;

public class MailCalendarTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly string Ordinary = $"{StableId.Short("case")}-c120-2026-11-23@followup";

    [Theory]
    [InlineData("7f3k-c1")]
    [InlineData("a,b;c\\d\ne: \"f\"")]
    [InlineData("{0} {1} %s")]
    [InlineData("a-reference-of-fifty-eight-characters-is-the-last-that-fit")]
    [InlineData("a-reference-of-fifty-nine-characters-is-the-first-too-long!")]
    [InlineData("æøå-that-is-longer-than-a-line-of-a-calendar-may-be-æøå-that-is-longer-than-a-line-of-a-calendar-may-be")]
    public void A_calendar_reads_as_ical_net_writes_it_by_itself(string reference)
    {
        var calendar = CalendarFile.Attached([new(Ordinary, reference, Day.AddDays(1), Day), new(reference, Ordinary, Day.AddDays(2), Day)])!;

        Assert.Equal([$"FollowUp {reference}", $"FollowUp {Ordinary}"], Calendar.Load(calendar)!.Events.Select(e => e.Summary));
        Assert.Equal(new CalendarSerializer().SerializeToString(Calendar.Load(calendar)), calendar);
    }

    [Fact]
    public void Whatever_stands_in_a_date_is_written_as_ical_net_would() =>
        (from text in Gen.OneOf(Gen.OneOf(Ordinary, "7f3k-c1", "æ", "a;b", "{2}", ""), Gen.String)
         from times in Gen.Int[1, 12]
         from days in Gen.Int[0, DateOnly.MaxValue.DayNumber].Array[2]
         select new CalendarDate(string.Concat(Enumerable.Repeat(text, times)), text, DateOnly.FromDayNumber(days[0]), DateOnly.FromDayNumber(days[1])))
            .Array[1, 4]
            .Sample(dates => Assert.Equal(CalendarFile.WrittenOut(dates), CalendarFile.Attached(dates)), iter: 2_000);

    // The service's own ids have to: else each of its mails took the long way, and only the benchmark would tell.
    [Fact]
    public void What_the_service_makes_up_fits_into_the_form() => Assert.True(CalendarForm.Fits([new(Ordinary, Links.Ref(new(StableId.Short("case")), "120"), Day, Day)]));

    [Fact]
    public void A_digest_tells_each_date_once() =>
        Assert.Equal(["FollowUp b-c1", "FollowUp b-c2"], Calendar.Load(MailCalendar.Of(Digest([Line("b-c1", 1), Line("b-c2", 2), Line("b-c1", 1)]))!)!.Events.Select(e => e.Summary));

    private static DigestMail Digest(IReadOnlyList<DigestLine> lines) => new(new("Kim Hansen", Language.English), Day, [new(DigestKind.Reminder, lines)]);

    private static DigestLine Line(string reference, int dueIn) => new(reference, null, Day.AddDays(dueIn), Day, 0, null, $"{reference}-1@followup");
}
