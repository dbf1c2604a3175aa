using Xunit;

namespace FollowUp.Tests.Journeys;

/// <summary>Nobody gives themself a right that they do not have, by whichever way round.</summary>
public class RightsJourneys : Journey
{
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

    private static object As(string name, string role, string email) => new { name, email, role, language = "en" };
}
