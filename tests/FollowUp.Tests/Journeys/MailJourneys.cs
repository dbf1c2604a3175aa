using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>Rules 5 to 7: who is told what, and when.</summary>
public class MailJourneys : Journey
{
    private const string Copy = "A copy of what we agreed";
    private const string NewCopy = "A new copy of what we agreed";

    [Fact]
    public async Task A_meeting_gives_one_confirmation_ten_minutes_after_the_last_promise()
    {
        await MeetAsync(Solveig, [Solveig, Jonas, Ola], Dated(Solveig, "2027-02-01"), Standing(Jonas));
        await Clock.AdvanceAsync("PT7M");
        (await Jonas.PostAsync($"{Case}/commitments", Dated(Jonas, "2027-02-02"))).Is(201);
        await Clock.AdvanceAsync("PT9M");
        Assert.Empty(await Ola.MailsAsync());

        await Clock.AdvanceAsync("PT2M");

        Assert.Equal([$"2027-01-11 10:17 {Copy}"], await Ola.ToldAsync());
        Assert.Equal("sent", (string)(await Ola.GetAsync(Case)).Json["confirmations"]!.AsArray().Single()!["state"]!);
    }

    [Fact]
    public async Task Later_additions_give_one_updated_confirmation()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        await Clock.ToAsync("2027-01-12T09:00");
        (await Solveig.PostAsync($"{Case}/commitments", Dated(Solveig, "2027-02-02"))).Is(201);
        await Clock.AdvanceAsync("PT5M");
        (await Solveig.PostAsync($"{Case}/commitments", Dated(Solveig, "2027-02-03"))).Is(201);
        await Clock.ToAsync("2027-01-15T09:00");

