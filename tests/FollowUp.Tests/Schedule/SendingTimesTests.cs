using CsCheck;
using FollowUp.Schedule;
using Xunit;
using static FollowUp.Tests.Schedule.Sample;

namespace FollowUp.Tests.Schedule;

public class SendingTimesTests
{
    [Theory]
    [InlineData("2026-03-27 07:59", "2026-03-27 08:00")]
    [InlineData("2026-03-27 08:00", "2026-03-27 08:00")]
    [InlineData("2026-03-27 15:59", "2026-03-27 15:59")]
    [InlineData("2026-03-27 16:00", "2026-03-30 08:00")] // Friday afternoon, over the clock change
    [InlineData("2026-03-28 12:00", "2026-03-30 08:00")] // Saturday
    [InlineData("2026-04-01 16:00", "2026-04-07 08:00")] // Easter
    [InlineData("2026-12-23 17:00", "2026-12-28 08:00")] // closed on the 24th, then holidays and a Sunday
    [InlineData("2026-12-31 09:00", "2027-01-04 08:00")]
    [InlineData("2026-10-23 20:00", "2026-10-26 08:00")] // over the other clock change
    public void The_window_opens_on_working_days(string now, string opens)
    {
        Assert.Equal(opens, Local(Sending.NextOpen(At(now))));
        Assert.Equal(now == opens, Sending.IsOpen(At(now)));
    }

    [Fact]
    public void It_is_open_when_it_opens_and_the_opening_is_not_missed() =>
        Moment.Sample(now =>
        {
            var opens = Sending.NextOpen(now);
            Assert.True(opens >= now && Sending.IsOpen(opens));
            Assert.Equal(TimeSpan.Zero, opens.Offset);
            Assert.True(opens == now || Sending.NextOpen(opens.AddTicks(-1)) == opens);
            var (day, time) = (Oslo.DateOf(now), Oslo.TimeOf(now));
            Assert.Equal(Calendar.IsWorkingDay(day) && time >= new TimeOnly(8, 0) && time < new TimeOnly(16, 0), Sending.IsOpen(now));
        });

    [Theory]
    [InlineData("2026-03-27 14:10", "2026-03-27 14:10", "2026-03-27 14:10")] // in the window
    [InlineData("2026-03-27 17:10", "2026-03-27 17:10", "2026-03-27 17:10")] // after it, in daytime
    [InlineData("2026-03-28 12:10", "2026-03-28 12:00", "2026-03-28 12:10")] // Saturday, not ready yet
    [InlineData("2026-04-03 10:00", "2026-04-03 11:59", "2026-04-03 11:59")] // Good Friday, still right after
    [InlineData("2026-04-03 10:00", "2026-04-03 12:00", "2026-04-03 12:00")]
    [InlineData("2026-04-03 10:00", "2026-04-03 12:01", "2026-04-07 08:00")] // not right after any more
    [InlineData("2026-03-27 19:59", "2026-03-27 19:59", "2026-03-27 19:59")]
    [InlineData("2026-03-27 19:59", "2026-03-27 20:00", "2026-03-30 08:00")] // daytime is over
    [InlineData("2026-03-26 20:10", "2026-03-26 20:10", "2026-03-27 08:00")] // ready in the evening
    [InlineData("2026-03-28 07:50", "2026-03-28 08:00", "2026-03-30 08:00")] // ready before daytime, on a Saturday
    [InlineData("2026-03-26 07:50", "2026-03-26 07:50", "2026-03-26 08:00")]
    [InlineData("2026-03-26 10:00", "2026-03-26 15:00", "2026-03-26 15:00")] // late, but the window is open
    public void A_confirmation_goes_right_after_a_meeting_in_daytime_or_in_the_window(string ready, string now, string goes)
    {
        Assert.Equal(goes, Local(Sending.ConfirmationAt(At(ready), At(now))));
        Assert.Equal(now == goes, Sending.ConfirmationMayGo(At(ready), At(now)));
    }

    [Fact]
    public void A_confirmation_may_go_when_it_is_said_to_go_and_never_at_night() =>
        Gen.Select(Moment, Gen.Int[-300, 4000]).Sample((ready, minutes) =>
        {
            var now = ready.AddMinutes(minutes);
            var goes = Sending.ConfirmationAt(ready, now);
            Assert.True(goes >= ready && goes >= now && Sending.ConfirmationMayGo(ready, goes));
            Assert.InRange(Oslo.TimeOf(goes), new TimeOnly(8, 0), new TimeOnly(19, 59, 59));
            Assert.True(Sending.IsOpen(goes) || goes - ready <= TimeSpan.FromHours(2));
        });

    [Theory]
    [InlineData("2026-03-27 07:59", "2026-03-27 08:00")]
    [InlineData("2026-03-27 08:00", "2026-03-30 08:00")] // never now itself
    [InlineData("2026-03-28 05:00", "2026-03-30 08:00")]
    [InlineData("2026-04-01 09:00", "2026-04-07 08:00")]
    [InlineData("2026-12-23 08:00", "2026-12-28 08:00")]
    public void The_next_slot_is_on_a_working_day(string now, string slot) =>
        Assert.Equal(slot, Local(Sending.NextSlot(At(now))));

    [Fact]
    public void The_next_slot_is_strictly_after_now_and_none_lies_between() =>
        Moment.Sample(now =>
        {
            var slot = Sending.NextSlot(now);
            Assert.True(slot > now && Sending.IsOpen(slot));
            Assert.Equal(new TimeOnly(8, 0), Oslo.TimeOf(slot));
            Assert.Equal(slot, Sending.NextSlot(slot.AddTicks(-1)));
            Assert.True(Sending.SlotOn(Calendar.Previous(Oslo.DateOf(slot))) <= now);
        });

    [Fact]
    public void The_slot_stays_at_eight_local_time_over_a_clock_change()
    {
        Assert.Equal(DateTimeOffset.Parse("2026-03-27T07:00Z"), Sending.SlotOn(Day("2026-03-27")));
        Assert.Equal(DateTimeOffset.Parse("2026-03-30T06:00Z"), Sending.SlotOn(Day("2026-03-30")));
        Assert.Equal(DateTimeOffset.Parse("2026-10-26T07:00Z"), Sending.NextSlot(At("2026-10-23 08:00")));
    }

    [Fact]
    public void A_window_that_a_clock_change_swallows_is_passed_over()
    {
        // Clocks in Amman went from Thursday 24:00 to Friday 01:00 on 26 March 2021.
        Assert.True(ServiceZone.TryFind("Asia/Amman", out var zone));
        var hours = new SendingHours(new(0, 30), new(1, 0), new(0, 0), new(1, 0), new(0, 30), TimeSpan.Zero);
        var sending = new SendingTimes(zone, new WorkingCalendar([]), hours);
        var opens = sending.NextOpen(DateTimeOffset.Parse("2021-03-25T20:00Z"));
        Assert.True(sending.IsOpen(opens));
        Assert.Equal(new DateOnly(2021, 3, 29), zone.DateOf(opens));
    }
}
