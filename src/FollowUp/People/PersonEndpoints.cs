using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Store;
using FollowUp.Web;
using FollowUp.Web.Input;
using FollowUp.Web.OpenApi;
using FollowUp.Web.OpenApi.Bodies;
using FollowUp.Web.OpenApi.Texts;
using FollowUp.Web.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace FollowUp.People;

/// <summary>A profile as its owner, a coordinator of all their teams, or the administration sees it.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">As they want to be called.</param>
/// <param name="Email">Where mail goes.</param>
/// <param name="Language"><c>nb</c>, <c>nn</c>, <c>en</c> or <c>se</c>.</param>
/// <param name="Reserved">No digital contact.</param>
/// <param name="MailDetail">Whether a mail links to the copy or holds the text.</param>
/// <param name="AddressRefused">The provider gave the address up; no mail goes until it is given again.</param>
/// <param name="AbsentFrom">First day of an absence.</param>
/// <param name="AbsentUntil">Last day of an absence.</param>
/// <param name="Deputy">Who gets the reminders as well meanwhile.</param>
public sealed record ProfileAnswer(
    PersonId Id,
    string Name,
    EmailAddress? Email,
    string Language,
    bool Reserved,
    MailDetail MailDetail,
    bool AddressRefused,
    DateOnly? AbsentFrom,
    DateOnly? AbsentUntil,
    PersonId? Deputy)
{
    public static ProfileAnswer Of(PersonId id, Profile p) =>
        new(id, p.Name, p.Email, p.LanguageTag, p.Reserved, p.MailDetail, p.AddressRefused, p.AbsentFrom, p.AbsentUntil, p.Deputy);
}

