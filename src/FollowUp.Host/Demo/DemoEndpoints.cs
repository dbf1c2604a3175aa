using System.Xml;
using FollowUp.Adapters.Mailbox;
using FollowUp.Web;
using FollowUp.Web.Input;
using FollowUp.Web.OpenApi;
using FollowUp.Web.Pages;

namespace FollowUp.Host.Demo;

/// <summary>What the demo's clock shows, in UTC.</summary>
public sealed record ClockAnswer(DateTimeOffset Now);

/// <summary>A move of the clock: to an instant, or by an ISO 8601 duration such as <c>P7D</c> or <c>PT10M</c>.</summary>
public sealed record ClockMove(string? Now, string? Advance);

/// <summary>The demo's clock and mailbox as an API.</summary>
internal static class DemoEndpoints
{
    public static void MapDemoClock(this WebApplication app)
    {
        app.MapGet("/demo/clock", (DemoClock clock) => Results.Json(new ClockAnswer(clock.GetUtcNow()), ApiJson.Options))
            .WithName("ReadClock").Describes<ClockAnswer>(DemoTexts.ReadClock);
        app.MapPost("/demo/clock", async (HttpContext http, ClockMove move, DemoClock clock, TimeMachine machine) =>
        {
            // A clock that runs on while it is asked for would make "by nothing" a step back: such a move goes nowhere, and is none.
            if (move is { Advance: { } still, Now: null } && Later(default, still) == default(DateTimeOffset))
            {
                return Results.Json(new ClockAnswer(clock.GetUtcNow()), ApiJson.Options);
            }

            var now = clock.GetUtcNow();
            DateTimeOffset? target = move switch
            {
                { Now: { } text, Advance: null } when Instants.TryParse(text, out var at) => at.ToUniversalTime(),
                { Advance: { } text, Now: null } => Later(now, text),
                _ => null,
            };
            return target is not { } to
                ? Results.Problem("Send {\"now\": \"2026-03-02T08:00:00+01:00\"} or {\"advance\": \"P7D\"}, up to ten years ahead.", statusCode: 422)
                : await machine.MoveToAsync(to, http.RequestAborted)
                    ? Results.Json(new ClockAnswer(to), ApiJson.Options)
                    : Results.Problem("The clock never goes back. Choose a later instant, or start with an empty data folder.", statusCode: 409);
        }).WithName("MoveClock").Describes<ClockAnswer>(DemoTexts.MoveClock);
    }

    public static void MapDemoMail(this WebApplication app) =>
        app.MapGet("/demo/mail", async (HttpContext http, string? to, IServiceProvider services, CancellationToken cancellation) =>
            // Who comes with a browser is shown the mails as a page.
            http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) ? Redirects.To("/demo/mailbox" + http.Request.QueryString)
                : services.GetService<Mailbox>() is { } mailbox
                ? Results.Json(await mailbox.ListAsync(to, cancellation), ApiJson.Options)
                : Results.Problem("Mail goes to an SMTP server here, not into the mailbox.", statusCode: 404))
            .WithName("ReadMail").Describes<IReadOnlyList<MailboxItem>>(DemoTexts.ReadMail);

    private static DateTimeOffset? Later(DateTimeOffset now, string duration)
    {
        try
        {
            var later = now + XmlConvert.ToTimeSpan(duration);
            return later <= now.AddYears(10) && later.Year < 2190 ? later : null;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
