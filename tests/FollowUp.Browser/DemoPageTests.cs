using Xunit;

namespace FollowUp.Browser;

/// <summary>A newcomer sees the whole story in three minutes; and every mail, as it is received.</summary>
public sealed class DemoPageTests(Chromium chromium)
{
    [BrowserTheory, MemberData(nameof(MyPageTests.Everywhere), MemberType = typeof(MyPageTests))]
    public async Task The_story_with_a_few_buttons(string language, string eyes)
    {
        await using var demo = await Demo.StartAsync(language);
        await using var newcomer = await Looker.StartAsync(chromium, demo, Eyes.Of(eyes));
        await newcomer.OpenAsync("/");
        await newcomer.Page.Locator($"button[name=language][value={language}]").ClickAsync();
        await demo.MeetAsync();
        await newcomer.OpenAsync("/");
        await newcomer.LookAsync("demo");

        await newcomer.Page.Locator("button[value=soon]").ClickAsync();
        await newcomer.Page.Locator("#mail a[href*='/demo/mailbox/']").First.ClickAsync();
        await newcomer.LookAsync("demo-mail", hasFrame: true);

        // The link in the mail opens the page, from the frame as well.
        await newcomer.Page.FrameLocator("iframe").Locator("a").First.ClickAsync();
        await newcomer.Page.WaitForURLAsync("**/my/**");
        await newcomer.SaysAsync(Words.In(language).Call);

        await newcomer.OpenAsync("/");
        await newcomer.Page.Locator("button[name=ends]").ClickAsync();
        await newcomer.Page.Locator("button[value=morning]").ClickAsync();
        await newcomer.Page.Locator("button[value=week]").ClickAsync();
        await newcomer.LookAsync("demo-later");
        await newcomer.OpenAsync("/demo/mailbox");
        await newcomer.LookAsync("demo-mailbox");
    }

    [BrowserTheory, InlineData("nb"), InlineData("nn"), InlineData("en")]
    public async Task Every_mail_as_it_is_received(string language)
    {
        await using var demo = await Demo.StartAsync(language);
        await demo.MeetAsync();
        await demo.AdvanceAsync("P1D");
        await demo.SendAsync("POST", $"/api/cases/{demo.Case}/life-events", new { kind = "job-ended", on = "2027-01-12" }, "Kari");
        await demo.SendAsync("POST", $"/api/cases/{demo.Case}/life-events", new { kind = "support-requested", on = "2027-01-12" }, "Kari");
        await demo.AdvanceAsync("P9D");
        var mails = (await demo.SendAsync("GET", "/demo/mail", null)).AsArray();
        await using var reader = await Looker.StartAsync(chromium, demo, Eyes.Phone);
        var seen = new HashSet<string>();
        for (var number = 1; number <= mails.Count; number++)
        {
            // One of each subject, whichever date stands in it.
            if (seen.Add(string.Concat(((string)mails[number - 1]!["subject"]!).Where(c => !char.IsAsciiDigit(c)))[..8]))
            {
                await reader.OpenAsync($"/demo/mailbox/{number}/html");
                await reader.LookAsync($"mail-{number:00}", isMail: true);
            }
        }

        Assert.True(seen.Count >= 6, string.Join(", ", seen));
    }
}
