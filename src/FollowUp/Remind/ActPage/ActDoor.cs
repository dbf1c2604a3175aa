using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Store;
using FollowUp.Web;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Remind.ActPage;

/// <summary>Opens the page of one promise, by its link or for who is signed in, and carries out what its owner does there.</summary>
internal sealed class ActDoor(MailedLinks links, CaseStore cases, PeopleStore people, CasePages pages, CaseGate gate, ActLook look)
{
    // Which fields each form has; no other action is taken here.
    private static readonly Dictionary<string, string[]> Fields = new()
    {
        ["keep"] = ["occurrence", "on", "note"],
        ["move"] = ["occurrence", "due", "reason"],
        ["hand-over"] = ["to", "from", "reason"],
        ["withdraw"] = ["reason"],
        ["accept"] = [],
        ["decline"] = ["reason"],
        ["object"] = ["note"],
    };

    /// <summary>What a link leads to.</summary>
    public abstract record Way
    {
        /// <param name="Path">Where its forms go.</param>
        /// <param name="Visit">Who comes.</param>
        /// <param name="Person">Whose promise it is, or was.</param>
        /// <param name="File">The case.</param>
        /// <param name="Commitment">The promise.</param>
        public sealed record Promise(string Path, Visit Visit, Person Person, CaseFile File, Commitment Commitment) : Way;

        /// <summary>A confirmation to be given by phone, letter or in person.</summary>
        public sealed record ToGive(string Path, Visit Visit, Person Person, CaseFile File, Confirmation Confirmation) : Way;

        /// <summary>A page that says why it does not open.</summary>
        public sealed record Closed(IResult Page) : Way;
    }

    public async ValueTask<Way> OpenAsync(HttpContext http, Visit visit, string token)
    {
        if (await links.FindAsync(token, LinkPurpose.Act, http.RequestAborted) is not { Link.Case: { } id } door
            || await people.FindAsync(door.Person, http.RequestAborted) is not { } person)
        {
            return new Way.Closed(ErrorPages.Of(http, ErrorKind.UnknownLink, visit.Language));
        }

        visit = visit.For(http, person.Profile.Language);
        if (!door.IsOpen)
        {
            return new Way.Closed(Page.Of<ActExpiredPage>(new { Visit = visit }, StatusCodes.Status410Gone));
        }

        var file = await cases.LoadAsync(id, http.RequestAborted);
        var path = $"/act/{token}";
        return !file.IsPresent(person.Id) ? new Way.Closed(ErrorPages.Of(http, ErrorKind.UnknownLink, visit.Language))
            : door.Link.Commitment is { } c && file.Commitment(c) is { } commitment ? new Way.Promise(path, visit, person, file, commitment)
            : door.Link.Confirmation is { } k && file.Confirmation(k) is { } confirmation ? new Way.ToGive(path, visit, person, file, confirmation)
            : new Way.Closed(ErrorPages.Of(http, ErrorKind.UnknownLink, visit.Language));
    }

    /// <summary>The page, and a note of who looked.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, Way.Promise way, string? done, ActRefused? refused)
    {
        var model = await look.OfAsync(way.Path, way.File, way.Commitment, way.Person.Id, way.Visit.Language, http.RequestAborted);
        await gate.LogAsync(way.File, new(way.Person), "promise", http.RequestAborted);
        return Page.Of<ActPage>(
            new { way.Visit, Model = model with { Done = done is not null && Fields.ContainsKey(done) ? done : null, Refused = refused } },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    public async Task<IResult> ShowAsync(HttpContext http, Way.ToGive way, FormFlaws? flaws)
    {
        var (_, visit, person, file, confirmation) = way;
        var today = gate.Policy.Today(gate.Now);
        var standing = file.Commitments.Where(c => c.Meeting == confirmation.Meeting && !c.IsWithdrawn && !c.IsProposed).ToList();
        var names = await gate.NamesAsync(file.Present.Select(p => p.Person), http.RequestAborted);
        var mayRead = standing.Where(c => file.TextFor(c, new(person.Id, false), today) is not null).ToList();
        await gate.LogAsync(file, new(person), "confirmation", http.RequestAborted);
        return Page.Of<GivePage>(
            new
            {
                Visit = visit,
                way.Path,
                Ref = Links.Ref(file.Id, confirmation.Id.Value.ToUpperInvariant()),
                Name = names[file.Jobseeker!.Person].Split(' ')[0],
                Lines = mayRead.Select(c => (names.GetValueOrDefault(c.Owner, ""), file.TextFor(c, new(person.Id, false), today)!)).ToList(),
                Others = standing.Count - mayRead.Count,
                IsOpen = confirmation.State is ConfirmationState.ToBeGiven,
                Flaws = flaws ?? FormFlaws.None,
            },
            flaws is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Does what a form says, and leads back to the page; shows the page again, with what was typed, where it is not taken.</summary>
    public async Task<IResult> DoAsync(HttpContext http, Way.Promise way, string action, Form form)
    {
        if (!Fields.TryGetValue(action, out var fields))
        {
            return ErrorPages.Of(http, ErrorKind.NotFound, way.Visit.Language);
        }

        var command = CommitmentActions.Read(action, form.Read(fields), way.Commitment.Id);
        var outcome = command is null || form.Flaws.Count > 0
            ? new CommandOutcome.Refused(new Refusal.Invalid(form.Flaws))
            : await pages.DoAsync(way.File.Id, new(way.Person), command.Decide, null, http.RequestAborted);
        return outcome switch
        {
            CommandOutcome.Done => Redirects.To($"{way.Path}?done={action}"),
            CommandOutcome.Refused refused => await ShowAsync(
                http,
                way,
                null,
                new(
                    action,
                    FormFlaws.Of(refused.Refusal, way.Visit.Language, path => path.Length > 2 ? $"{action}-{path[2..]}" : ""),
                    fields.ToDictionary(f => f, f => form[f]))),
            _ => ErrorPages.Of(http, ErrorKind.Unavailable, way.Visit.Language),
        };
    }

    public async Task<IResult> GiveAsync(HttpContext http, Way.ToGive way, Form form)
    {
        var fields = form.Read("how", "on");
        var (how, on) = (fields.Word<GivenHow>("how", ReasonCode.Required), fields.Date("on", ReasonCode.Required));
        var outcome = how is { } given && on is { } day
            ? await pages.DoAsync(way.File.Id, new(way.Person), new GiveConfirmation(way.Confirmation.Id, given, day).Decide, null, http.RequestAborted)
            : new CommandOutcome.Refused(new Refusal.Invalid(form.Flaws));
        return outcome switch
        {
            CommandOutcome.Done => Redirects.To(way.Path),
            CommandOutcome.Refused refused => await ShowAsync(http, way, FormFlaws.Of(refused.Refusal, way.Visit.Language)),
            _ => ErrorPages.Of(http, ErrorKind.Unavailable, way.Visit.Language),
        };
    }
}
