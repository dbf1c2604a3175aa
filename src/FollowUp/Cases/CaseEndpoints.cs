using FollowUp.People;
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

namespace FollowUp.Cases;

/// <summary>A person as the opener of a case, or whoever adds a participant, is told of them.</summary>
/// <param name="Id">Stands for the person from now on, in every case.</param>
/// <param name="Name">As they want to be called.</param>
/// <param name="Role">What they are in this case.</param>
public sealed record PersonAnswer(PersonId Id, string Name, Role Role);

/// <summary>A case that was just opened.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Participants">The people, the jobseeker first, with their ids.</param>
public sealed record CaseOpenedAnswer(CaseId CaseId, IReadOnlyList<PersonAnswer> Participants);

/// <summary>Opening and reading a case; joining and leaving it.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cases", OpenAsync)
            .WithName("OpenCase").Describes<CaseBody, CaseOpenedAnswer>(CaseTexts.Open, StatusCodes.Status201Created);
        api.MapGet("/cases/{caseId}", (HttpContext http, string caseId, CaseGate gate) => gate.ReadAsync(http, caseId, "case", null, async (file, viewer) =>
        {
            var view = new CaseViewer(file, viewer, gate.Policy, gate.Policy.Today(gate.Now));
            return view.View(await gate.NamesAsync(view.Persons, http.RequestAborted));
        })).WithName("ReadCase").Describes<CaseView>(CaseTexts.Read);
        api.MapPost("/cases/{caseId}/participants", JoinAsync)
            .WithName("AddParticipant").Describes<ParticipantBody, PersonAnswer>(CaseTexts.AddParticipant, StatusCodes.Status201Created);
        api.MapDelete("/cases/{caseId}/participants/{personId}", (HttpContext http, string caseId, string personId, CaseGate gate) => gate.CommandAsync(
            http,
            caseId,
            incoming =>
            {
                incoming.Fields.Done();
                return ValueTask.FromResult<Leave?>(new(Ids.TryParse<PersonId>(personId, out var id) ? id : new("-")));
            },
            (command, file, context) => command.Decide(file, context),
            (_, _, _, _) => new(StatusCodes.Status204NoContent, new { })))
            .WithName("RemoveParticipant").Describes<Nothing>(CaseTexts.RemoveParticipant, StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> OpenAsync(HttpContext http, CaseStore cases, CaseGate gate, Callers callers, IdSource ids)
    {
        var language = await callers.LanguageOfAsync(http);
        if (await callers.OfAsync(http) is not { } caller)
        {
            return CaseGate.SignIn(language);
        }

        var (body, problem) = await CaseGate.BodyAsync(http, language);
        if (problem is not null)
        {
            return problem;
        }

        var flaws = new List<Flaw>();
        var f = new Fields(body!.Root, "$", flaws);
        var team = f.Line("team", Limits.Team, ReasonCode.Required);
        var jobseeker = f.Object("jobseeker", ReasonCode.Required) is { } j ? PersonInput.Jobseeker(j) : null;
        var others = f.Objects("participants", Limits.Participants - 1).Select(PersonInput.Professional).ToList();
        f.Done();

        // Who may open a case is known only with the team; reasons for the input come after that.
        if (caller.Person is { } person && (team is null || !person.Coordinates(team)))
        {
            return Problems.Of(Refusal.Forbid(ReasonCode.OnlySystemOrCoordinator), language);
        }

        if (flaws.Count > 0)
        {
            return CaseGate.Refuse(body, flaws, language);
        }

        if (!CaseGate.TryKey(http, caller, body.Hash, out var key))
        {
            return Problems.Of(ProblemKind.Unreadable, language, new(ReasonCode.KeyUnreadable, [IdempotencyKeys.Longest]));
        }

        // The same key makes the same case id, so that a repeated request meets its own case.
        var id = new CaseId(StableId.Short("case", key?.Row ?? ids.Next()));
        List<PersonInput> people = [jobseeker!, .. others.OfType<PersonInput>()];
        var request = new CommandRequest(caller.By, caller.In, key);
        var isAnothers = Refusal.At("$.jobseeker.email", ReasonCode.AddressOfAnotherName);
        var foreseen = await WhoAsync(gate.People.ForeseeAsync);
        Decision Foresee(CaseFile file, CommandContext context) => foreseen is null ? isAnothers : new OpenCase(team!, foreseen).Decide(file);
        if (await cases.ForeseeAsync(id, request, Foresee, http.RequestAborted) is { } known)
        {
            return CaseGate.Result(http, known, language);
        }

        // Persons are made known only for a case that will be opened.
        if (await WhoAsync(gate.People.FindOrAddAsync) is not { } who)
        {
            return Problems.Of(isAnothers, language);
        }

        var command = new OpenCase(team!, who);
        var names = await gate.NamesAsync(command.People.Select(p => p.Person), http.RequestAborted);
        return CaseGate.Result(http, await cases.ExecuteAsync(
            id,
            request,
            (file, _) => command.Decide(file),
            (_, after, _) => CaseGate.Stored(new(StatusCodes.Status201Created, new CaseOpenedAnswer(
                id, [.. after.Participants.Select(p => new PersonAnswer(p.Person, names[p.Person], p.Role))]))),
            http.RequestAborted), language);

        // The same address twice in what was sent is the same person. Null where the jobseeker's address is that of somebody with another name:
        // a case of one person must not reach another, who would read it all.
        async Task<IReadOnlyList<(PersonId Person, Role Role)>?> WhoAsync(Func<PersonId, Profile, CancellationToken, ValueTask<PersonId>> find)
        {
            var who = new List<(PersonId, Role)>();
            for (var i = 0; i < people.Count; i++)
            {
                var first = people.FindIndex(p => p == people[i] || (p.Profile.Email is { } e && e.Normalised == people[i].Profile.Email?.Normalised));
                var fresh = new PersonId("p" + StableId.Short("person", id.Value, $"{first}"));
                var found = await find(fresh, people[i].Profile, http.RequestAborted);
                if (people[i] is { Role: Role.Jobseeker, Profile: { Email: not null, Name: var name } }
                    && await gate.People.ProfileAsync(found, http.RequestAborted) is { } stored && !stored.IsCalled(name))
                {
                    return null;
                }

                who.Add((found, people[i].Role));
            }

            return who;
        }
    }

    private static Task<IResult> JoinAsync(HttpContext http, string caseId, CaseGate gate, IdSource ids) => gate.CommandAsync(
        http,
        caseId,
        async incoming =>
        {
            var input = PersonInput.Professional(incoming.Fields);
            if (input is null || incoming.Fields.HasFlaws)
            {
                return null;
            }

            var id = new PersonId("p" + StableId.Short("person", ids.Next()));
            return new Joining(new Join(await gate.People.ForeseeAsync(id, input.Profile, incoming.Cancellation), input.Role), input.Profile);
        },
        (joining, file, context) => joining.Join.Decide(file, context),
        (joining, _, _, _) => new(StatusCodes.Status201Created, new PersonAnswer(joining.Join.Person, joining.Profile.Name, joining.Join.Role)),
        async joining =>
        {
            // A person is made known only for a case that they will join; who is known already keeps their profile.
            var joined = await gate.People.FindOrAddAsync(joining.Join.Person, joining.Profile, http.RequestAborted);
            var profile = await gate.People.ProfileAsync(joined, http.RequestAborted) ?? joining.Profile;
            return new(joining.Join with { Person = joined }, profile);
        });

    private sealed record Joining(Join Join, Profile Profile);
}
