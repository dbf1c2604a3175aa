using System.Text.Json.Nodes;
using FollowUp.Store;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>Nobody gives themself a right that they do not have, by whichever way round.</summary>
public class RightsJourneys : Journey
{
    private const string Secret = "I talk with the doctor about your sleep.";

    [Fact]
    public async Task Only_a_coordinator_of_the_team_or_another_system_adds_a_coordinator()
    {
        var refused = (await Solveig.PostAsync($"{Case}/participants", As("Solveig", "coordinator", "s2@kommune.example"))).Is(403);
        Assert.Contains("Only a coordinator", (string)refused.Json["detail"]!, StringComparison.Ordinal);
        (await Jonas.PostAsync($"{Case}/participants", As("Jonas", "coordinator", "j2@kommune.example"))).Is(403);
        (await Solveig.PostAsync($"{Case}/participants", As("Tor", "other", "tor@kommune.example"))).Is(201);

        (await Kari.PostAsync($"{Case}/participants", As("Berit", "coordinator", "berit@kommune.example"))).Is(201);
        (await OtherSystem.PostAsync($"{Case}/participants", As("Bodil", "coordinator", "bodil@kommune.example"))).Is(201);
    }

    [Fact]
    public async Task A_consent_does_not_reach_who_was_added_later_by_one_of_the_others()
    {
        var id = await PromiseAsync(Jonas, Dated(Jonas, "2027-02-01", Secret));
        (await DoAsync(Ola, "share", id, new { roles = new[] { "social-worker" } })).Is(200);
        var alias = await AddAsync(Solveig, "Solfrid", "social-worker");

        Assert.Equal(Secret, (string)(await SeesAsync(Amina, id))!["text"]!);
        Assert.Null(await SeesAsync(alias, id));
        Assert.DoesNotContain(Secret, (await alias.GetAsync($"{Case}/history")).Text, StringComparison.Ordinal);

        // Whom the team's coordinator or another system adds is one whom it was meant for.
        Assert.Equal(Secret, (string)(await SeesAsync(await AddAsync(Kari, "Marit", "social-worker"), id))!["text"]!);
        Assert.Equal(Secret, (string)(await SeesAsync(await AddAsync(OtherSystem, "Mona", "social-worker"), id))!["text"]!);

        // A new consent is for all who are there when it is given.
        (await DoAsync(Ola, "share", id, new { roles = new[] { "social-worker" } })).Is(200);
        Assert.Equal(Secret, (string)(await SeesAsync(alias, id))!["text"]!);
    }

    [Fact]
    public async Task Who_leaves_and_comes_back_in_another_role_is_not_reached_by_an_older_consent()
    {
        var id = await PromiseAsync(Jonas, Dated(Jonas, "2027-02-01", Secret));
        (await DoAsync(Ola, "share", id, new { roles = new[] { "social-worker" } })).Is(200);
        (await Solveig.DeleteAsync($"{Case}/participants/{Solveig.Id}")).Is(204);
        (await Amina.PostAsync($"{Case}/participants", As("Solveig", "social-worker", Solveig.Email))).Is(201);

        Assert.Null(await SeesAsync(Solveig, id));
    }

    [Fact]
    public async Task Who_kept_a_promise_with_another_and_left_does_not_have_it_again_by_coming_back()
    {
        var id = (await MeetAsync(Solveig, [Solveig, Amina, Ola], Dated(Solveig, "2027-02-01", Secret).With("coOwners", new JsonArray(Amina.Id))))[0];
        Assert.Equal(Secret, (string)(await SeesAsync(Amina, id))!["text"]!);
        (await Amina.DeleteAsync($"{Case}/participants/{Amina.Id}")).Is(204);
        (await Jonas.PostAsync($"{Case}/participants", As("Amina", "other", Amina.Email))).Is(201);

        Assert.Null(await SeesAsync(Amina, id));
        (await DoAsync(Amina, "withdraw", id, new { reason = "No longer needed." })).Is(404);
        (await DoAsync(Amina, "keep", id)).Is(404);
        Assert.DoesNotContain(Secret, (await Amina.GetAsync($"{Case}/history")).Text, StringComparison.Ordinal);
        Assert.Equal("in-force", await StateAsync(Ola, id));
        Assert.Empty((await SeesAsync(Solveig, id))!["coOwners"]?.AsArray() ?? []);
    }

