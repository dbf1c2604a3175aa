namespace FollowUp.Host.Commands;

/// <summary>What the host says when it has started: where it listens, where the data lies, what to try next.</summary>
internal static class Banner
{
    public static void Print(WebApplication app)
    {
        var url = app.Urls.FirstOrDefault() ?? "";
        Console.WriteLine($"""

            FollowUp listens on {url}
            Data and mailbox lie in {app.Services.GetRequiredService<DataFolder>().Path}

            Try next:
              {url}/            a case to try with, who to be, the clock, the mail
              {url}/docs        the API
              {url}/demo/mailbox   the mail that was sent
              README.md, "The first promise, by API", posts a meeting with curl and moves the clock.

            """);
    }
}
