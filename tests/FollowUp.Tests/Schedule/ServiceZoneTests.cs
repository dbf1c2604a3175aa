using CsCheck;
using FollowUp.Schedule;
using NodaTime;
using NodaTime.TimeZones;
using Xunit;
using static FollowUp.Tests.Schedule.Sample;

namespace FollowUp.Tests.Schedule;

public class ServiceZoneTests
{
    [Theory]
    [InlineData("2026-03-29 01:59", "2026-03-29T00:59Z")]
    [InlineData("2026-03-29 02:00", "2026-03-29T01:00Z")] // does not exist: 03:00
    [InlineData("2026-03-29 02:30", "2026-03-29T01:30Z")] // does not exist: 03:30
    [InlineData("2026-03-29 03:00", "2026-03-29T01:00Z")]
    [InlineData("2026-10-25 01:59", "2026-10-24T23:59Z")]
    [InlineData("2026-10-25 02:30", "2026-10-25T00:30Z")] // twice: the first
    [InlineData("2026-10-25 03:00", "2026-10-25T02:00Z")]
    [InlineData("2026-03-28 08:00", "2026-03-28T07:00Z")]
    [InlineData("2026-03-30 08:00", "2026-03-30T06:00Z")]
    [InlineData("2026-10-23 08:00", "2026-10-23T06:00Z")]
    [InlineData("2026-10-26 08:00", "2026-10-26T07:00Z")]
    public void A_local_time_is_one_instant_in_utc(string local, string utc)
    {
        var instant = At(local);
        Assert.Equal(DateTimeOffset.Parse(utc), instant);
        Assert.Equal(TimeSpan.Zero, instant.Offset);
    }

    [Theory]
    [InlineData("Europe/Oslo", 2026)]
    [InlineData("America/New_York", 2026)]
    [InlineData("Australia/Lord_Howe", 2026)] // by half an hour
    [InlineData("Pacific/Chatham", 2026)]
    [InlineData("Asia/Amman", 2021)] // at midnight
    [InlineData("Pacific/Apia", 2011)] // a day that never was
    [InlineData("Africa/Casablanca", 2021)] // twice a year more, for Ramadan
    [InlineData("UTC", 2026)]
    public void The_rule_for_clock_changes_is_the_one_noda_time_calls_lenient(string id, int year)
    {
        Assert.True(ServiceZone.TryFind(id, out var zone));
        var noda = DateTimeZoneProviders.Tzdb[id];
        // Every half hour of the year, so that each change is met.
        for (var local = new DateTime(year, 1, 1); local.Year == year; local = local.AddMinutes(30))
        {
            var expected = noda.ResolveLocal(LocalDateTime.FromDateTime(local), Resolvers.LenientResolver).ToDateTimeOffset();
            Assert.Equal(expected, zone.InstantOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)));
        }
    }

    [Fact]
    public void An_instant_goes_to_local_time_and_back_unless_its_time_comes_twice() =>
        Moment.Sample(instant =>
        {
            var back = Oslo.InstantOf(Oslo.DateOf(instant), Oslo.TimeOf(instant));
            Assert.True(back == instant || back == instant.AddHours(-1));
            Assert.Equal(Oslo.TimeOf(instant), Oslo.TimeOf(back));
            Assert.Equal(instant, Oslo.ToLocal(instant));
        });

    [Fact]
    public void The_local_date_is_not_the_utc_date_around_midnight()
    {
        Assert.Equal(new DateOnly(2026, 7, 1), Oslo.DateOf(DateTimeOffset.Parse("2026-06-30T22:00Z")));
        Assert.Equal(new DateOnly(2026, 6, 30), Oslo.DateOf(DateTimeOffset.Parse("2026-06-30T21:59Z")));
        Assert.Equal(new TimeOnly(0, 0), Oslo.TimeOf(DateTimeOffset.Parse("2026-06-30T22:00Z")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Europe/Olso")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("../../etc/passwd")]
    public void An_unknown_zone_is_not_found(string? id)
    {
        Assert.False(ServiceZone.TryFind(id, out var zone));
        Assert.Null(zone);
    }

    [Fact]
    public void A_zone_has_its_iana_id()
    {
        Assert.True(ServiceZone.TryFind("Europe/Oslo", out var zone));
        Assert.Equal("Europe/Oslo", zone.Id);
    }
}
