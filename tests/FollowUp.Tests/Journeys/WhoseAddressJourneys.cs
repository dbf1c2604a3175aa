using System.Text.Json.Nodes;
using FollowUp.Store;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>Whoever reads what is mailed to an address is taken for its person: nobody else puts theirs in its place.</summary>
public class WhoseAddressJourneys : Journey
{
    [Fact]
    public async Task A_coordinator_does_not_have_the_jobseekers_link_mailed_to_herself()
    {
        await PromiseAsync(Solveig, Standing(Solveig));
        foreach (var body in new object[] { new { email = "kari2@kommune.example" }, new { language = "en", email = "kari2@kommune.example" }, new JsonObject { ["email"] = null } })
        {
            (await Kari.PatchAsync($"/api/people/{Ola.Id}", body)).Is(403);
        }

        (await Kari.PostAsync($"{Case}/link", new { })).Is(200);
        await Clock.AdvanceAsync("PT15M");

        Assert.NotEmpty(await Ola.MailsAsync());
        Assert.DoesNotContain(await Service.MailsAsync(), m => m.To.StartsWith("kari2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_holds_for_a_professional_as_well_and_what_is_not_changed_may_be_sent_along()
    {
        (await Kari.PatchAsync($"/api/people/{Solveig.Id}", new { email = "kari2@kommune.example" })).Is(403);
        (await Kari.PatchAsync($"/api/people/{Solveig.Id}", new { email = Solveig.Email, language = "nn" })).Is(200);
        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { email = "solveig.ny@kommune.example" })).Is(200);
    }

    [Theory]
    [InlineData("en", "only they can change their address", "ask the administration")]
    [InlineData("nb", "bare personen selv kan endre adressen", "spørre administrasjonen")]
    [InlineData("nn", "berre personen sjølv kan endre adressa", "spørje administrasjonen")]
    public async Task The_refusal_says_who_can(string language, string who, string otherwise)
    {
        var refused = await Kari.SendAsync(HttpMethod.Patch, $"/api/people/{Ola.Id}", new { email = "kari2@kommune.example" }, ("Accept-Language", language));
        var detail = (string)refused.Is(403).Json["detail"]!;
        Assert.Contains(who, detail, StringComparison.Ordinal);
        Assert.Contains(otherwise, detail, StringComparison.Ordinal);
        Assert.DoesNotContain(Ola.Email, detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_none_or_mail_to_it_was_refused_a_coordinator_puts_it_right_once()
    {
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new JsonObject { ["email"] = null })).Is(200);
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { email = "ola.ny@kommune.example" })).Is(200);
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { email = "ola.nyere@kommune.example" })).Is(403);

        var rows = Service.Services.GetRequiredService<IRowStore>();
        var profile = (await rows.GetAsync(Table.People, Solveig.Id, "profile", TestContext.Current.CancellationToken))!;
        var refused = profile.Value.Replace("\"addressRefused\":false", "\"addressRefused\":true", StringComparison.Ordinal);
        await rows.CommitAsync(Table.People, Solveig.Id, [new RowWrite.Replace("profile", refused, profile.ETag)], TestContext.Current.CancellationToken);
        Assert.True((bool)(await Kari.PatchAsync($"/api/people/{Solveig.Id}", new { })).Is(200).Json["addressRefused"]!);
        (await Kari.PatchAsync($"/api/people/{Solveig.Id}", new { email = "solveig.ny@kommune.example" })).Is(200);
        (await Kari.PatchAsync($"/api/people/{Solveig.Id}", new { email = "solveig.nyere@kommune.example" })).Is(403);
    }

    [Fact]
    public async Task That_the_jobseeker_chose_to_have_no_mail_is_taken_back_by_nobody_else()
    {
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);
        await PromiseAsync(Solveig, Standing(Solveig));
        await Clock.AdvanceAsync("PT15M");
        var refused = (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { reserved = false })).Is(403);
        Assert.Contains("only they can take that back", (string)refused.Json["detail"]!, StringComparison.Ordinal);
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true, language = "nn" })).Is(200);
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { reserved = false })).Is(403);
        await Clock.AdvanceAsync("P1D");
        Assert.Empty(await Ola.MailsAsync());

        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { reserved = false })).Is(200);
        await Clock.AdvanceAsync("PT15M");
        Assert.Single(await Ola.MailsAsync());
    }

    [Fact]
    public async Task It_is_theirs_as_well_where_they_chose_it_on_their_page()
    {
        await PromiseAsync(Solveig, Standing(Solveig));
        await Clock.AdvanceAsync("PT15M");
        var link = (await Ola.MailsAsync())[^1].Links.Single(l => l.Contains("/my/", StringComparison.Ordinal));
        var browser = new Browser(Service);
        await browser.PressAsync(await browser.OpenAsync(link), "Save these choices", null, ("mail", "none"));
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { reserved = false })).Is(403);
    }

    [Fact]
    public async Task Where_others_set_it_they_take_it_back_until_the_person_says_it_too()
    {
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { language = "nn" })).Is(200);
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { reserved = false })).Is(200);

        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { reserved = false })).Is(403);
        (await OtherSystem.PatchAsync($"/api/people/{Ola.Id}", new { reserved = false })).Is(200);
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);
        (await Kari.PatchAsync($"/api/people/{Ola.Id}", new { reserved = false })).Is(200);
    }

    [Fact]
    public async Task Who_lost_their_mailbox_gets_a_new_address_from_the_administration_and_it_stands_among_the_readers()
    {
        (await OtherSystem.PatchAsync($"/api/people/{Ola.Id}", new { email = "ola.ny@kommune.example" })).Is(200);
        (await OtherSystem.PatchAsync($"/api/people/{Ola.Id}", new { mailDetail = "text" })).Is(403);
        Service.People.Add(new Person(Service, Ola.Name, "jobseeker", "en", "ola.ny@kommune.example") { Id = Ola.Id });
        await PromiseAsync(Solveig, Standing(Solveig));
        await Clock.AdvanceAsync("PT15M");

        Assert.Equal(["ola.ny@kommune.example"], (await Service.MailsAsync()).Select(m => m.To));
        var reading = Assert.Single((await Ola.GetAsync($"{Case}/access")).Is(200).Json.AsArray())!;
        Assert.Equal(("system", "system", "profile-changed", Ola.Id), ((string)reading["person"]!, (string)reading["role"]!, (string)reading["what"]!, (string)reading["of"]!));
    }
}
