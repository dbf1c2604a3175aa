using FollowUp.Cases;
using FollowUp.People;
using FollowUp.Remind;
using FollowUp.Store;
using FollowUp.Web;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Confirm.MyPage;

/// <summary>Opens the jobseeker's page by its link, and carries out what they do there.</summary>
internal sealed class MyDoor(MailedLinks links, CaseStore cases, PeopleStore people, ProfileChanges changes, CasePages pages, CaseGate gate, MyLook look)
{
    /// <summary>What a link leads to.</summary>
    public abstract record Way
    {
        public sealed record Open(string Token, Visit Visit, Person Person, CaseFile File) : Way
        {
            public Caller Caller => new(Person);
        }

        /// <summary>It leads to a page that says why not.</summary>
        public sealed record Closed(IResult Page) : Way;
    }

    public async ValueTask<Way> OpenAsync(HttpContext http, Visit visit, string token, bool mayHaveExpired = false)
    {
        if (await links.FindAsync(token, LinkPurpose.My, http.RequestAborted) is not { Link.Case: { } id } door
            || await people.FindAsync(door.Person, http.RequestAborted) is not { } person)
        {
            return new Way.Closed(ErrorPages.Of(http, ErrorKind.UnknownLink, visit.Language));
        }

        visit = visit.For(http, person.Profile.Language);
        var file = await cases.LoadAsync(id, http.RequestAborted);
        if (file.Participant(person.Id) is not { Left: false, Role: Role.Jobseeker })
        {
            return new Way.Closed(ErrorPages.Of(http, ErrorKind.UnknownLink, visit.Language));
        }

        return door.IsOpen || mayHaveExpired
            ? new Way.Open(token, visit, person, file)
            : new Way.Closed(LinkPage(visit, MyLinkState.Expired, StatusCodes.Status410Gone, token));
    }

    /// <summary>The page, and a note of who looked.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, Way.Open open, MyDone? done, Refused? refused)
    {
        var model = await look.OfAsync(open.Token, open.File, open.Person, open.Visit.Language, http.RequestAborted);
        await gate.LogAsync(open.File, open.Caller, "case", http.RequestAborted);
        return Page.Of<MyPage>(
            new { open.Visit, Model = model with { Done = done, Refused = refused } },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>
    /// Carries out what a form says, and leads back to the page; shows the page again, with what was typed, where it is not taken. Without a key: what
    /// is said twice the commands find to have been said; and what was taken back meanwhile can be said again from the same page.
    /// </summary>
    public async Task<IResult> DoAsync(
        HttpContext http, Way.Open open, Form form, string name, Func<CaseFile, CommandContext, Decision>? decide, MyDone done, string place = "",
        Func<CaseFile, MyDone>? result = null)
    {
        Refusal? refusal = form.Flaws.Count > 0 || decide is null ? new Refusal.Invalid(form.Flaws) : null;
        var outcome = refusal is null ? await pages.DoAsync(open.File.Id, open.Caller, decide!, null, http.RequestAborted) : new CommandOutcome.Refused(refusal);
        switch (outcome)
        {
            case CommandOutcome.Done:
                done = result?.Invoke(await cases.LoadAsync(open.File.Id, http.RequestAborted)) ?? done;
                return JustDone.To(http, Kebab.Of(done), $"/my/{open.Token}?done={Kebab.Of(done)}{place}");
            case CommandOutcome.Refused { Refusal: var why }:
                var language = open.Visit.Language;
                return await ShowAsync(http, open, null, new(name, FormFlaws.Of(why, language, path => $"{name}-{(path.Length > 2 ? path[2..] : "note")}"), form["note"]));
            default:
                return ErrorPages.Of(http, ErrorKind.Unavailable, open.Visit.Language);
        }
    }

    /// <summary>Whether anybody else is told of what was said just now, or was within the hour; what somebody heard long ago does not count.</summary>
    public bool IsTold(Way.Open open, CaseFile after, Func<Notice, bool> about) => after.Notices.Exists(n =>
        about(n) && n.To != open.Person.Id && (!open.File.Notices.Contains(n) || !after.SettledNotices.ContainsKey((n.Id, n.To)) || n.SendAt > gate.Now.AddHours(-1)));

    /// <summary>Carries out what comes before what a form says; where it is refused, that stands by itself.</summary>
    public async ValueTask TryAsync(Way.Open open, Func<CaseFile, CommandContext, Decision> decide, CancellationToken cancellation) =>
        await pages.DoAsync(open.File.Id, open.Caller, decide, null, cancellation);

    /// <summary>Changes the person's own choices.</summary>
    public async ValueTask ChangeAsync(Person person, Func<Profile, Profile> change, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Contention.Attempts; attempt++)
        {
            await Contention.WaitAsync(attempt, cancellation);
            person = attempt == 0 ? person : await people.FindAsync(person.Id, cancellation) ?? person;
            var changed = change(person.Profile);
            if (changed == person.Profile || await changes.ReplaceAsync(person, changed, cancellation) is ProfileChange.Done)
            {
                return;
            }
        }

        throw new StoreUnavailableException("A profile was written by others too often in a row.");
    }

    public async Task<IResult> StopAsync(HttpContext http, Way.Open open)
    {
        await links.StopAsync(open.Person.Id, LinkPurpose.My, open.File.Id, http.RequestAborted);

        // The page leads back to the front: this address is none any more.
        var visit = open.Visit with { Path = "/" };
        return LinkPage(visit, open.Person.Profile.TakesMail ? MyLinkState.Stopped : MyLinkState.StoppedWithoutMail, StatusCodes.Status200OK, null);
    }

    public async Task<IResult> RenewAsync(HttpContext http, Way.Open open, Form form)
    {
        if (!open.Person.Profile.TakesMail)
        {
            return LinkPage(open.Visit, MyLinkState.NoMail, StatusCodes.Status200OK, null);
        }

        return await pages.DoAsync(open.File.Id, open.Caller, AskForLink.Decide, form.KeyFor(open.Caller), http.RequestAborted) is CommandOutcome.Done
            ? LinkPage(open.Visit, MyLinkState.Renewed, StatusCodes.Status200OK, null)
            : ErrorPages.Of(http, ErrorKind.Unavailable, open.Visit.Language);
    }

    private static IResult LinkPage(Visit visit, MyLinkState state, int status, string? token) =>
        Page.Of<MyLinkPage>(new { Visit = visit, State = state, Token = token }, status);
}

/// <summary>What became of a link to the jobseeker's page.</summary>
public enum MyLinkState
{
    Expired,
    Renewed,
    Stopped,

    /// <summary>They are stopped, and no mail will bring a new one.</summary>
    StoppedWithoutMail,
    NoMail,
}