    [Fact]
    public async Task Who_was_asked_to_take_over_and_left_is_asked_no_more_when_they_come_back()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01", Secret));
        (await DoAsync(Solveig, "hand-over", id, new { to = Amina.Id, reason = "I change jobs." })).Is(200);
        (await Amina.DeleteAsync($"{Case}/participants/{Amina.Id}")).Is(204);
        (await Jonas.PostAsync($"{Case}/participants", As("Amina", "social-worker", Amina.Email))).Is(201);

        Assert.Null(await SeesAsync(Amina, id));
        (await DoAsync(Amina, "accept", id)).Is(404);
    }

    [Fact]
    public async Task How_much_stands_in_a_mail_is_for_the_person_alone_to_choose()
    {
        var refused = (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { mailDetail = "text" })).Is(403);
        Assert.Contains("how much", (string)refused.Json["detail"]!, StringComparison.Ordinal);
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { name = "Ola N", mailDetail = "link" })).Is(403);
        var own = (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { mailDetail = "text" })).Is(200).Json;
        Assert.Equal(("Ola", "text"), ((string)own["name"]!, (string)own["mailDetail"]!));
    }

    [Fact]
    public async Task Who_coordinates_only_one_of_a_persons_teams_does_not_change_them()
    {
        var boss = await OpenInTeamSørAsync();
        foreach (var body in new object[] { new { email = "boss2@kommune.example" }, new { mailDetail = "text" }, new { reserved = true }, new { name = "Per" }, new { } })
        {
            foreach (var coordinator in new[] { boss, Kari })
            {
                (await coordinator.PatchAsync($"/api/people/{Ola.Id}", body)).Is(403);
            }
        }

        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { email = "ola.new@kommune.example" })).Is(200);

        // With the other team's coordinator in it, both teams are hers.
        (await boss.PostAsync($"{Other}/participants", As("Kari", "coordinator", Kari.Email))).Is(201);
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);
    }

    [Fact]
    public async Task Whoever_reads_or_changes_anothers_profile_stands_among_the_readers()
    {
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { })).Is(200);
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { language = "nn" })).Is(200);
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { language = "xx" })).Is(422);
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { language = "en" })).Is(200);
        (await Solveig.PatchAsync($"/api/people/{Ola.Id}", new { })).Is(403);

        var readers = (await Ola.GetAsync($"{Case}/access")).Is(200).Json.AsArray();

        Assert.Equal(
            [(Kari.Id, "coordinator", "profile", Ola.Id), (Kari.Id, "coordinator", "profile-changed", Ola.Id)],
            readers.Select(r => ((string)r!["person"]!, (string)r["role"]!, (string)r["what"]!, (string)r["of"]!)));
    }

    [Fact]
    public async Task Nobody_reads_a_promise_by_handing_it_over_to_themself()
    {
        var id = await PromiseAsync(Jonas, Dated(Jonas, "2027-02-01", Secret));
        var refused = (await DoAsync(Kari, "hand-over", id, new { to = Kari.Id, reason = "I take it." })).Is(403);
        Assert.Contains("share it with you", (string)refused.Json["detail"]!, StringComparison.Ordinal);
        Assert.Null((await SeesAsync(Kari, id))!["text"]);

        // In other words than the promise's own is not the promise.
        (await DoAsync(Ola, "share", id, new { roles = new[] { "coordinator" }, text = "I talk with your doctor." })).Is(200);
        (await DoAsync(Kari, "hand-over", id, new { to = Kari.Id, reason = "I take it." })).Is(403);
        (await DoAsync(Ola, "share", id, new { roles = new[] { "coordinator" } })).Is(200);
        (await DoAsync(Kari, "hand-over", id, new { to = Kari.Id, reason = "I take it." })).Is(200);

        var open = await PromiseAsync(Jonas, Dated(Jonas, "2027-02-01").ForAll());
        (await DoAsync(Kari, "hand-over", open, new { to = Kari.Id, reason = "I take it." })).Is(200);
        var given = await PromiseAsync(Jonas, Dated(Jonas, "2027-02-01", Secret));
        (await DoAsync(Jonas, "hand-over", given, new { to = Kari.Id, reason = "Kari takes it." })).Is(200);
    }

    [Fact]
    public async Task An_address_that_belongs_to_somebody_with_another_name_opens_no_case()
    {
        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { email = "eli@kommune.example" })).Is(200);
        var rows = await Service.RowsAsync(Table.Cases, Table.People);
        foreach (var (email, name) in new[] { (Ola.Email, "Per"), ("ELI@kommune.example", "Eli") })
        {
            var body = new { team = Team, jobseeker = new { name, email, language = "en" }, participants = new[] { Amina.Sent } };
            var refused = (await Kari.PostAsync("/api/cases", body)).Is(422);
            Assert.Equal(["$.jobseeker.email"], refused.Paths);
            Assert.Contains("another name", refused.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Ola", refused.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Solveig", refused.Text, StringComparison.Ordinal);
        }

        Assert.Equal(rows, await Service.RowsAsync(Table.Cases, Table.People));

        var same = (await OtherSystem.PostAsync("/api/cases", new { team = Team, jobseeker = new { name = " oLA ", email = Ola.Email }, participants = Array.Empty<object>() })).Is(201);
        Assert.Equal(Ola.Id, (string)same.Json["participants"]![0]!["id"]!);
    }

    [Fact]
    public async Task Two_who_open_a_case_for_one_address_at_once_under_two_names_open_one()
    {
        var names = new[] { "Eli", "Per" };
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => OtherSystem.PostAsync(
            "/api/cases", new { team = Team, jobseeker = new { name = names[i % 2], email = "new@kommune.example" }, participants = Array.Empty<object>() })));

        Assert.All(replies, r => Assert.True(r.Status is 201 or 422, r.Text));
        Assert.Single(replies.Where(r => r.Status == 201).Select(r => (string)r.Json["participants"]![0]!["name"]!).Distinct());
        Assert.Equal(5, replies.Count(r => r.Status == 201));
    }

    [Fact]
    public async Task Who_has_an_address_is_not_told_to_who_asks_for_it()
    {
        var stranger = Somebody("Tuva", "therapist");
        await OpenAsync("Team Sør", Somebody("Per", "jobseeker"), null, stranger);

        var own = (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { email = Ola.Email })).Is(422);
        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new JsonObject { ["email"] = null })).Is(200);
        var foreign = (await Kari.PatchAsync($"/api/people/{Solveig.Id}", new { email = stranger.Email })).Is(422);
        var known = (await Kari.PatchAsync($"/api/people/{Solveig.Id}", new { email = Ola.Email })).Is(422);

        const string Neutral = "This address cannot be used here. Use another one, or ask your coordinator.";
        Assert.Equal([Neutral, Neutral], new[] { own, foreign }.Select(r => (string)r.Json["errors"]!["$.email"]![0]!));
        Assert.Contains("belongs to another person", known.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delivery_reports_are_for_the_mail_provider_and_the_refusal_says_so()
    {
        var detail = (string)(await Kari.PostAsync("/api/delivery-reports", new JsonArray())).Is(403).Json["detail"]!;
        Assert.Contains("connected system", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("oordinator", detail, StringComparison.Ordinal);
    }

    private string Other { get; set; } = "";

    private async Task<Person> OpenInTeamSørAsync()
    {
        var boss = Somebody("Berit", "coordinator");
        await OpenAsync("Team Sør", Somebody("Per", "jobseeker"), null, boss);
        Other = "/api/cases/" + (string)(await boss.PostAsync(
            "/api/cases", new { team = "Team Sør", jobseeker = new { name = Ola.Name, email = Ola.Email }, participants = new[] { boss.Sent } })).Is(201).Json["caseId"]!;
        return boss;
    }

    private async Task<Person> AddAsync(Caller by, string name, string role)
    {
        var added = Somebody(name, role);
        added.Id = (string)(await by.PostAsync($"{Case}/participants", added.Sent)).Is(201).Json["id"]!;
        Service.People.Add(added);
        return added;
    }

    private static object As(string name, string role, string email) => new { name, email, role, language = "en" };
}