        Assert.Equal([$"2027-01-11 10:10 {Copy}", $"2027-01-12 09:15 {NewCopy}"], await Ola.ToldAsync());
    }

    [Fact]
    public async Task A_promise_taken_back_is_confirmed_and_a_moved_date_is_not()
    {
        var (moved, withdrawn) = (await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01")), await PromiseAsync(Solveig, Dated(Solveig, "2027-02-02")));
        await Clock.ToAsync("2027-01-12T09:00");
        (await DoAsync(Solveig, "move", moved, new { due = "2027-02-05", reason = "A course." })).Is(200);
        await Clock.ToAsync("2027-01-13T09:00");
        Assert.Equal(2, (await Ola.MailsAsync()).Count);

        (await DoAsync(Solveig, "withdraw", withdrawn, new { reason = "It is no longer needed." })).Is(200);
        await Clock.ToAsync("2027-01-14T09:00");

        Assert.Equal($"2027-01-13 09:10 {NewCopy}", (await Ola.ToldAsync())[^1]);
        Assert.Equal(3, (await Ola.MailsAsync()).Count);
    }

    [Theory]
    [InlineData("en", "You still have promises that stand. Something else that we agreed on Monday 11 January 2027 no longer applies.", "you can get in touch with Solveig.")]
    [InlineData("nb", "Du har fortsatt løfter som gjelder. Noe annet av det vi avtalte mandag 11. januar 2027, gjelder ikke lenger.", "kan du ta kontakt med Solveig.")]
    [InlineData("nn", "Du har framleis lovnader som gjeld. Noko anna av det vi avtalte måndag 11. januar 2027, gjeld ikkje lenger.", "kan du ta kontakt med Solveig.")]
    public async Task The_copy_after_a_promise_was_taken_back_begins_with_what_stands(string language, string begins, string talk)
    {
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { language })).Is(200);
        await MeetAsync(Solveig, [Solveig, Ola], If(Solveig, "job-ended", 2));
        await PromiseAsync(Jonas, Standing(Jonas, text: "We keep our appointments."));
        await Clock.AdvanceAsync("PT15M");
        (await DoAsync(Solveig, "withdraw", "c1", new { reason = "I have another job." })).Is(200);
        await Clock.AdvanceAsync("PT15M");

        // It stands in another meeting, and she reads that it does.
        var mail = (await Ola.MailsAsync())[^1];
        Assert.True(mail.Says(begins), mail.Text);
        Assert.True(mail.Says(talk), mail.Text);
        Assert.False(mail.Says("another job"));
    }

    [Fact]
    public async Task With_text_the_copy_after_a_promise_was_taken_back_lists_all_that_stands()
    {
        Service.TextsInMail.Add(Ola.Email);
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { mailDetail = "text" })).Is(200);
        await MeetAsync(Solveig, [Solveig, Ola], Dated(Solveig, "2027-02-01", "I find out about the bus."));
        await PromiseAsync(Jonas, If(Jonas, "job-ended", 2, text: "I call you, and we look at it."));
        await Clock.AdvanceAsync("PT15M");
        (await DoAsync(Solveig, "withdraw", "c1", new { reason = "I have another job." })).Is(200);
        await Clock.AdvanceAsync("PT15M");

        var mail = (await Ola.MailsAsync())[^1];
        Assert.True(mail.Says("You still have promises that stand."));
        Assert.True(mail.Says("Here is what applies now."));
        Assert.True(mail.Says("I call you, and we look at it."));
        Assert.False(mail.Says("find out about the bus"));
        Assert.False(mail.Says("get in touch with"));
    }

    [Fact]
    public async Task Where_nothing_stands_any_more_the_copy_says_whom_to_talk_to_who_is_there()
    {
        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { absentUntil = "2027-03-31" })).Is(200);
        await MeetAsync(Jonas, [Solveig, Jonas, Ola], Dated(Solveig, "2027-02-01"), Wish(Ola));
        await Clock.AdvanceAsync("PT15M");
        (await DoAsync(Solveig, "withdraw", "c1", new { reason = "I have another job." })).Is(200);
        await Clock.AdvanceAsync("PT15M");

        var mail = (await Ola.MailsAsync())[^1];
        Assert.True(mail.Says("Something that we agreed on Monday 11 January 2027 no longer applies. A new copy is ready for you."), mail.Text);
        Assert.True(mail.Says("If you want to talk to someone about it, you can get in touch with Jonas."), mail.Text);
        Assert.False(mail.Says("still have promises"));
    }

    [Fact]
    public async Task A_wish_that_the_jobseeker_takes_back_is_no_loss()
    {
        await MeetAsync(Solveig, [Solveig, Ola], Dated(Solveig, "2027-02-01"), Wish(Ola));
        await Clock.AdvanceAsync("PT15M");
        (await DoAsync(Ola, "withdraw", "c2", new { reason = "I want something else." })).Is(200);
        await Clock.AdvanceAsync("PT15M");

        Assert.True((await Ola.MailsAsync())[^1].Says("Something has changed in what we agreed"));
    }

    [Theory]
    [InlineData("2027-01-16T12:00", "2027-01-16 12:10")]
    [InlineData("2027-01-11T19:45", "2027-01-11 19:55")]
    [InlineData("2027-01-11T19:55", "2027-01-12 08:00")]
    [InlineData("2027-01-15T21:00", "2027-01-18 08:00")]
    [InlineData("2027-03-24T21:00", "2027-03-30 08:00")]
    public async Task Right_after_a_meeting_a_confirmation_goes_in_daytime_on_any_day_else_in_the_window(string held, string told)
    {
        await Clock.ToAsync(held);
        await PromiseAsync(Solveig, Dated(Solveig, "2027-06-01"));
        await Clock.AdvanceAsync("P7D");

        Assert.Equal([$"{told} {Copy}"], await Ola.ToldAsync());
    }

    [Fact]
    public async Task A_professional_gets_one_digest_a_working_day()
    {
        await MeetAsync(
            Jonas,
            [Jonas, Ola, Solveig],
            Dated(Solveig, "2027-01-13"),
            Dated(Solveig, "2027-01-13", "I find out about the bus."),
            Recurring(Solveig, "FREQ=DAILY", "2027-01-12"),
            Standing(Solveig));
        var other = Somebody("Per", "jobseeker");
        var otherCase = await OpenAsync(other, Solveig, Kari);
        await MeetAsync(otherCase, Solveig, [Solveig, other], Dated(Solveig, "2027-01-14"));

        await Clock.ToAsync("2027-01-18T12:00");

        // Tuesday to Monday, without the weekend; the invariants see to "one".
        Assert.Equal(
            ["2027-01-12 08:00", "2027-01-13 08:00", "2027-01-14 08:00", "2027-01-15 08:00", "2027-01-18 08:00"],
            (await Solveig.MailsAsync()).Select(m => m.At));
        Assert.Contains("Written down at the meeting", (await Solveig.MailsAsync())[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_up_after_the_days_digest_waits_for_the_next()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        await Clock.ToAsync("2027-01-13T10:00");

        // A meeting of last week is written down only now, and what was promised in it is past its date already.
        var late = new { heldAt = "2027-01-07T10:00:00+01:00", attendees = new[] { Solveig.Id, Ola.Id }, commitments = new[] { Dated(Solveig, "2027-01-12") } };
        (await Solveig.PostAsync($"{Case}/meetings", late)).Is(201);
        await Clock.ToAsync("2027-01-13T15:59");
        Assert.Equal(["2027-01-13 08:00"], (await Solveig.MailsAsync()).Select(m => m.At));

        await Clock.ToAsync("2027-01-14T09:00");
        Assert.True((await Solveig.MailsAsync())[^1].Says("Here are the dates of what you promised."));
    }

    [Fact]
    public async Task What_is_written_down_on_another_day_is_confirmed_in_the_ordinary_window()
    {
        await Clock.ToAsync("2027-01-16T12:00");
        var late = new { heldAt = "2027-01-14T10:00:00+01:00", attendees = new[] { Solveig.Id, Ola.Id }, commitments = new[] { Dated(Solveig, "2027-02-01") } };
        (await Solveig.PostAsync($"{Case}/meetings", late)).Is(201);
        await Clock.ToAsync("2027-01-19T12:00");

        Assert.Equal([$"2027-01-18 08:00 {Copy}"], await Ola.ToldAsync());
        Assert.True((await Ola.MailsAsync())[0].Says("agreed on Thursday 14 January 2027"));
    }

    [Fact]
    public async Task A_life_event_wakes_promises_and_tells_each_owner_once()
    {
        await MeetAsync(
            Solveig, [Solveig, Jonas, Amina, Ola], If(Solveig, "job-ended", 2), If(Solveig, "job-ended", 10), If(Jonas, "job-ended", 5), Dated(Amina, "2027-05-03"));
        await Clock.ToAsync("2027-02-01T10:30");

        var reported = (await ReportAsync(Ola, "job-ended", "2027-02-01")).Is(201).Json;
        Assert.Equal(3, reported["woke"]!.AsArray().Count);
        await Clock.AdvanceAsync("PT1M");

        Assert.Equal(["2027-02-01 10:31 2 agreements now have a date"], await Solveig.ToldAsync());
        Assert.Equal(["2027-02-01 10:31 One agreement now has a date"], (await Jonas.ToldAsync()).Skip(1));
        Assert.Equal(["2027-01-12 08:00"], (await Amina.MailsAsync()).Select(m => m.At));
        Assert.Equal("2027-02-01 10:31 What we agreed still stands", (await Ola.ToldAsync())[^1]);
        Assert.True((await Ola.MailsAsync())[^1].Says("What you have been promised still stands. The first of it happens by Wednesday 3 February 2027."));
        Assert.Equal("2027-02-03", (string)(await SeesAsync(Solveig, "c1"))!["due"]!);

        // Reported again, by another: the same event, and nothing more.
        var again = (await ReportAsync(Jonas, "job-ended", "2027-02-01", "He told me.")).Is(200).Json;
        Assert.Equal((string)reported["id"]!, (string)again["id"]!);
        await Clock.AdvanceAsync("PT2H");
        Assert.Equal(2, (await Ola.MailsAsync()).Count);
        Assert.Equal(2, (await Jonas.MailsAsync()).Count);
    }

    [Fact]
    public async Task The_first_day_that_a_jobseekers_mail_names_is_the_first_of_all_that_stands_and_never_one_that_has_passed()
    {
        await MeetAsync(
            Solveig, [Solveig, Jonas, Amina, Ola],
            If(Solveig, "job-ended", 5), Dated(Jonas, "2027-02-02"), Dated(Jonas, "2027-02-03"), Dated(Amina, "2027-01-20"), Dated(Ola, "2027-02-01"));
        await Clock.ToAsync("2027-02-01T10:30");
        (await DoAsync(Jonas, "keep", "c2")).Is(200);

        (await ReportAsync(Solveig, "job-ended", "2027-02-01")).Is(201);
        await Clock.AdvanceAsync("PT1M");

        var mail = (await Ola.MailsAsync())[^1];
        Assert.True(mail.Says("What you have been promised still stands. The first of it happens by Wednesday 3 February 2027."), mail.Text);
    }

    [Fact]
    public async Task At_night_a_life_event_waits_for_the_window()
    {
        await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        await Clock.ToAsync("2027-02-05T22:00");
        (await ReportAsync(Ola, "job-ended", "2027-02-05")).Is(201);
        await Clock.ToAsync("2027-02-08T08:01");

        Assert.Equal("2027-02-08 08:00 One agreement now has a date", (await Solveig.ToldAsync())[0]);
        Assert.Equal("2027-02-08 08:00 What we agreed still stands", (await Ola.ToldAsync())[^1]);
    }

    [Fact]
    public async Task What_happened_and_what_was_handed_over_while_no_mail_went_is_told_in_one()
    {
        var promise = (await MeetAsync(Solveig, [Solveig, Ola], If(Solveig, "job-ended", 2)))[0];
        await Clock.ToAsync("2027-02-05T17:00");
        (await ReportAsync(Ola, "job-ended", "2027-02-05")).Is(201);
        (await DoAsync(Solveig, "hand-over", promise, new { to = Amina.Id, reason = "I change jobs." })).Is(200);
        (await DoAsync(Amina, "accept", promise)).Is(200);
        await Clock.ToAsync("2027-02-08T09:00");

        var mail = Assert.Single(await Ola.MailsAsync(), m => m.Day == "2027-02-08");
        Assert.Equal("What we agreed still stands", mail.Subject);
        Assert.True(mail.Says("What you have been promised still stands.") && mail.Says("Someone else takes care of some of it from now on."), mail.Text);
    }

    [Fact]
    public async Task With_the_jobseekers_explicit_choice_the_text_is_in_the_mail()
    {
        Service.TextsInMail.Add(Ola.Email);
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { mailDetail = "text" })).Is(200);
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20", "I find out about the bus."));
        await Clock.AdvanceAsync("PT11M");

        var mail = Assert.Single(await Ola.MailsAsync());
        Assert.Contains("I find out about the bus.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Wednesday 20 January 2027", mail.Text, StringComparison.Ordinal);
        Assert.Contains("okay if it does not work out", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_person_is_written_to_in_their_own_language()
    {
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { language = "se" })).Is(200);
        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { language = "nn" })).Is(200);
        (await Jonas.PatchAsync($"/api/people/{Jonas.Id}", new { language = "nb" })).Is(200);
        await MeetAsync(Amina, [Amina, Ola, Solveig, Jonas], Dated(Solveig, "2027-01-13"), Dated(Jonas, "2027-01-13"));
        await Clock.ToAsync("2027-01-15T12:00");

        Assert.Contains("lang=\"nb\"", (await Ola.MailsAsync())[0].Html, StringComparison.Ordinal);
        Assert.Equal("Kopi av det vi avtalte", (await Ola.MailsAsync())[0].Subject);
        Assert.Contains("samisk", (await Ola.MailsAsync())[0].Text, StringComparison.OrdinalIgnoreCase);
        Assert.All(await Solveig.MailsAsync(), m => Assert.Contains("<html lang=\"nn\"", m.Html, StringComparison.Ordinal));
        Assert.All(await Jonas.MailsAsync(), m => Assert.Contains("<html lang=\"nb\"", m.Html, StringComparison.Ordinal));
        Assert.NotEmpty(await Solveig.MailsAsync());
        Assert.NotEmpty(await Jonas.MailsAsync());
    }

    [Fact]
    public async Task Whoever_declines_the_service_is_left_in_peace()
    {
        await MeetAsync(Solveig, [Solveig, Ola], Dated(Solveig, "2027-01-20"), Recurring(Solveig, "FREQ=WEEKLY", "2027-01-13"), Standing(Solveig));
        (await ReportAsync(Ola, "service-declined", "2027-01-11")).Is(201);
        await Clock.ToAsync("2027-02-20T12:00");

        Assert.Empty(await Ola.MailsAsync());
        Assert.Equal(["2027-01-12 08:00 Overview for Tuesday 12 January 2027"], await Solveig.ToldAsync());
        Assert.True((await Solveig.MailsAsync())[0].Says("2 agreements come to an end."));
        Assert.True(Assert.Single(await Kari.MailsAsync()).Says("This holds from Monday 11 January 2027."));
        Assert.Empty(await OverdueAsync());
        Assert.Equal("withdrawn", await StateAsync(Ola, "c1"));
        Assert.Equal("in-force", await StateAsync(Ola, "c3"));
    }
}
