using System.Text.Json.Nodes;
using FollowUp.People;
using FollowUp.Store;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>A jobseeker who wanted no mail, or whose mail came back, takes mail again: nobody is asked to give them the copy any more.</summary>
public class MailAgainJourneys : Journey
{
    private async Task ReservedAsync(bool reserved) => (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { reserved })).Is(200);

    private async Task<JsonArray> CopiesAsync() => (await Solveig.GetAsync(Case)).Is(200).Json["confirmations"]!.AsArray();

    private async Task<string> StateOfCopyAsync() => (string)Assert.Single(await CopiesAsync())!["state"]!;

    private async Task<Browser> BrowsesAsync(Person who)
    {
        var browser = new Browser(Service);
        await browser.SignInAsync(who);
        return browser;
    }

    [Fact]
    public async Task The_copy_goes_by_mail_and_neither_the_giver_nor_the_coordinator_is_chased_any_more()
    {
        await ReservedAsync(true);
        await PromiseAsync(Solveig, Standing(Solveig));
        await Clock.ToAsync("2027-01-12T09:00");
        Assert.Equal("to-be-given", await StateOfCopyAsync());
        Assert.Empty(await Ola.MailsAsync());
        var asked = new Uri(Assert.Single(await Solveig.MailsAsync()).Links.Single(l => l.Contains("/act/", StringComparison.Ordinal))).AbsolutePath;
        var kari = await BrowsesAsync(Kari);
        Assert.Contains("A copy for Ola", (await kari.OpenAsync(Case.Replace("/api", "", StringComparison.Ordinal))).Text, StringComparison.Ordinal);

        await Clock.ToAsync("2027-01-12T18:00");
        await ReservedAsync(false);
        Assert.Equal("waiting", await StateOfCopyAsync());
        Assert.Null((string?)(await CopiesAsync())[0]!["task"]);
        var page = (await new Browser(Service).OpenAsync(asked)).Text;
        Assert.Contains("Ola gets the copy by e-mail now. You do not have to do anything.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Note that it was given", page, StringComparison.Ordinal);
        Assert.DoesNotContain("A copy for Ola", (await kari.OpenAsync(Case.Replace("/api", "", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
        Assert.Contains("There is nothing here now.", (await kari.OpenAsync("/overview?list=copies")).Text, StringComparison.Ordinal);

        // In the sending window, once; and nobody is asked again, or told that it waits.
        await Clock.ToAsync("2027-02-09T12:00");
        Assert.Equal("2027-01-13 08:00", Assert.Single(await Ola.MailsAsync()).At);
        Assert.Equal("sent", await StateOfCopyAsync());
        Assert.Equal((1, 0), ((await Solveig.MailsAsync()).Count, (await Kari.MailsAsync()).Count));
        Assert.Contains("Ola has got the copy by e-mail.", (await new Browser(Service).OpenAsync(asked)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_the_same_where_they_choose_mail_on_their_page()
    {
        await PromiseAsync(Solveig, Standing(Solveig));
        await Clock.AdvanceAsync("PT15M");
        var link = new Uri(Assert.Single(await Ola.MailsAsync()).Links.Single(l => l.Contains("/my/", StringComparison.Ordinal))).AbsolutePath;
        var browser = new Browser(Service);
        await browser.PressAsync(await browser.OpenAsync(link), "Save these choices", null, ("mail", "none"));
        await PromiseAsync(Jonas, Standing(Jonas, text: "I write to you."));
        await Clock.AdvanceAsync("PT15M");
        Assert.Equal("to-be-given", (string)(await CopiesAsync())[^1]!["state"]!);

        await browser.PressAsync(await browser.OpenAsync(link), "Save these choices", null, ("mail", "link"));
        await Clock.AdvanceAsync("PT15M");
        Assert.Equal("sent", (string)(await CopiesAsync())[^1]!["state"]!);
        Assert.Equal(2, (await Ola.MailsAsync()).Count);
        await Clock.ToAsync("2027-01-13T12:00");
        Assert.Empty(await Jonas.MailsAsync());
    }

    [Fact]
    public async Task Chosen_to_and_fro_each_copy_goes_the_way_that_holds_when_it_goes()
    {
        // A mail that waits, and then none is wanted: somebody is asked.
        await PromiseAsync(Solveig, Standing(Solveig));
        await ReservedAsync(true);
        await Clock.ToAsync("2027-01-15T12:00");
        Assert.Empty(await Ola.MailsAsync());
        Assert.Equal(["2027-01-12 08:00", "2027-01-14 08:00"], (await Solveig.MailsAsync()).Select(m => m.At));

        // Mail, and none again before it has gone: they are asked anew, and the coordinator is told after days of that.
        await Clock.ToAsync("2027-01-15T17:00");
        await ReservedAsync(false);
        await ReservedAsync(true);
        await Clock.ToAsync("2027-01-26T12:00");
        Assert.Empty(await Ola.MailsAsync());
        Assert.Equal(["2027-01-19 08:00", "2027-01-21 08:00"], (await Solveig.MailsAsync()).Skip(2).Select(m => m.At));
        Assert.Equal(["2027-01-26 08:00"], (await Kari.MailsAsync()).Select(m => m.At));

        // What was given without mail is not mailed as well.
        (await Solveig.PostAsync($"{Case}/confirmations/k1/given", new { how = "phone", on = "2027-01-26" })).Is(200);
        await ReservedAsync(false);
        await Clock.ToAsync("2027-01-28T12:00");
        Assert.Empty(await Ola.MailsAsync());
    }

    [Fact]
    public async Task An_address_that_was_refused_and_is_put_right_gets_the_copy_and_nobody_reads_that_it_comes_back()
    {
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new JsonObject { ["email"] = null })).Is(200);
        await PromiseAsync(Solveig, Standing(Solveig));
        await Clock.AdvanceAsync("PT15M");
        Assert.Equal("to-be-given", await StateOfCopyAsync());
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { email = Ola.Email })).Is(200);
        await Clock.AdvanceAsync("PT15M");
        var mail = Assert.Single(await Ola.MailsAsync());

        // It bounces, and is put right before the coordinator's digest.
        var report = new { messageId = Guid.Parse(mail.Id).ToString(), recipient = Ola.Email, status = "Bounced" };
        (await OtherSystem.PostAsync("/api/delivery-reports", new[] { new { eventType = "Microsoft.Communication.EmailDeliveryReportReceived", data = report } })).Is(200);
        await PromiseAsync(Jonas, Standing(Jonas, text: "I write to you."));
        await Clock.AdvanceAsync("PT15M");
        Assert.Equal("to-be-given", (string)(await CopiesAsync())[^1]!["state"]!);
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { email = Ola.Email })).Is(200);
        await Clock.ToAsync("2027-01-22T12:00");

        Assert.Equal("sent", (string)(await CopiesAsync())[^1]!["state"]!);
        Assert.Equal(2, (await Ola.MailsAsync()).Count);
        Assert.Empty(await Kari.MailsAsync());
        Assert.Empty(await Jonas.MailsAsync());
        Assert.Empty(await Solveig.MailsAsync());
    }

    [Fact]
    public async Task Where_the_process_dies_after_the_choice_the_next_look_at_the_case_finds_it()
    {
        await ReservedAsync(true);
        await PromiseAsync(Solveig, Standing(Solveig));
        await Clock.AdvanceAsync("PT15M");
        Assert.Equal("to-be-given", await StateOfCopyAsync());

        // Only the first two of the three writes.
        var people = Service.Services.GetRequiredService<PeopleStore>();
        var ola = (await people.FindAsync(new(Ola.Id), TestContext.Current.CancellationToken))!;
        var id = Case.Split('/')[^1];
        var now = DateTimeOffset.Parse(await Clock.NowAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await Service.Services.GetRequiredService<Wakeups>().PlanAsync(WakeupKind.Case, id, now.AddMinutes(2), TestContext.Current.CancellationToken);
        Assert.Equal(ProfileChange.Done, await people.ReplaceAsync(ola, ola.Profile with { Reserved = false }, TestContext.Current.CancellationToken));
        await Clock.AdvanceAsync("PT5M");
        Assert.Equal("sent", await StateOfCopyAsync());
        Assert.Single(await Ola.MailsAsync());
    }
}
