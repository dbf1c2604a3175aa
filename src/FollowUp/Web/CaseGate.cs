using System.Globalization;
using FollowUp.Audit;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Schedule;
using FollowUp.Store;
using FollowUp.Web.Input;
using FollowUp.Web.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FollowUp.Web;

/// <summary>An answer to be written as JSON.</summary>
internal sealed record Answer(int Status, object Body);

/// <summary>What the one who reads a command out of a request may use.</summary>
internal sealed record Incoming(Caller Caller, Fields Fields, DateOnly Today, CancellationToken Cancellation);

/// <summary>
/// The way of every request to a case: who asks, whether the case is theirs to know, what was sent, the command or the read, and
/// one place where outcomes become HTTP.
/// </summary>
internal sealed class CaseGate(
    CaseStore cases, PeopleStore people, Callers callers, AccessLog log, SchedulePolicy policy, TimeProvider clock)
{
    public PeopleStore People => people;

    public SchedulePolicy Policy => policy;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>A command on an existing case.</summary>
    /// <param name="http">The request.</param>
    /// <param name="caseId">As it stands in the path.</param>
    /// <param name="read">Reads the command; null where it has flaws.</param>
    /// <param name="decide">The command itself.</param>
    /// <param name="answer">The answer, from the case before and after.</param>
    /// <param name="prepare">Stores what has to be there before the command; not called where that would be refused.</param>
    public async Task<IResult> CommandAsync<T>(
        HttpContext http,
        string caseId,
        Func<Incoming, ValueTask<T?>> read,
        Func<T, CaseFile, CommandContext, Decision> decide,
        Func<T, CaseFile, CaseFile, CommandContext, Answer> answer,
        Func<T, ValueTask<T>>? prepare = null)
        where T : class
    {
        var language = await callers.LanguageOfAsync(http);
        if (await callers.OfAsync(http) is not { } caller)
        {
            return SignIn(language);
        }

        if (!Ids.TryParse<CaseId>(caseId, out var id) || !await MaySeeAsync(id, caller, http.RequestAborted))
        {
            return Problems.Of(new Refusal.NotFound(), language);
        }

        var (body, problem) = await BodyAsync(http, language);
        if (problem is not null)
        {
            return problem;
        }

        var flaws = new List<Flaw>();
        var command = await read(new(caller, new(body!.Root, "$", flaws), policy.Today(Now), http.RequestAborted));
        if (command is null || flaws.Count > 0)
        {
            return Refuse(body, flaws, language);
        }

        if (!TryKey(http, caller, body.Hash, out var key))
        {
            return Problems.Of(ProblemKind.Unreadable, language, new(ReasonCode.KeyUnreadable, [IdempotencyKeys.Longest]));
        }

        if (!TryIfMatch(http, out var ifMatch))
        {
            return Problems.Of(ProblemKind.Unreadable, language, new(ReasonCode.IfMatchUnreadable, []));
        }

        var request = new CommandRequest(caller.By, caller.In, key, ifMatch);
        Decision Decide(CaseFile file, CommandContext context) =>
            file.Exists && file.MaySee(context.Viewer) ? decide(command, file, context) : new Refusal.NotFound();
        if (prepare is not null)
        {
            if (await cases.ForeseeAsync(id, request, Decide, http.RequestAborted) is { } foreseen)
            {
                return Result(http, foreseen, language);
            }

            command = await prepare(command);
        }

        var outcome = await cases.ExecuteAsync(
            id,
            request,
            Decide,
            (before, after, context) => Stored(answer(command, before, after, context)),
            http.RequestAborted);
        return Result(http, outcome, language);
    }

    /// <summary>A read of a case, logged before it is answered.</summary>
    public async Task<IResult> ReadAsync(
        HttpContext http, string caseId, string what, Func<CaseFile, Viewer, bool>? may, Func<CaseFile, Viewer, ValueTask<object>> read)
    {
        var language = await callers.LanguageOfAsync(http);
        if (await callers.OfAsync(http) is not { } caller)
        {
            return SignIn(language);
        }

        var file = Ids.TryParse<CaseId>(caseId, out var id) ? await cases.LoadAsync(id, http.RequestAborted) : null;
        if (file is not { Exists: true } || !file.MaySee(caller.In(file)))
        {
            return Problems.Of(new Refusal.NotFound(), language);
        }

        var viewer = caller.In(file);
        if (may is not null && !may(file, viewer))
        {
            return Problems.Of(Refusal.Forbid(ReasonCode.OnlyJobseekerOrCoordinator), language);
        }

        var body = await read(file, viewer);
        await LogAsync(file, caller, what, http.RequestAborted);
        http.Response.Headers.ETag = ETagOf(file.Version);
        return Results.Json(body, ApiJson.Options);
    }

    /// <summary>Notes that somebody read a case; once for each sitting, where one is given.</summary>
    public async ValueTask LogAsync(CaseFile file, Caller caller, string what, CancellationToken cancellation, TimeSpan? sitting = null)
    {
        if (sitting is { } one && await log.HasLookedAsync(file.Id, caller.By, what, Now - one, cancellation))
        {
            return;
        }

        var role = caller.Person is { } person && file.RoleOf(person.Id) is { } known ? Kebab.Of(known)
            : caller.Person is null ? "system"
            : Kebab.Of(Role.Coordinator);
        await log.WriteAsync(file.Id, new(Now, caller.By, role, what), cancellation);
    }

    /// <summary>Notes in each of a person's cases that somebody else saw their profile, or changed it.</summary>
    public async ValueTask LogAsync(Person of, Caller caller, string what, CancellationToken cancellation)
    {
        foreach (var membership in of.Memberships)
        {
            var role = caller.Person is { } person
                ? Kebab.Of(person.Memberships.FirstOrDefault(own => own.Case == membership.Case)?.Role ?? Role.Coordinator)
                : "system";
            await log.WriteAsync(membership.Case, new(Now, caller.By, role, what, of.Id), cancellation);
        }
    }

    /// <summary>Whether mail reaches the jobseeker of a case.</summary>
    public async ValueTask<bool> MailReachesJobseekerAsync(CaseId id, CancellationToken cancellation) =>
        (await cases.LoadAsync(id, cancellation)).Jobseeker is { } jobseeker && (await people.ProfileAsync(jobseeker.Person, cancellation))?.TakesMail == true;

    /// <summary>The names of people, by id.</summary>
    public async ValueTask<Dictionary<PersonId, string>> NamesAsync(IEnumerable<PersonId> ids, CancellationToken cancellation)
    {
        var names = new Dictionary<PersonId, string>();
        foreach (var id in ids.Distinct())
        {
            names[id] = (await people.ProfileAsync(id, cancellation))?.Name ?? "";
        }

        return names;
    }

    /// <summary>The body as JSON, or the problem with it.</summary>
    public static async ValueTask<(RequestBody.Json? Body, IResult? Problem)> BodyAsync(HttpContext http, Language language) =>
        await RequestBody.ReadAsync(http) switch
        {
            RequestBody.Json json => (json, null),
            RequestBody.TooLarge => (null, Problems.Of(ProblemKind.TooLarge, language, new(ReasonCode.TooLarge, [Limits.BodyBytes / 1024]))),
            RequestBody.OtherType => (null, Problems.Of(ProblemKind.OtherType, language, new(ReasonCode.OtherType, []))),
            _ => (null, Problems.Of(ProblemKind.Unreadable, language, new(ReasonCode.Unreadable, []))),
        };

    /// <summary>Why what was sent is not taken. Where nothing was sent at all, nothing can be said of its members.</summary>
    public static IResult Refuse(RequestBody.Json body, IReadOnlyList<Flaw> flaws, Language language) => body.IsMissing
        ? Problems.Of(ProblemKind.Unreadable, language, new(ReasonCode.Unreadable, []))
        : Problems.Of(new Refusal.Invalid(flaws), language);

    public static IResult SignIn(Language language) => Problems.Of(ProblemKind.SignIn, language, new(ReasonCode.SignIn, []));

    public static bool TryKey(HttpContext http, Caller caller, string body, out IdempotencyKey? key) =>
        IdempotencyKeys.TryRead(http.Request.Headers[IdempotencyKeys.Header], caller.By, body, out key);

    public static StoredAnswer Stored(Answer answer) =>
        new(answer.Status, System.Text.Json.JsonSerializer.Serialize(answer.Body, answer.Body.GetType(), ApiJson.Options));

    /// <summary>Outcomes to HTTP.</summary>
    public static IResult Result(HttpContext http, CommandOutcome outcome, Language language)
    {
        switch (outcome)
        {
            case CommandOutcome.Done done:
                if (done.Version is { } version)
                {
                    http.Response.Headers.ETag = ETagOf(version);
                }
                else
                {
                    http.Response.Headers["Idempotency-Replayed"] = "true";
                }

                return done.Answer.Status == StatusCodes.Status204NoContent
                    ? Results.NoContent()
                    : Results.Text(done.Answer.Json, "application/json", System.Text.Encoding.UTF8, done.Answer.Status);
            case CommandOutcome.Refused refused:
                return Problems.Of(refused.Refusal, language);
            case CommandOutcome.KeyReused:
                return Problems.Of(ProblemKind.KeyReused, language, new(ReasonCode.KeyReused, []));
            case CommandOutcome.NotStored:
                http.Response.Headers.RetryAfter = Frame.StoreRetryAfter;
                return Problems.Of(ProblemKind.Unavailable, language, new(ReasonCode.NotStored, []));
            default:
                http.Response.Headers.RetryAfter = "1";
                return Problems.Of(ProblemKind.Unavailable, language, new(ReasonCode.Busy, []));
        }
    }

    private static string ETagOf(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    private static bool TryIfMatch(HttpContext http, out int? version)
    {
        version = null;
        var header = http.Request.Headers.IfMatch.ToString();
        if (header.Length == 0 || header == "*")
        {
            return true;
        }

        var read = EntityTagHeaderValue.TryParse(header, out var tag)
            && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : (int?)null;
        version = read;
        return read is not null;
    }

    // Before what was sent is looked at: a stranger learns nothing of a case from the reasons that their input gets.
    private async ValueTask<bool> MaySeeAsync(CaseId id, Caller caller, CancellationToken cancellation)
    {
        if (caller.Person?.Memberships.Any(m => m.Case == id) == true)
        {
            return true;
        }

        var file = await cases.LoadAsync(id, cancellation);
        return file.Exists && file.MaySee(caller.In(file));
    }
}
