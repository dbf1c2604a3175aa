using FollowUp.Adapters.Mailbox;

namespace FollowUp.Host.Commands;

/// <summary>What the host says when it has started: where it listens, where the data lies, what to try next.</summary>
internal static class Banner
{
    public static void Print(WebApplication app)
    {
        var listens = app.Urls.FirstOrDefault() ?? "";
        // In a container it listens on every address, which is none that a browser opens.
        var url = (app.Configuration["FollowUp:PublicUrl"] ?? listens).TrimEnd('/');
        var mail = app.Services.GetService<Mailbox>() is null ? "" : $"{Environment.NewLine}  {url}/demo/mailbox   the mail that was sent";
        Console.WriteLine($"""

            FollowUp listens on {listens}
            Data and mailbox lie in {app.Services.GetRequiredService<DataFolder>().Path}

            Try next:
              {url}/            a case to try with, who to be, the clock, the mail
              {url}/docs        the API{mail}
              README.md, "The first promise, by API", posts a meeting with curl and moves the clock.

            """);
    }
}
