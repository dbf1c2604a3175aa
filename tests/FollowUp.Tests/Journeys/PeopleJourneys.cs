using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>Rules 10 to 12, 16 and 17: the jobseeker is left in peace, nobody's promise is lost, and nobody promises for another.</summary>
public partial class PeopleJourneys : Journey
{
    [Fact]
    public async Task The_jobseeker_is_never_reminded_nor_late()
    {
        var ids = await MeetAsync(Ola, [Ola, Solveig], Dated(Ola, "2027-01-13", "I write down what I need."), Wish(Ola), Recurring(Ola, "FREQ=WEEKLY", "2027-01-12", "I call my sister."));
        await Clock.ToAsync("2027-02-12T12:00");

        Assert.Single(await Ola.MailsAsync());
        Assert.Empty(await OverdueAsync());
        Assert.Empty(await Kari.MailsAsync());
        foreach (var id in ids)
        {
            var seen = (await SeesAsync(Ola, id))!;
            Assert.Null(seen["overdueWorkingDays"]);
            Assert.All(seen["occurrences"]!.AsArray(), o => Assert.Null(o!["late"]));
        }

        (await DoAsync(Ola, "keep", ids[1])).Is(200);
        (await DoAsync(Ola, "keep", ids[1])).Is(409);
    }

    [Fact]
    public async Task The_jobseeker_is_never_told_that_somebody_is_late()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        await Clock.ToAsync("2027-02-12T12:00");

