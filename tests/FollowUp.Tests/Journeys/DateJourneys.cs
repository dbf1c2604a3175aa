using System.Text.Json.Nodes;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>Rules 1 to 4: when something is due, and how late it is.</summary>
public class DateJourneys : Journey
{
    [Fact]
    public async Task The_calendar_names_holidays_and_closed_days_in_the_callers_language()
    {
        var days = (await Ola.GetAsync("/api/calendar/2027", ("Accept-Language", "nn"))).Is(200).Json["days"]!.AsArray();
        var byDate = days.ToLookup(d => (string)d!["date"]!, d => d!);

        // Whit Monday 2027 is 17 May: one day, both names.
        Assert.Equal(2, byDate["2027-05-17"].Single()["names"]!.AsArray().Count);
        Assert.Equal(["andre pinsedag", "grunnlovsdagen"], byDate["2027-05-17"].Single()["names"]!.AsArray().Select(n => ((string)n!).ToLowerInvariant()).Order());
        Assert.Equal("closed-day", (string)byDate["2027-12-24"].Single()["kind"]!);
        Assert.Equal(
            ["2027-01-01", "2027-03-25", "2027-03-26", "2027-03-28", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-16", "2027-05-17", "2027-12-25", "2027-12-26"],
            days.Where(d => (string)d!["kind"]! == "public-holiday").Select(d => (string)d!["date"]!));
        (await Ola.GetAsync("/api/calendar/10000")).Is(422);
        (await Ola.GetAsync("/api/calendar/next")).Is(422);
    }

    [Fact]
    public async Task Working_days_are_counted_after_the_day_of_the_event_and_over_Easter()
    {
        var promise = await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        await Clock.ToAsync("2027-03-24T12:00");

        // Wednesday before Easter; Thursday, Friday and Monday are holidays.
        var woke = (await ReportAsync(Ola, "job-ended", "2027-03-24")).Is(201).Json["woke"]![0]!;

        Assert.Equal((promise, "2027-03-31"), ((string)woke["commitment"]!, (string)woke["due"]!));
    }

    [Theory]
    [InlineData(true, null, "2027-01-15")]
    [InlineData(false, null, "2027-01-18")]
    [InlineData(true, "forward", "2027-01-18")]
    [InlineData(false, "back", "2027-01-15")]
    public async Task A_limit_rolls_back_and_anything_else_forward_unless_the_promise_says_which(bool limit, string? roll, string due)
    {
        var promise = If(Solveig, "job-ended", 5, "calendar-days", limit);
        await PromiseAsync(Solveig, roll is null ? promise : promise.With("roll", roll));

        // Five days after Monday is a Saturday.
        var woke = (await ReportAsync(Ola, "job-ended", "2027-01-11")).Is(201).Json["woke"]![0]!;

        Assert.Equal(due, (string)woke["due"]!);
    }

    [Theory]
    [InlineData(null, "2027-01-18")]
    [InlineData("back", "2027-01-15")]
    public async Task A_date_on_a_weekend_rolls_forward_unless_the_promise_says_back(string? roll, string due)
    {
        var promise = Dated(Solveig, "2027-01-16");
        var made = await PromiseAsync(Solveig, roll is null ? promise : promise.With("roll", roll));

        Assert.Equal(due, (string)(await SeesAsync(Ola, made))!["due"]!);
    }

    [Fact]
    public async Task A_limit_never_rolls_to_before_the_events_own_day()
    {
        var promise = await PromiseAsync(Solveig, If(Solveig, "job-ended", 2, "calendar-days", limit: true));
        await Clock.ToAsync("2027-03-26T12:00");

        var woke = (await ReportAsync(Ola, "job-ended", "2027-03-26")).Is(201).Json["woke"]![0]!;

        Assert.Equal((promise, "2027-03-30"), ((string)woke["commitment"]!, (string)woke["due"]!));
    }

    [Fact]
    public async Task A_negative_delay_counts_back_from_a_known_day()
    {
        await PromiseAsync(Solveig, If(Solveig, "job-started", -5));

        var woke = (await ReportAsync(Ola, "job-started", "2027-02-01")).Is(201).Json["woke"]![0]!;

        Assert.Equal("2027-01-25", (string)woke["due"]!);
    }

    [Fact]
    public async Task Overdue_begins_on_the_next_working_day_and_is_counted_in_working_days()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-15"));
        await Clock.ToAsync("2027-01-17T23:30");
        Assert.Empty(await OverdueAsync());
        Assert.Equal(0, (int)(await SeesAsync(Solveig, promise))!["overdueWorkingDays"]!);

        await Clock.ToAsync("2027-01-18T00:01");
        Assert.Equal(1, (int)Assert.Single(await OverdueAsync())!["workingDaysOverdue"]!);

        await Clock.ToAsync("2027-01-25T12:00");
        Assert.Equal(6, (int)(await SeesAsync(Solveig, promise))!["overdueWorkingDays"]!);
    }

