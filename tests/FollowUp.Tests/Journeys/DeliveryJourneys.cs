using System.Text.Json.Nodes;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>What the provider says became of a mail after it was sent.</summary>
public sealed class DeliveryJourneys : Journey
{
    [Fact]
    public async Task What_became_of_a_mail_is_seen_in_the_history_once_for_each_state_and_in_whichever_order_it_is_said()
    {
        var mail = await ConfirmationAsync();
        foreach (var status in (string[])["Failed", "Delivered", "Delivered", "Failed", "FilteredSpam", "Quarantined", "Opened", "7"])
        {
            await ReportedAsync(mail.Id, Ola.Email, status);
        }

        Assert.Equal(["failed", "delivered", "filtered-spam", "quarantined"], await StatesAsync(Kari));
        Assert.Equal(["failed", "delivered", "filtered-spam", "quarantined"], await StatesAsync(Ola));
        Assert.Empty(await StatesAsync(Solveig));
        Assert.All(await StatesAsync(Kari, e => (string)e["data"]!["mail"]!), id => Assert.Equal(mail.Id, id));
        await Clock.ToAsync("2027-01-12T12:00");
        Assert.Empty(await Kari.MailsAsync());
    }

    [Theory]
    [InlineData("Bounced")]
    [InlineData("Suppressed")]
    public async Task A_bounced_address_becomes_work_for_the_coordinator_and_a_new_address_is_tried(string status)
    {
        var mail = await ConfirmationAsync();
        await ReportedAsync(mail.Id, Ola.Email, status);
        await ReportedAsync(mail.Id, Ola.Email, status);
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20"));
        await Clock.ToAsync("2027-01-12T12:00");

        Assert.Single(await Ola.MailsAsync());
        Assert.Contains("Returned e-mail", (await Kari.MailsAsync()).Single().Text, StringComparison.Ordinal);
        Assert.Equal("to-be-given", (string)(await Solveig.GetAsync(Case)).Json["confirmations"]!.AsArray()[^1]!["state"]!);
        Assert.Single(await StatesAsync(Kari));

        var changed = (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { email = Ola.Email })).Is(200).Json;
        Assert.False((bool)changed["addressRefused"]!);
    }

    [Fact]
    public async Task A_bounce_that_is_reported_again_on_another_day_is_told_once()
    {
        var first = await ConfirmationAsync();
        await ReportedAsync(first.Id, Ola.Email, "Bounced");
        await Clock.ToAsync("2027-01-12T12:00");

        // As it is where the process died before it marked the address, and Event Grid delivers the report again.
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { email = Ola.Email })).Is(200);
        await ReportedAsync(first.Id, Ola.Email, "Bounced");
        await Clock.ToAsync("2027-01-14T12:00");
        Assert.Equal(["2027-01-12 08:00"], (await Kari.MailsAsync()).Select(m => m.At));

        // Another mail is another report.
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { email = Ola.Email })).Is(200);
        var second = await ConfirmationAsync();
        await ReportedAsync(second.Id, Ola.Email, "Bounced");
        await Clock.ToAsync("2027-01-15T12:00");
        Assert.Equal(["2027-01-12 08:00", "2027-01-15 08:00"], (await Kari.MailsAsync()).Select(m => m.At));
    }

    [Fact]
    public async Task Only_a_report_of_a_mail_that_was_sent_to_that_address_counts()
    {
        var mail = await ConfirmationAsync();
        var before = await Service.RowsAsync();
        await ReportedAsync(Guid.NewGuid().ToString("N"), Ola.Email, "Bounced");
        await ReportedAsync(mail.Id, Solveig.Email, "Bounced");
        await ReportedAsync(mail.Id, "nobody@kommune.example", "Bounced");
        await ReportedAsync("not an id", Ola.Email, "Bounced");
        Assert.Equal(before, await Service.RowsAsync());

        // Whoever has changed their address meanwhile is not at fault for the one before.
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { email = "ola.new@kommune.example" })).Is(200);
        await ReportedAsync(mail.Id, Ola.Email, "Bounced");
        await ReportedAsync(mail.Id, "ola.new@kommune.example", "Bounced");
        Assert.Empty(await StatesAsync(Kari));
    }

    [Fact]
    public async Task Events_come_as_cloud_events_too_and_their_sender_may_ask_first()
    {
        var mail = await ConfirmationAsync();
        var e = new JsonObject
        {
            ["specversion"] = "1.0",
            ["type"] = "Microsoft.Communication.EmailDeliveryReportReceived",
            ["data"] = new JsonObject { ["messageId"] = mail.Id, ["recipient"] = Ola.Email, ["status"] = "Delivered" },
        };
        (await OtherSystem.PostAsync("/api/delivery-reports", e)).Is(200);
        Assert.Equal(["delivered"], await StatesAsync(Kari));

        var allowed = (await Service.As(null).SendAsync(HttpMethod.Options, "/api/delivery-reports", null, ("WebHook-Request-Origin", "eventgrid.azure.net"))).Is(200);
        Assert.Equal("eventgrid.azure.net", allowed.Headers["WebHook-Allowed-Origin"]);
        Assert.DoesNotContain("WebHook-Allowed-Origin", (await Service.As(null).SendAsync(HttpMethod.Options, "/api/delivery-reports")).Is(200).Headers.Keys);
    }

    private async Task<MailSeen> ConfirmationAsync()
    {
        var before = (await Ola.MailsAsync()).Count;
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20"));
        await Clock.AdvanceAsync("PT11M");
        return (await Ola.MailsAsync())[before];
    }

    private async Task ReportedAsync(string mail, string recipient, string status)
    {
        var messageId = Guid.TryParse(mail, out var id) ? id.ToString() : mail;
        var report = new { eventType = "Microsoft.Communication.EmailDeliveryReportReceived", data = new { messageId, recipient, status } };
        (await OtherSystem.PostAsync("/api/delivery-reports", new[] { report })).Is(200);
    }

    private Task<IReadOnlyList<string>> StatesAsync(Person who) => StatesAsync(who, e => (string)e["data"]!["state"]!);

    private async Task<IReadOnlyList<string>> StatesAsync(Person who, Func<JsonNode, string> of) =>
        [.. (await who.GetAsync($"{Case}/history")).Is(200).Json.AsArray().Where(e => (string)e!["kind"]! == "mail-reported").Select(e => of(e!))];
}