        Assert.NotEmpty(await Kari.MailsAsync());
        Assert.Single(await Ola.MailsAsync());
        var history = (await Ola.GetAsync($"{Case}/history")).Is(200).Text;
        Assert.DoesNotContain("reminder", history, StringComparison.Ordinal);
        Assert.DoesNotContain("escalation", history, StringComparison.Ordinal);
        (await Ola.GetAsync("/api/overdue")).Is(403);
    }

    [Fact]
    public async Task Before_an_end_the_owner_is_asked_to_renew_and_then_the_coordinator()
    {
        var renewed = await PromiseAsync(Solveig, Standing(Solveig, "2027-02-26"));
        var forgotten = await PromiseAsync(Solveig, Standing(Solveig, "2027-02-26"));
        await Clock.ToAsync("2027-02-12T09:00");

        // Ten working days before Friday 26 February.
        var asked = Assert.Single(await Solveig.MailsAsync());
        Assert.Equal("2027-02-12 08:00", asked.At);
        Assert.Contains("Near the end date", asked.Text, StringComparison.Ordinal);

        (await DoAsync(Solveig, "move", renewed, new { due = "2028-02-25", reason = "We go on." })).Is(200);
        await Clock.ToAsync("2027-03-12T09:00");

        // Three working days before it.
        Assert.Equal(["2027-02-23 08:00"], (await Kari.MailsAsync()).Select(m => m.At));
        Assert.Equal("2028-02-25", (string)(await SeesAsync(Ola, renewed))!["until"]!);
        Assert.Equal("in-force", await StateAsync(Ola, forgotten));
        // One for each meeting, and one that tells of the later end.
        Assert.Equal("2027-02-12 09:10 A new copy of what we agreed", Assert.Single((await Ola.ToldAsync()).Skip(2)));
    }

    [Fact]
    public async Task The_end_of_a_series_is_asked_about_as_well()
    {
        await PromiseAsync(Solveig, Recurring(Solveig, "FREQ=WEEKLY;COUNT=8", "2027-01-20"));
        await Clock.ToAsync("2027-02-24T09:00");

        Assert.Contains(await Solveig.MailsAsync(), m => m.Day == "2027-02-24" && m.Text.Contains("Near the end date", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_leaves_with_open_promises()
    {
        var ids = await MeetAsync(Solveig, [Solveig, Amina, Ola], Dated(Solveig, "2027-02-01"), Standing(Solveig), Dated(Amina, "2027-02-01"));
        var refused = (await Solveig.DeleteAsync($"{Case}/participants/{Solveig.Id}")).Is(409);
        Assert.Equal(ids[..2], refused.Json["openCommitments"]!.AsArray().Select(id => (string)id!));

        (await DoAsync(Solveig, "withdraw", ids[0], new { reason = "It is no longer needed." })).Is(200);
        (await DoAsync(Solveig, "hand-over", ids[1], new { to = Amina.Id, reason = "I change jobs." })).Is(200);
        Assert.Equal("in-force", await StateAsync(Solveig, ids[1]));
        (await DoAsync(Amina, "accept", ids[1])).Is(200);
        (await Solveig.DeleteAsync($"{Case}/participants/{Solveig.Id}")).Is(204);

        (await Solveig.GetAsync(Case)).Is(404);
        var seen = (await SeesAsync(Ola, ids[1]))!;
        Assert.Equal((Amina.Id, "in-force"), ((string)seen["owner"]!, (string)seen["state"]!));
        await Clock.ToAsync("2027-01-11T15:00");
        Assert.Contains(await Ola.MailsAsync(), m => m.Says("Someone else takes care of it from now on."));
    }

    [Fact]
    public async Task A_promise_whose_owner_left_before_anybody_accepted_is_the_coordinators_to_place()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        (await DoAsync(Solveig, "hand-over", id, new { to = Amina.Id, reason = "I change jobs." })).Is(200);
        (await Solveig.DeleteAsync($"{Case}/participants/{Solveig.Id}")).Is(204);
        await Clock.ToAsync("2027-01-12T09:00");

        Assert.True((await Kari.MailsAsync()).Single().Says("Without anyone responsible"));
        Assert.True((bool)(await SeesAsync(Kari, id))!["withoutOwner"]!);
        (await DoAsync(Amina, "decline", id, new { reason = "I have no room." })).Is(200);
        (await DoAsync(Kari, "hand-over", id, new { to = Jonas.Id, reason = "Jonas knows Ola." })).Is(200);
        (await DoAsync(Jonas, "accept", id)).Is(200);

        var seen = (await SeesAsync(Jonas, id))!;
        Assert.Null(seen["withoutOwner"]);
        Assert.Equal(Jonas.Id, (string)seen["owner"]!);
    }

    [Fact]
    public async Task From_its_day_on_a_hand_over_that_nobody_accepted_is_without_an_owner()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-05"));
        (await DoAsync(Solveig, "hand-over", id, new { to = Amina.Id, from = "2027-01-18", reason = "I go on leave." })).Is(200);
        Assert.Null((await SeesAsync(Ola, id))!["withoutOwner"]);
        await Clock.ToAsync("2027-01-18T09:00");

        Assert.True((bool)(await SeesAsync(Amina, id))!["withoutOwner"]!);
        Assert.Equal(["2027-01-18 08:00"], (await Kari.MailsAsync()).Select(m => m.At));
    }

    [Fact]
    public async Task A_former_owner_sees_that_it_was_handed_over_and_no_more()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        (await DoAsync(Solveig, "hand-over", id, new { to = Amina.Id, reason = "I change jobs." })).Is(200);
        Assert.Equal(Words, (string)(await SeesAsync(Amina, id))!["text"]!);
        (await DoAsync(Jonas, "accept", id)).Is(404);
        (await DoAsync(Solveig, "accept", id)).Is(403);
        (await DoAsync(Amina, "accept", id)).Is(200);

        var seen = (await SeesAsync(Solveig, id))!;
        Assert.Equal("handed-over", (string)seen["state"]!);
        Assert.Null(seen["text"]);
        (await DoAsync(Solveig, "keep", id)).Is(403);
    }

    [Fact]
    public async Task A_reserved_person_gets_no_mail_and_somebody_reads_it_aloud()
    {
        var eli = Somebody("Eli", "jobseeker");
        Case = await OpenAsync(Team, eli, new { name = eli.Name, language = "nb", reserved = true }, Solveig, Jonas, Kari);
        await MeetAsync(Case, Jonas, [Jonas, eli], Dated(Jonas, "2027-02-01"));
        await Clock.ToAsync("2027-01-12T09:00");

        var k = (await Jonas.GetAsync(Case)).Json["confirmations"]!.AsArray().Single()!;
        Assert.Equal(("to-be-given", Jonas.Id), ((string)k["state"]!, (string)k["task"]!));
        Assert.True((await Jonas.MailsAsync()).Single().Says("Confirmation without e-mail"));

        var given = new { how = "phone", on = "2027-01-12" };
        (await eli.PostAsync($"{Case}/confirmations/{k["id"]}/given", given)).Is(403);
        (await Jonas.PostAsync($"{Case}/confirmations/{k["id"]}/given", new { how = "phone", on = "2027-01-13" })).Is(422);
        (await Jonas.PostAsync($"{Case}/confirmations/{k["id"]}/given", given)).Is(200);
        (await Jonas.PostAsync($"{Case}/confirmations/{k["id"]}/given", given)).Is(409);
        k = (await eli.GetAsync(Case)).Json["confirmations"]!.AsArray().Single()!;
        Assert.Equal(("given", "phone", "2027-01-12"), ((string)k["state"]!, (string)k["how"]!, (string)k["on"]!));

        // A life event is told the same way.
        (await Jonas.PostAsync($"{Case}/commitments", If(Jonas, "job-ended", 2))).Is(201);
        (await Jonas.PostAsync($"{Case}/life-events", new { kind = "job-ended", on = "2027-01-12" })).Is(201);
        await Clock.ToAsync("2027-01-13T09:00");
        Assert.Contains((await Jonas.GetAsync(Case)).Json["confirmations"]!.AsArray(), c => (string)c!["state"]! == "to-be-given");
        Assert.DoesNotContain(await Service.MailsAsync(), m => m.To == eli.Email);
    }

    [Fact]
    public async Task Reserved_from_now_on_holds_for_mail_that_is_queued_already()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);
        await Clock.AdvanceAsync("P1D");

        Assert.Empty(await Ola.MailsAsync());
        Assert.Equal(Solveig.Id, (string)(await Solveig.GetAsync(Case)).Json["confirmations"]![0]!["task"]!);
    }

    [Fact]
    public async Task Of_a_promise_without_owner_the_coordinator_is_not_told_that_somebody_was_reminded()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20"));
        (await DoAsync(Solveig, "hand-over", id, new { to = Amina.Id, from = "2027-01-12", reason = "I change jobs." })).Is(200);
        await Clock.ToAsync("2027-01-25T09:00");

        var mail = (await Kari.MailsAsync())[^1];
        Assert.True(mail.Says("One agreement has passed its date."));
        Assert.False(mail.Says("reminded"));
        Assert.True(mail.Says("It has no one responsible right now."));
    }

    [Fact]
    public async Task A_deputy_gets_the_reminders_of_one_who_is_away_and_is_told_for_whom()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20"));
        var away = new { absentFrom = "2027-01-19", absentUntil = "2027-01-20", deputy = Jonas.Id };
        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", away)).Is(200);
        await Clock.ToAsync("2027-01-22T12:00");

        Assert.Equal(["2027-01-18 08:00", "2027-01-20 08:00", "2027-01-21 08:00"], (await Solveig.MailsAsync()).Select(m => m.At));
        var copy = Assert.Single(await Jonas.MailsAsync());
        Assert.Equal("2027-01-20 08:00", copy.At);
        Assert.Contains("For Solveig.", copy.Text, StringComparison.Ordinal);

        // Null clears.
        var cleared = (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new Dictionary<string, string?> { ["absentUntil"] = null, ["deputy"] = null })).Is(200).Json;
        Assert.Null(cleared["absentFrom"]);
        Assert.Null(cleared["absentUntil"]);
        Assert.Null(cleared["deputy"]);
    }

    [Fact]
    public async Task A_deputy_is_somebody_else_of_the_team_and_no_jobseeker()
    {
        var stranger = Somebody("Tuva", "therapist");
        await OpenAsync("Team Sør", Somebody("Per", "jobseeker"), null, stranger);
        foreach (var deputy in new[] { Solveig.Id, Ola.Id, stranger.Id, "nobody" })
        {
            Assert.Contains("$.deputy", (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { deputy })).Is(422).Paths);
        }
    }

    [Fact]
    public async Task A_co_owner_may_keep_it_and_only_the_owner_is_reminded()
    {
        var id = (await MeetAsync(Solveig, [Solveig, Amina, Ola], Dated(Solveig, "2027-01-14").With("coOwners", new System.Text.Json.Nodes.JsonArray(Amina.Id))))[0];
        await Clock.ToAsync("2027-01-14T12:00");

        Assert.Equal(["2027-01-12 08:00", "2027-01-14 08:00"], (await Solveig.MailsAsync()).Select(m => m.At));
        Assert.Empty(await Amina.MailsAsync());
        Assert.Equal([Amina.Id], (await SeesAsync(Amina, id))!["coOwners"]!.AsArray().Select(c => (string)c!));
        (await DoAsync(Amina, "keep", id)).Is(200);
        Assert.Equal("kept", await StateAsync(Ola, id));
    }

    [Fact]
    public async Task The_same_address_is_the_same_person_in_every_case()
    {
        var before = Solveig.Id;
        var solveig = new Person(Service, "Solveig B", "employment-specialist", "en", "SOLVEIG@Kommune.Example");
        await OpenAsync(Somebody("Per", "jobseeker"), solveig);

        Assert.Equal(before, solveig.Id);
        (await Kari.PostAsync($"{Case}/participants", new { name = "Jonas", email = "jonas@kommune.example", role = "therapist", language = "nb" })).Is(409);
        var twice = new { team = Team, jobseeker = new { name = "Eli", email = "eli@kommune.example" }, participants = new[] { Jonas.Sent, Jonas.Sent } };
        (await OtherSystem.PostAsync("/api/cases", twice)).Is(422);
    }
}
