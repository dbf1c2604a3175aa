using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>A copy to be given by phone, where nobody was left in the case who could give it.</summary>
public class CopyNobodyGivesJourneys : Journey
{
    private Person Eli { get; set; } = null!;

    private async Task LeftAsync(string team)
    {
        Eli = Somebody("Eli", "jobseeker");
        Case = await OpenAsync(team, Eli, new { name = Eli.Name, language = "nb", reserved = true }, Solveig);
        await MeetAsync(Case, Solveig, [Solveig, Eli], Wish(Eli));
        await Clock.AdvanceAsync("PT15M");
        Assert.Equal(("to-be-given", Solveig.Id), await CopyAsync());
        (await Solveig.DeleteAsync($"{Case}/participants/{Solveig.Id}")).Is(204);
    }

    private async Task<(string State, string Task)> CopyAsync()
    {
        var k = Assert.Single((await Eli.GetAsync(Case)).Is(200).Json["confirmations"]!.AsArray())!;
        return ((string)k["state"]!, (string)k["task"]!);
    }

    private async Task JoinsAsync(Person person) => (await OtherSystem.PostAsync($"{Case}/participants", person.Sent)).Is(201);

    [Fact]
    public async Task Who_joins_after_the_one_who_was_to_give_it_has_left_is_asked_to()
    {
        await LeftAsync("Team Sør");
        Assert.Equal(("to-be-given", Solveig.Id), await CopyAsync());
        await JoinsAsync(Jonas);

        Assert.Equal(("to-be-given", Jonas.Id), await CopyAsync());
        await Clock.ToAsync("2027-01-12T12:00");
        Assert.True(Assert.Single(await Jonas.MailsAsync()).Says("Confirmation without e-mail"));
        Assert.Empty(await Solveig.MailsAsync());

        // Who comes after them leaves it with them.
        await JoinsAsync(Amina);
        Assert.Equal(("to-be-given", Jonas.Id), await CopyAsync());
    }

    [Fact]
    public async Task A_coordinator_from_outside_the_case_passes_it_to_whoever_joins()
    {
        await LeftAsync(Team);
        Assert.Equal(("to-be-given", Kari.Id), await CopyAsync());
        await JoinsAsync(Jonas);

        Assert.Equal(("to-be-given", Jonas.Id), await CopyAsync());
        await Clock.ToAsync("2027-01-12T12:00");
        Assert.Empty(await Kari.MailsAsync());
    }
}
