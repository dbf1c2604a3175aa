using FollowUp.Cases;
using FollowUp.Cases.PromisePage;
using FollowUp.Confirm.GivePage;
using FollowUp.People;
using FollowUp.Store;
using FollowUp.Web;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Remind.ActPage;

/// <summary>Opens what a mailed link is for, and hands on to its page what is done there.</summary>
internal sealed class ActDoor(MailedLinks links, CaseStore cases, PeopleStore people, CaseGate gate, Doings doings, Giving giving)
{
    /// <summary>What a link leads to.</summary>
    private abstract record Way
    {
        /// <summary>A promise that its reader keeps, or is asked to, or did.</summary>
        public sealed record Promise(Visit Visit, Person Person, CaseFile File, CommitmentId Commitment) : Way;

        /// <summary>A confirmation to be given by phone, letter or in person.</summary>
        public sealed record ToGive(Visit Visit, Person Person, CaseFile File, Confirmation Confirmation) : Way;

        /// <summary>A page that says why it does not open.</summary>
        public sealed record Closed(IResult Page) : Way;
    }

    public async Task<IResult> ShowAsync(HttpContext http, Visit visit, string token)
    {
        switch (await OpenAsync(http, visit, token))
        {
            case Way.Promise way:
                await gate.LogAsync(way.File, new(way.Person), "promise", http.RequestAborted);
                return await doings.ShowAsync(http, way.Visit, PromisePlace.ByLink(token), way.File, new(way.Person), way.Commitment);
            case Way.ToGive way:
                return await giving.ShowAsync(http, way.Visit, $"/act/{token}", way.File, way.Person, way.Confirmation);
            case Way.Closed closed:
                return closed.Page;
            default:
                throw new InvalidOperationException("A link leads to a promise, to a confirmation, or nowhere.");
        }
    }

    public async Task<IResult> DoAsync(HttpContext http, Visit visit, string token, string action)
    {
        var form = await Form.ReadAsync(http);
        return await OpenAsync(http, visit, token) switch
        {
            Way.Promise way => await doings.DoAsync(http, way.Visit, PromisePlace.ByLink(token), way.File.Id, new(way.Person), way.Commitment, action, form),
            Way.ToGive way when action == "give" => await GiveAsync(http, way, $"/act/{token}", form),
            Way.Closed closed => closed.Page,
            _ => ErrorPages.Of(http, ErrorKind.NotFound, visit.Language),
        };
    }

    private async ValueTask<Way> OpenAsync(HttpContext http, Visit visit, string token)
    {
        if (await links.FindAsync(token, LinkPurpose.Act, http.RequestAborted) is not { Link.Case: { } id } door
            || await people.FindAsync(door.Person, http.RequestAborted) is not { } person)
        {
            return new Way.Closed(ErrorPages.Of(http, ErrorKind.UnknownLink, visit.Language));
        }

        // A refused form shows its page again: a choice of language there leads back to the page.
        visit = visit.For(http, person.Profile.Language) with { Path = $"/act/{token}" };
        if (!door.IsOpen)
        {
            return new Way.Closed(Page.Of<ActExpiredPage>(new { Visit = visit }, StatusCodes.Status410Gone));
        }

        var file = await cases.LoadAsync(id, http.RequestAborted);
        return !file.IsPresent(person.Id) ? new Way.Closed(ErrorPages.Of(http, ErrorKind.UnknownLink, visit.Language))
            : door.Link.Commitment is { } c && file.Commitment(c) is not null ? new Way.Promise(visit, person, file, c)
            : door.Link.Confirmation is { } k && file.Confirmation(k) is { } confirmation ? new Way.ToGive(visit, person, file, confirmation)
            : new Way.Closed(ErrorPages.Of(http, ErrorKind.UnknownLink, visit.Language));
    }

    private async Task<IResult> GiveAsync(HttpContext http, Way.ToGive way, string path, Form form)
    {
        var (visit, person, file, confirmation) = way;
        return await giving.DoAsync(file.Id, new(person), confirmation.Id, form, http.RequestAborted) switch
        {
            CommandOutcome.Done => Redirects.To(path),
            CommandOutcome.Refused refused => await giving.ShowAsync(
                http, visit, path, file, person, confirmation, Giving.FlawsOf(refused.Refusal, confirmation.Id, visit.Language)),
            _ => ErrorPages.Of(http, ErrorKind.Unavailable, visit.Language),
        };
    }
}