/// <summary>Changing a person: by themself, or, but for what is theirs alone to choose, by a coordinator of all their teams or another system.</summary>
internal static partial class PersonEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder api) =>
        api.MapPatch("/people/{personId}", PatchAsync)
            .WithName("ChangePerson").Describes<PersonBody, ProfileAnswer>(OtherTexts.ChangePerson);

    private static async Task<IResult> PatchAsync(
        HttpContext http, string personId, PeopleStore people, ProfileChanges changes, MailedLinks links, CaseGate gate, Callers callers, ILogger<Person> log)
    {
        var language = await callers.LanguageOfAsync(http);
        if (await callers.OfAsync(http) is not { } caller)
        {
            return CaseGate.SignIn(language);
        }

        var person = Ids.TryParse<PersonId>(personId, out var id) ? await people.FindAsync(id, http.RequestAborted) : null;
        if (person is null || !MayKnow(caller, person))
        {
            return Problems.Of(new Refusal.NotFound(), language);
        }

        if (!MayChange(caller, person))
        {
            return Problems.Of(Refusal.Forbid(ReasonCode.OnlySelfOrAllCoordinator), language);
        }

        var (body, problem) = await CaseGate.BodyAsync(http, language);
        if (problem is not null)
        {
            return problem;
        }

        // Rule 13: that the text stands in a mail is the explicit choice of whoever gets it.
        var isSelf = caller.Person?.Id == person.Id;
        if (!isSelf && Gives(body!.Root, "mailDetail"))
        {
            return Problems.Of(Refusal.Forbid(ReasonCode.MailDetailIsTheirs), language);
        }

        string? logged = null;
        for (var attempt = 0; attempt < Contention.Attempts; attempt++)
        {
            if (attempt > 0)
            {
                await Contention.WaitAsync(attempt, http.RequestAborted);
                person = await people.FindAsync(person.Id, http.RequestAborted) ?? person;
            }

            // They may have joined another team meanwhile.
            if (!MayChange(caller, person))
            {
                return Problems.Of(Refusal.Forbid(ReasonCode.OnlySelfOrAllCoordinator), language);
            }

            var flaws = new List<Flaw>();
            var changed = Read(new(body!.Root, "$", flaws), body.Root, person, gate.Policy.Today(gate.Now));
            if (changed.Deputy is { } deputy && Names(body.Root, person.Profile, changed) && !await MayStandInAsync(people, person, deputy, http.RequestAborted))
            {
                flaws.Add(new("$.deputy", new(ReasonCode.NoSuchPerson, [])));
            }

            if (flaws.Count > 0)
            {
                return Problems.Of(new Refusal.Invalid(flaws), language);
            }

            if (changed.Email != person.Profile.Email && !MayReaddress(caller, person))
            {
                return Problems.Of(Refusal.Forbid(ReasonCode.AddressIsTheirs), language);
            }

            if (!changed.Reserved && person.Profile.ReservedByThemself && !isSelf && caller.Person is not null)
            {
                return Problems.Of(Refusal.Forbid(ReasonCode.ReservedIsTheirs), language);
            }

            if (isSelf && changed.Reserved && Gives(body.Root, "reserved"))
            {
                changed = changed with { ReservedByThemself = true };
            }

            // Before it is done, as a read is before it is answered: nothing is done unseen, though what is seen may be refused yet.
            var isSame = changed == person.Profile;
            var what = isSame ? "profile" : "profile-changed";
            if (!isSelf && what != logged)
            {
                await gate.LogAsync(person, caller, what, http.RequestAborted);
                logged = what;
            }

            switch (isSame ? ProfileChange.Done : await changes.ReplaceAsync(person, changed, http.RequestAborted, isSelf))
            {
                case ProfileChange.Done:
                    if (changed.Email != person.Profile.Email)
                    {
                        // Somebody else may read what was mailed to the old address.
                        await links.StopAsync(person.Id, LinkPurpose.My, null, http.RequestAborted);
                        await links.StopAsync(person.Id, LinkPurpose.Act, null, http.RequestAborted);
                    }

                    return Results.Json(ProfileAnswer.Of(person.Id, changed), ApiJson.Options);
                case ProfileChange.AddressTaken:
                    LogAddressTaken(log, caller.By, person.Id);
                    var holder = await people.FindByAddressAsync(changed.Email!.Value, http.RequestAborted);
                    var mayKnow = caller.Person is null || (holder is not null && caller.Person.CoordinatesAllTeamsOf(holder));
                    return Problems.Of(Refusal.At("$.email", mayKnow ? ReasonCode.AddressTaken : ReasonCode.AddressNotHere), language);
            }
        }

        return Problems.Of(ProblemKind.Unavailable, language, new(ReasonCode.Busy, []));
    }

    // Left out means unchanged; null means cleared. What everybody has cannot be cleared.
    private static readonly string[] AlwaysThere = ["name", "language", "reserved", "mailDetail"];

    private static Profile Read(Fields f, System.Text.Json.JsonElement body, Person person, DateOnly today)
    {
        var p = person.Profile;
        bool Cleared(string member) => body.ValueKind is System.Text.Json.JsonValueKind.Object
            && body.TryGetProperty(member, out var value) && value.ValueKind is System.Text.Json.JsonValueKind.Null;
        var email = f.Email("email");
        var changed = p with
        {
            Name = f.Name("name") ?? p.Name,
            Email = Cleared("email") ? null : email ?? p.Email,
            LanguageTag = PersonInput.Language(f, null) ?? p.LanguageTag,
            Reserved = f.Flag("reserved") ?? p.Reserved,
            MailDetail = f.Word<MailDetail>("mailDetail") ?? p.MailDetail,
            AbsentFrom = f.Date("absentFrom") ?? (Cleared("absentFrom") || Cleared("absentUntil") ? null : p.AbsentFrom),
            AbsentUntil = f.Date("absentUntil") ?? (Cleared("absentUntil") ? null : p.AbsentUntil),
            Deputy = f.Person("deputy") ?? (Cleared("deputy") ? null : p.Deputy),
        };
        f.Done();
        foreach (var member in AlwaysThere.Where(Cleared))
        {
            f.Add(member, ReasonCode.NotCleared);
        }

        if (changed.AbsentFrom > changed.AbsentUntil || (changed.AbsentUntil < today && f.Has("absentUntil")) || (changed.AbsentFrom is not null && changed.AbsentUntil is null))
        {
            f.Add("absentUntil", ReasonCode.AbsenceOutOfOrder);
        }

        if (changed.Deputy == person.Id)
        {
            f.Add("deputy", ReasonCode.DeputyIsSelf);
        }

        // An address given again is to be tried again, also where it is the old one.
        return email is null && !Cleared("email") ? changed : changed with { AddressRefused = false };
    }

    // Whom they named before may have left the team since: that is said where a deputy is named or an absence begins, and hinders nothing else.
    private static bool Names(System.Text.Json.JsonElement body, Profile before, Profile changed) =>
        Gives(body, "deputy")
        || (changed.AbsentUntil is not null && (changed.AbsentFrom, changed.AbsentUntil) != (before.AbsentFrom, before.AbsentUntil));

    private static bool Gives(System.Text.Json.JsonElement body, string member) =>
        body.ValueKind is System.Text.Json.JsonValueKind.Object && body.TryGetProperty(member, out _);

    // Of all teams: who opens a case for somebody has not got a hold of what their other teams know.
    private static bool MayChange(Caller caller, Person person) =>
        caller.Person is not { } other || other.Id == person.Id || other.CoordinatesAllTeamsOf(person);

    // Whoever reads what is mailed there is taken for the person: an address that mail reaches is changed or cleared by them alone, or by the administration.
    private static bool MayReaddress(Caller caller, Person person) =>
        caller.Person is not { } other || other.Id == person.Id || person.Profile is { Email: null } or { AddressRefused: true };

    private static bool MayKnow(Caller caller, Person person) =>
        MayChange(caller, person)
        || (caller.Person is { } other && person.Memberships.Any(m => other.Coordinates(m.Team) || other.Memberships.Any(own => own.Case == m.Case)));

    // A deputy learns references and dates of what they stand in for: somebody of the same team.
    private static async ValueTask<bool> MayStandInAsync(PeopleStore people, Person person, PersonId deputy, CancellationToken cancellation) =>
        deputy == person.Id
        || (await people.FindAsync(deputy, cancellation) is { } other
            && other.Memberships.Any(m => m.Role is not Role.Jobseeker && person.Memberships.Any(own => own.Team == m.Team)));

    // Once is a slip of the hand; often is somebody who asks the service whom it knows.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Person {Caller} asked for an address for {Person} that somebody else has")]
    private static partial void LogAddressTaken(ILogger log, Actor caller, PersonId person);
}
