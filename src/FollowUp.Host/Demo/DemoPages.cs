using System.Globalization;
using System.Text.Encodings.Web;
using FollowUp.Adapters.Mailbox;
using FollowUp.Cases;
using FollowUp.People;

namespace FollowUp.Host.Demo;

/// <summary>Two plain pages for the demo: who is there to be, and the mail that was sent.</summary>
internal static class DemoPages
{
    public static void MapDemoPages(this WebApplication app)
    {
        app.MapGet("/", async (PeopleStore people, CancellationToken cancellation) => Page("FollowUp", People(await people.AllAsync(cancellation))));

        // The links in mails lead here until the case has a page of its own.
        app.MapGet("/cases/{caseId}", (HttpContext http, string caseId) => Ids.TryParse<CaseId>(caseId, out var id)
            ? Page("FollowUp", $"<p>What was agreed can be read here by whoever takes part. Choose <a href=\"/\">who you are</a>, then:</p>" +
                $"<pre>curl -H \"Authorization: Demo …\" {Text($"{http.Request.Scheme}://{http.Request.Host}/api/cases/{id}")}</pre>")
            : Results.NotFound());
        app.MapGet("/demo/mailbox", async (string? to, IServiceProvider services, CancellationToken cancellation) =>
            Page("Mailbox", services.GetService<Mailbox>() is { } mailbox
                ? Mails(await mailbox.ListAsync(to, cancellation))
                : "<p>Mail goes to an SMTP server here, not into the mailbox.</p>"));
    }

    private static string People(IReadOnlyList<Person> people)
    {
        var rows = people.OrderBy(p => p.Profile.Name, StringComparer.Ordinal).Select(p =>
            $"<tr><td>{Text(p.Profile.Name)}</td><td>{Text(string.Join(", ", p.Memberships.Select(m => Kebab.Of(m.Role)).Distinct()))}</td>" +
            $"<td><code>Authorization: Demo {Text(p.Id.Value)}</code></td>" +
            $"<td>{(p.Profile.Email is { } email ? $"<a href=\"/demo/mailbox?to={Uri.EscapeDataString(email.Value)}\">mail</a>" : "")}</td></tr>");
        var list = people.Count == 0
            ? "<p>Nobody is here yet. The README shows how to open the first case with curl.</p>"
            : $"<table><thead><tr><th>Name</th><th>Role</th><th>Sign in as</th><th>Mailbox</th></tr></thead><tbody>{string.Concat(rows)}</tbody></table>";
        return "<p>FollowUp keeps what was promised in a meeting: it confirms it, reminds those who promised, and wakes what was promised for later.</p>" +
            $"{list}<p><a href=\"/docs\">The API</a> · <a href=\"/demo/mailbox\">All mail</a> · <a href=\"/demo/clock\">The clock</a></p>";
    }

    private static string Mails(IReadOnlyList<MailboxItem> mails) => mails.Count == 0
        ? "<p>No mail has been sent yet.</p>"
        : string.Concat(mails.Reverse().Select(m =>
            $"<article><h2>{Text(m.Subject)}</h2><p>To {Text(m.To)}, {Text(m.SentAt.ToString("u", CultureInfo.InvariantCulture))}</p><pre>{Text(m.Text)}</pre></article>"));

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);

    private static IResult Page(string title, string body) => Results.Content(
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head>" +
        $"<body><main><h1>{title}</h1>{body}</main></body></html>",
        "text/html; charset=utf-8");
}
