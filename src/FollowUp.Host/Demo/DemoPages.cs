using FollowUp.Adapters.Mailbox;
using FollowUp.Cases;
using FollowUp.People;
using FollowUp.Web.Pages;

namespace FollowUp.Host.Demo;

/// <summary>The demo's pages: who is there to be, and the mail that was sent.</summary>
internal static class DemoPages
{
    /// <summary>In the demo one signs in by choosing who to be.</summary>
    public static readonly SignInWay Way = new("/", language => new DemoWords(language).ChooseWhoToBe);

    public static void MapDemoPages(this WebApplication app)
    {
        var pages = app.MapPages();
        pages.MapGet("/", async (Visit visit, string? to, PeopleStore people, CancellationToken cancellation) =>
            Page.Of<HomePage>(new { Visit = visit, To = to ?? "", People = await PeopleAsync(people, cancellation) })).WithName("Home");
        pages.MapPost("/demo/be", async (HttpContext http, PeopleStore people) =>
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            if (Ids.TryParse<PersonId>(form["person"], out var id) && await people.ProfileAsync(id, http.RequestAborted) is not null)
            {
                await Session.SignInAsync(http, id);
            }

            return Redirects.To(Redirects.Local(form["to"]) ?? "/mine");
        }).WithName("BeSomebody");
        pages.MapGet("/demo/mailbox", async (Visit visit, string? to, IServiceProvider services, CancellationToken cancellation) =>
            Page.Of<MailboxPage>(new
            {
                Visit = visit,
                Mails = services.GetService<Mailbox>() is { } mailbox ? (await mailbox.ListAsync(to, cancellation)).Reverse().ToList() : null,
            })).WithName("Mailbox");
    }

    private static async ValueTask<IReadOnlyList<Person>> PeopleAsync(PeopleStore people, CancellationToken cancellation) =>
        [.. (await people.AllAsync(cancellation)).OrderBy(p => p.Profile.Name, StringComparer.Ordinal)];
}
