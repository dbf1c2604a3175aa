using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Store;
using FollowUp.Web.Wording;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>Addresses: what can never be sent to is not taken, and what can be is.</summary>
public class AddressJourneys : Journey
{
    [Theory]
    [InlineData("odd..n@a1.example")]
    [InlineData(".a@x.example")]
    [InlineData("a.@x.example")]
    [InlineData("\"a b\"@x.example")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("a@-x.example")]
    [InlineData("a@b\u00e6-.example")]
    [InlineData("a@b\u00e6_r.example")]
    [InlineData("a@bla\u030a.example")]
    public async Task An_address_that_no_mail_goes_to_is_refused(string email)
    {
        var refused = (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { email })).Is(422);
        Assert.Equal(RefusalWording.In(Language.English).Say(new(ReasonCode.NotAnEmail, [])), (string)refused.Json["errors"]!["$.email"]![0]!);
        Assert.Equal(["$.email"], (await Solveig.PostAsync($"{Case}/participants", new { name = "Tor", email, role = "other" })).Is(422).Paths);
    }

    [Fact]
    public async Task A_domain_in_any_letters_is_taken_and_mailed_to()
    {
        foreach (var email in new[] { "ola@bl\u00e5b\u00e6r.example", " Ola@BL\u00c5B\u00c6R.example " })
        {
            var changed = (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { email })).Is(200).Json;
            Assert.Equal("ola@xn--blbr-roah.example", ((string)changed["email"]!).ToLowerInvariant());
        }

        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { email = "ola@xn--blbr-roah.example" })).Is(422);

        // The mailbox shows it as people read it; on its way it is in ASCII.
        var eli = new Person(Service, "Eli", "jobseeker", "en", "eli@bl\u00e5b\u00e6r.example");
        Case = await OpenAsync(eli, Solveig);
        await MeetAsync(Solveig, [Solveig, eli], Dated(Solveig, "2027-02-01"));
        await Clock.ToAsync("2027-01-11T12:00");
        Assert.Single(await eli.MailsAsync());
    }

    [Fact]
    public async Task Other_letters_before_the_at_sign_are_refused_and_the_reason_says_which()
    {
        var refused = (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { email = "p\u00e5l@bl\u00e5b\u00e6r.example" })).Is(422);
        Assert.Contains("before the @", (string)refused.Json["errors"]!["$.email"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_was_taken_once_and_no_mail_goes_to_is_marked_as_refused()
    {
        var rows = Service.Services.GetRequiredService<IRowStore>();
        var profile = (await rows.GetAsync(Table.People, Ola.Id, "profile", TestContext.Current.CancellationToken))!;
        var odd = profile.Value.Replace(Ola.Email, "odd..n@a1.example", StringComparison.Ordinal);
        await rows.CommitAsync(Table.People, Ola.Id, [new RowWrite.Replace("profile", odd, profile.ETag)], TestContext.Current.CancellationToken);
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        await Clock.ToAsync("2027-01-12T09:00");

        Assert.True((bool)(await Ola.PatchAsync($"/api/people/{Ola.Id}", new { })).Is(200).Json["addressRefused"]!);
        Assert.Equal("to-be-given", (string)(await Solveig.GetAsync(Case)).Json["confirmations"]![0]!["state"]!);
    }
}
