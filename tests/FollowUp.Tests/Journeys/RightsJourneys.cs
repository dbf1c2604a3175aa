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

    private async Task<Person> AddAsync(Caller by, string name, string role)
    {
        var added = Somebody(name, role);
        added.Id = (string)(await by.PostAsync($"{Case}/participants", added.Sent)).Is(201).Json["id"]!;
        Service.People.Add(added);
        return added;
    }

    private static object As(string name, string role, string email) => new { name, email, role, language = "en" };
}
