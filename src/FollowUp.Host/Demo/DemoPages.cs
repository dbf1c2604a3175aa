using FollowUp.Adapters.Mailbox;
using FollowUp.Cases;
using FollowUp.People;
using FollowUp.Schedule;
using FollowUp.Web.Pages;

namespace FollowUp.Host.Demo;

/// <summary>The demo's pages: what this is, who is there to be, the clock, and the mail that was sent.</summary>
internal static class DemoPages
{
    private const int NewestMails = 6;

    /// <summary>In the demo one signs in by choosing who to be.</summary>
    public static readonly SignInWay Way = new("/", language => new DemoWords(language).ChooseWhoToBe);

    public static void MapDemoPages(this WebApplication app)
    {
        var pages = app.MapPages();
        // Before the service's own, which only leads on.
        pages.MapGet("/", HomeAsync).WithName("Home").WithOrder(-1);
        pages.MapPost("/demo/be", BeAsync).WithName("BeSomebody");
        pages.MapPost("/demo/story", async (DemoStory story, CancellationToken cancellation) =>
        {
            await story.BeginAsync(cancellation);
            return Redirects.To("/");
        }).WithName("OpenSample");
        pages.MapPost("/demo/move", MoveAsync).WithName("MoveClockByButton");
        pages.MapGet("/demo/mailbox", async (Visit visit, string? to, IServiceProvider services, CancellationToken cancellation) =>
            Page.Of<MailboxPage>(new { Visit = visit, To = to, Mails = await MailsAsync(services, to, cancellation) })).WithName("Mailbox");
        pages.MapGet("/demo/mailbox/{number:int}", async (HttpContext http, Visit visit, int number, IServiceProvider services, CancellationToken cancellation) =>
        {
            http.Response.Headers.ContentSecurityPolicy += "; frame-src 'self'";
            return await MailAsync(services, number, cancellation) is { } mail
                ? Page.Of<MailPage>(new { Visit = visit, Mail = mail, Number = number, Sent = Local(services, mail.SentAt) })
                : Redirects.To("/demo/mailbox");
        }).WithName("ReadOneMail");
        pages.MapGet("/demo/mailbox/{number:int}/html", async (HttpContext http, int number, IServiceProvider services, CancellationToken cancellation) =>
        {
            // A mail as its reader's program shows it: with the styles that it brings, without scripts, and its links open in the whole window.
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
            return await MailAsync(services, number, cancellation) is { } mail
                ? Results.Content(mail.Html.Replace("<head>", "<head><base target=\"_top\">", StringComparison.Ordinal), "text/html; charset=utf-8")
                : Redirects.To("/demo/mailbox");
        }).WithName("ReadMailAsHtml");
    }

    private static async Task<IResult> HomeAsync(
        Visit visit, string? to, PeopleStore people, IServiceProvider services, TimeProvider clock, CancellationToken cancellation)
    {
        var all = await people.AllAsync(cancellation);
        return Page.Of<HomePage>(new
        {
            Visit = visit,
            To = to ?? "",
            People = all.OrderBy(p => p.Memberships.Min(m => (Role?)m.Role) ?? Role.Other).ThenBy(p => p.Profile.Name, StringComparer.Ordinal).ToList(),
            Now = Local(services, clock.GetUtcNow()),
            Mails = (await MailsAsync(services, null, cancellation))?.Take(NewestMails).ToList() ?? [],
        });
    }

    private static async Task<IResult> BeAsync(HttpContext http, PeopleStore people)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (Ids.TryParse<PersonId>(form["person"], out var id) && await people.ProfileAsync(id, http.RequestAborted) is not null)
        {
            await Session.SignInAsync(http, id);
        }

        return Redirects.To(Redirects.Local(form["to"]) ?? "/mine");
    }

    private static async Task<IResult> MoveAsync(HttpContext http, DemoClock clock, TimeMachine machine, SchedulePolicy policy, DemoStory story)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var now = clock.GetUtcNow();
        if (Ids.TryParse<PersonId>(form["ends"], out var jobseeker))
        {
            await story.JobEndsAsync(jobseeker, http.RequestAborted);
            now = clock.GetUtcNow();
            await machine.MoveToAsync(now.AddMinutes(5), http.RequestAborted);
        }
        else
        {
            await machine.MoveToAsync(
                Kebab.TryParse<DemoMove>(form["by"].ToString(), out var move) ? move switch
                {
                    DemoMove.Soon => now.AddMinutes(15),
                    DemoMove.Morning => policy.Sending.NextSlot(now).AddMinutes(5),
                    _ => now.AddDays(7),
                }
                : now,
                http.RequestAborted);
        }

        return Redirects.To("/#mail");
    }

    // Numbered from the oldest, so that a mail keeps its number.
    private static async ValueTask<IReadOnlyList<(int Number, MailboxItem Mail)>?> MailsAsync(IServiceProvider services, string? to, CancellationToken cancellation) =>
        services.GetService<Mailbox>() is { } mailbox
            ? [.. (await mailbox.ListAsync(null, cancellation)).Select((mail, i) => (i + 1, mail)).Where(m => to is null || m.mail.To == to).Reverse()]
            : null;

    private static async ValueTask<MailboxItem?> MailAsync(IServiceProvider services, int number, CancellationToken cancellation) =>
        services.GetService<Mailbox>() is { } mailbox && await mailbox.ListAsync(null, cancellation) is var all && number >= 1 && number <= all.Count ? all[number - 1] : null;

    private static DateTime Local(IServiceProvider services, DateTimeOffset at) => services.GetRequiredService<SchedulePolicy>().Zone.ToLocal(at).DateTime;
}
