using FollowUp.Mail;
using Ical.Net;
using Ical.Net.Serialization;
using Xunit;

namespace FollowUp.Tests.Mail;

public class MailCalendarTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory]
    [InlineData("7f3k-c1")]
    [InlineData("a,b;c\\d\ne: \"f\"")]
    [InlineData("æøå-that-is-longer-than-a-line-of-a-calendar-may-be-æøå-that-is-longer-than-a-line-of-a-calendar-may-be")]
    public void A_calendar_reads_as_ical_net_writes_it_by_itself(string reference)
    {
        var calendar = MailCalendar.Of(Digest([Line(reference, 1)]))!;

        Assert.Equal($"FollowUp {reference}", Calendar.Load(calendar)!.Events.Single().Summary);
        Assert.Equal(new CalendarSerializer().SerializeToString(Calendar.Load(calendar)), calendar);
    }

    [Fact]
    public void Calendars_that_are_written_at_once_do_not_mix()
    {
        var digests = Enumerable.Range(1, 2000).Select(n => Digest([.. Enumerable.Range(1, n % 7).Select(i => Line($"b{n}-c{i}", i))])).ToList();
        var alone = digests.Select(MailCalendar.Of).ToList();

        var atOnce = digests.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(MailCalendar.Of).ToList();

        Assert.Equal(alone, atOnce);
    }

    // Threads that shared its stack would spoil it, and the test above sees that only at times.
    [Fact]
    public void The_serializer_that_all_threads_share_keeps_nothing()
    {
        var shared = CalendarFile.Serializer.SerializationContext;

        shared.Push(new Calendar());

        Assert.Null(shared.Peek());
        Assert.Null(shared.Pop());
    }

    private static DigestMail Digest(IReadOnlyList<DigestLine> lines) => new(new("Kim Hansen", Language.English), Day, [new(DigestKind.Reminder, lines)]);

    private static DigestLine Line(string reference, int dueIn) =>
        new(reference, null, Day.AddDays(dueIn), Day, 0, null, $"{reference.GetHashCode(StringComparison.Ordinal)}-{dueIn}@followup");
}