    [Fact]
    public async Task Nine_o_clock_stays_nine_o_clock_when_the_clocks_change()
    {
        await Clock.ToAsync("2027-03-15T10:00");
        var weekly = await PromiseAsync(Solveig, Recurring(Solveig, "FREQ=WEEKLY;COUNT=3", "2027-03-17").With("time", "09:00"));
        await PromiseAsync(Jonas, Dated(Jonas, "2027-03-24"));
        await PromiseAsync(Jonas, Dated(Jonas, "2027-04-02"));

        var occurrences = (await SeesAsync(Ola, weekly))!["occurrences"]!.AsArray();
        await Clock.ToAsync("2027-04-05T17:00");

        Assert.Equal(
            ["2027-03-17T09:00:00+01:00", "2027-03-24T09:00:00+01:00", "2027-03-31T09:00:00+02:00"],
            occurrences.Select(o => (string)o!["at"]!));

        // Digests at 08:00 local time on both sides of the change.
        var mails = await Jonas.MailsAsync();
        Assert.All(mails, m => Assert.EndsWith(" 08:00", m.At, StringComparison.Ordinal));
        Assert.Contains(mails, m => m.SentAt.UtcDateTime.Hour == 7);
        Assert.Contains(mails, m => m.SentAt.UtcDateTime.Hour == 6);
    }

    [Fact]
    public async Task A_finite_series_lists_all_its_occurrences_and_an_endless_one_the_next_twelve()
    {
        var ids = await MeetAsync(
            Solveig,
            [Solveig, Ola],
            Recurring(Solveig, "FREQ=WEEKLY;COUNT=20", "2027-01-13"),
            Recurring(Solveig, "FREQ=MONTHLY", "2027-02-01"),
            Recurring(Solveig, "FREQ=WEEKLY;UNTIL=20270127", "2027-01-13"));

        var counts = new List<int>();
        foreach (var id in ids)
        {
            counts.Add((await SeesAsync(Solveig, id))!["occurrences"]!.AsArray().Count);
        }

        Assert.Equal([20, 12, 3], counts);
    }

    [Fact]
    public async Task Each_occurrence_is_kept_and_moved_by_itself()
    {
        var id = await PromiseAsync(Solveig, Recurring(Solveig, "FREQ=WEEKLY;COUNT=3", "2027-01-13"));

        (await DoAsync(Solveig, "keep", id, new { occurrence = "2027-01-13" })).Is(200);
        (await DoAsync(Solveig, "move", id, new { occurrence = "2027-01-20", due = "2027-01-22", reason = "We are both away." })).Is(200);
        (await DoAsync(Solveig, "keep", id, new { occurrence = "2027-01-13" })).Is(409);
        Assert.Contains("$.occurrence", (await DoAsync(Solveig, "keep", id, new { occurrence = "2027-01-14" })).Is(422).Paths);

        var occurrences = (await SeesAsync(Solveig, id))!["occurrences"]!.AsArray();
        Assert.Equal(
            [("2027-01-13", "2027-01-13", "kept"), ("2027-01-20", "2027-01-22", "open"), ("2027-01-27", "2027-01-27", "open")],
            occurrences.Select(o => ((string)o!["id"]!, (string)o["due"]!, (string)o["state"]!)));
    }

    [Fact]
    public async Task Keep_without_occurrence_asks_which_where_more_than_one_has_come()
    {
        var id = await PromiseAsync(Solveig, Recurring(Solveig, "FREQ=WEEKLY;COUNT=4", "2027-01-13"));
        await Clock.ToAsync("2027-01-21T09:00");

        var asked = (await DoAsync(Solveig, "keep", id, new { })).Is(422);

        Assert.Contains("2027-01-13", (string)asked.Json["errors"]!["$.occurrence"]![0]!, StringComparison.Ordinal);
        (await DoAsync(Solveig, "keep", id, new { occurrence = "2027-01-13" })).Is(200);
        (await DoAsync(Solveig, "keep", id, new { })).Is(200);
        Assert.Equal("2027-01-27", (string)(await SeesAsync(Solveig, id))!["due"]!);
    }

    [Fact]
    public async Task What_is_kept_after_its_date_is_late_for_professionals_and_not_for_the_jobseeker()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        await Clock.ToAsync("2027-01-15T09:00");
        (await DoAsync(Solveig, "keep", id, new { on = "2027-01-14", note = "By phone." })).Is(200);

        static JsonNode First(JsonNode? promise) => promise!["occurrences"]![0]!;
        var forSolveig = First(await SeesAsync(Solveig, id));
        Assert.Equal(("2027-01-14", true), ((string)forSolveig["keptOn"]!, (bool)forSolveig["late"]!));
        var forOla = (await SeesAsync(Ola, id))!;
        Assert.Equal("kept", (string)forOla["state"]!);
        Assert.Null(First(forOla)["keptOn"]);
        Assert.Null(First(forOla)["late"]);
        Assert.Null(forOla["overdueWorkingDays"]);
    }

    [Fact]
    public async Task Not_before_is_not_before()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20").With("notBefore", "2027-01-19"));
        (await DoAsync(Solveig, "keep", id, new { on = "2027-01-11" })).Is(422);
        await Clock.ToAsync("2027-01-19T09:00");

        // Two working days before it nobody is reminded: it could not be kept then.
        Assert.Empty(await Solveig.ToldAsync());
        Assert.Equal("2027-01-19", (string)(await SeesAsync(Solveig, id))!["notBefore"]!);
        (await DoAsync(Solveig, "keep", id)).Is(200);
    }
}
