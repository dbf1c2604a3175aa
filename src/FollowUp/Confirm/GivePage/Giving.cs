using FollowUp.Cases;
using FollowUp.Cases.CasePage;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Store;
using FollowUp.Web;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Confirm.GivePage;

/// <summary>What somebody without mail is told by phone, by letter or in person, and the note of how.</summary>
internal sealed class Giving(CasePages pages, CaseGate gate, CaseLook look)
{
    /// <summary>The page that a mailed link opens: what to say, as far as the reader may read it.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, Visit visit, string path, CaseFile file, Person reader, Confirmation confirmation, FormFlaws? flaws = null)
    {
        var today = gate.Policy.Today(gate.Now);
        var standing = file.Commitments.Where(c => c.Meeting == confirmation.Meeting && Standing.Of(file, c, gate.Policy, today).State is CommitmentState.InForce).ToList();
        var names = await look.NamesAsync(file, http.RequestAborted);
        var lines = look.ToJobseeker(file, new(reader.Id, false), names, visit.Language, standing.Contains).Select(p => p with { Actions = [] }).ToList();
        await gate.LogAsync(file, new(reader), "confirmation", http.RequestAborted);
        return Page.Of<GivePage>(
            new
            {
                Visit = visit,
                Case = file.Id,
                Path = path,
                Confirmation = confirmation.Id,
                Ref = Links.Ref(file.Id, confirmation.Id.Value.ToUpperInvariant()),
                Name = Sentences.FirstWord(names[file.Jobseeker!.Person]),
                Lines = lines,
                SomeIsGone = Confirmations.TellsOfGone(file, confirmation),
                Others = standing.Count - lines.Count,
                confirmation.State,
                Flaws = flaws ?? FormFlaws.None,
            },
            flaws is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Notes what a form says; <see cref="FlawsOf"/> of a refusal says why not.</summary>
    public ValueTask<CommandOutcome> DoAsync(CaseId id, Caller caller, ConfirmationId confirmation, Form form, CancellationToken cancellation)
    {
        var command = ConfirmationEndpoints.Read(form.Read("how", "on"), confirmation);
        return command is null
            ? ValueTask.FromResult<CommandOutcome>(new CommandOutcome.Refused(new Refusal.Invalid(form.Flaws)))
            : pages.DoAsync(id, caller, command.Decide, form.KeyFor(caller), cancellation);
    }

    public static FormFlaws FlawsOf(Refusal refusal, ConfirmationId confirmation, Language language) =>
        FormFlaws.Of(refusal, language, path => path.Length > 2 ? FieldOf(confirmation, path[2..]) : "");

    public static string FieldOf(ConfirmationId confirmation, string field) => $"{confirmation}-{field}";
}
