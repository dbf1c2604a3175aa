using System.Globalization;
using FollowUp.Cases;
using FollowUp.Store;
using FollowUp.Web;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Capture.Meeting;

/// <summary>Shows a meeting in the making, takes what is typed, and sends it in the end.</summary>
internal sealed class MeetingWriting(MeetingDrafts drafts, MeetingDesk desk, CasePages cases, IdSource ids)
{
    // Whatever is sent twice is sent twice within moments.
    private const int AddedKnown = 10;

    public async ValueTask<IResult> ShowAsync(HttpContext http, Visit visit, CaseFile file, Caller caller, string? notice)
    {
        if (!file.IsPresent(caller.Person!.Id))
        {
            return ErrorPages.Of(http, ErrorKind.NoAccess, visit.Language);
        }

        var draft = (await drafts.FindAsync(file.Id, caller.Person.Id, http.RequestAborted))?.Draft ?? desk.Begin(file, caller.Person.Id);
        var context = await cases.ContextAsync(file, caller, http.RequestAborted);
        return await PageAsync(new(http, visit, file, caller, caller.Person.Id, context), draft, draft, FormFlaws.None, notice);
    }

    /// <summary>What everybody reads together. What is not whole yet is written first.</summary>
    public async ValueTask<IResult> ReadAsync(HttpContext http, Visit visit, CaseFile file, Caller caller)
    {
        if (!file.IsPresent(caller.Person!.Id))
        {
            return ErrorPages.Of(http, ErrorKind.NoAccess, visit.Language);
        }

        var context = await cases.ContextAsync(file, caller, http.RequestAborted);
        return await drafts.FindAsync(file.Id, caller.Person.Id, http.RequestAborted) is { Draft: { Attendees.Count: > 0 } draft }
            && draft.Entries.All(e => e.Others.Count == 0)
            && MeetingReading.Of(draft, file, context) is { After: not null } reading
                ? Page.Of<AgreedPage>(new { View = await desk.AgreedAsync(visit, file, draft, reading, context, http.RequestAborted) })
                : Redirects.To($"/cases/{file.Id}/meeting");
    }

    /// <summary>A button of the page, with everything that was typed.</summary>
    public async Task<IResult> WriteAsync(MeetingVisit v, Form form)
    {
        var posted = new MeetingForm(form);
        var before = (await drafts.FindAsync(v.File.Id, v.Person, v.Cancellation))?.Draft ?? desk.Begin(v.File, v.Person);
        if (posted.DraftId != before.Id)
        {
            return await GoOnAfterSendingAsync(v, posted);
        }

        var openings = await desk.LanguageOfOpeningsAsync(v.File, v.Visit, v.Cancellation);
        var typed = posted.Typed(before, v.File);
        var latest = before;
        var flaws = FlawsOf(typed, posted.Action, v).ToList();
        string? show = null;
        var wasSent = false;
        MeetingDraft? Change(MeetingDraft? stored)
        {
            wasSent = stored is not null && stored.Id != before.Id;
            if (wasSent)
            {
                return null;
            }

            var kept = posted.Storable(stored ?? before, v.File) with { ChangedAt = v.Context.Now };
            if (flaws.Count > 0)
            {
                return latest = MeetingActions.Open(kept, EntriesOf(flaws, typed));
            }

            if (AddedBefore(kept, form) is { } added)
            {
                // Two fingers, or a page that was loaded again: it is there already.
                show = added.Entry;
                return kept;
            }

            (kept, show) = MeetingActions.Do(kept, posted.Action, v.File, openings, entry => IsWhole(entry, kept, v));
            if (posted.Action is ["add", ..] && show is not null && form.Sending is { } sending)
            {
                return kept with { Added = [.. kept.Added.TakeLast(AddedKnown - 1), new(sending, show)] };
            }

            return posted.Action is ["remove", ..] && kept.Removed is { } removed ? kept with { Removed = removed with { By = posted.Page } } : kept;
        }

        var words = new MeetingWords(v.Visit.Language);
        var fits = await drafts.ChangeAsync(v.File.Id, v.Person, Change, v.Cancellation);
        return wasSent ? await GoOnAfterSendingAsync(v, posted)
            : !fits ? await PageAsync(v, typed, before, FormFlaws.Of(words.TooMuch), null)
            : flaws.Count > 0 ? await RefusedAsync(v, MeetingActions.Open(typed, EntriesOf(flaws, typed)), latest, flaws)
            : Redirects.To(posted.Action is [.., "read"] ? v.Path + "/read" : show is null ? v.Path : $"{v.Path}#{show}");
    }

    private static AddedEntry? AddedBefore(MeetingDraft draft, Form form) =>
        form.Sending is { } sending ? draft.Added.FirstOrDefault(added => added.Sending == sending && draft.Find(added.Entry) is not null) : null;

    /// <summary>
    /// What is typed, while it is typed; the answer holds the marks with which the page goes on. Of a form whose meeting was sent nothing is taken: its
    /// next button says so.
    /// </summary>
    public async Task<IResult> KeepAsync(MeetingVisit v, Form form)
    {
        var posted = new MeetingForm(form);
        MeetingDraft? kept = null;
        MeetingDraft? Change(MeetingDraft? stored)
        {
            var draft = stored ?? desk.Begin(v.File, v.Person);
            return kept = draft.Id == posted.DraftId ? posted.Storable(draft, v.File) with { ChangedAt = v.Context.Now } : null;
        }

        return !await drafts.ChangeAsync(v.File.Id, v.Person, Change, v.Cancellation) ? Results.StatusCode(StatusCodes.Status413PayloadTooLarge)
            : kept is null ? Results.NoContent()
            : Results.Json(posted.MarksAfter(kept, v.File));
    }

    /// <summary>Writes the meeting into the case, once for each draft however often it is sent.</summary>
    public async Task<IResult> SendAsync(MeetingVisit v, Form form)
    {
        var id = form["draft"];
        if (!IdempotencyKeys.TryRead($"meeting {id}", v.Caller.By, id, out var key))
        {
            return Redirects.To(v.Path);
        }

        var stored = await drafts.FindAsync(v.File.Id, v.Person, v.Cancellation);
        var isIt = stored?.Draft.Id == id;
        if (isIt && form["seen"] != Seen(stored!.Draft))
        {
            // Something was written meanwhile on another device: it is read as well before it is sent.
            return Redirects.To(v.Path + "/read");
        }

        Decision Decide(CaseFile file, CommandContext context) => isIt ? MeetingReading.Decide(stored!.Draft, file, context) : new Refusal.NotFound();
        switch (await cases.DoAsync(v.File.Id, v.Caller, Decide, key, v.Cancellation, after => after.Meetings[^1].Id.Value))
        {
            case CommandOutcome.Done done:
                return isIt && await IsLeftAsync(v, stored!, done)
                    ? Redirects.To(v.Path + "?again=1")
                    : Redirects.To($"/cases/{v.File.Id}?sent={done.Answer.Json}");
            case CommandOutcome.Refused { Refusal: Refusal.Invalid invalid }:
                return await RefusedAsync(v, MeetingActions.Open(stored!.Draft, EntriesOf(invalid.Flaws, stored.Draft)), stored.Draft, invalid.Flaws);
            case CommandOutcome.Refused { Refusal: Refusal.Forbidden }:
                return ErrorPages.Of(v.Http, ErrorKind.NoAccess, v.Visit.Language);
            case CommandOutcome.Refused or CommandOutcome.KeyReused:
                return Redirects.To(v.Path);
            default:
                return ErrorPages.Of(v.Http, ErrorKind.Unavailable, v.Visit.Language);
        }
    }

    // Takes the draft away. Of one that had been sent before, by another device at this moment, what was written after that stays.
    private async Task<bool> IsLeftAsync(MeetingVisit v, StoredDraft stored, CommandOutcome.Done done)
    {
        var now = done.Version is null ? await cases.FindAsync(v.File.Id.Value, v.Caller, v.Cancellation) : null;
        var left = now is null ? [] : stored.Draft.Entries.Where(e => e.Text.Length > 0 && !MeetingForm.IsCaptured(e, now)).ToList();
        if (left.Count == 0)
        {
            await drafts.RemoveAsync(v.File.Id, v.Person, stored, ids.Next(), v.Cancellation);
            return false;
        }

        var next = ids.Next();
        await drafts.ChangeAsync(v.File.Id, v.Person, draft => draft?.Id == stored.Draft.Id ? draft with { Id = next, Entries = left } : null, v.Cancellation);
        return true;
    }

    /// <summary>A mark of what was read: another one is read again before it is sent.</summary>
    public static string Seen(MeetingDraft draft) => draft.ChangedAt.UtcTicks.ToString(CultureInfo.InvariantCulture);

    // The page stayed open, or another device sent it. What was typed here and not sent becomes part of the next draft.
    private async Task<IResult> GoOnAfterSendingAsync(MeetingVisit v, MeetingForm posted)
    {
        MeetingDraft? Adopt(MeetingDraft? stored)
        {
            var draft = (stored ?? desk.Begin(v.File, v.Person)) with { ChangedAt = v.Context.Now };
            var left = posted.NotCaptured(v.File).Where(e => !draft.Entries.Any(known => known.Owner == e.Owner && known.Text == e.Text)).ToList();
            return left.Count == 0 ? null : draft with
            {
                Entries = [.. draft.Entries, .. left.Select((e, i) => e with { Id = $"p{draft.Numbered + i + 1}", IsOpen = false })],
                Numbered = draft.Numbered + left.Count,
            };
        }

        return await drafts.ChangeAsync(v.File.Id, v.Person, Adopt, v.Cancellation)
            ? Redirects.To(v.Path + "?again=1")
            : await PageAsync(v, posted.Typed(desk.Begin(v.File, v.Person), v.File), desk.Begin(v.File, v.Person), FormFlaws.Of(new MeetingWords(v.Visit.Language).TooMuch), null);
    }

    // Before all read it together everything is asked for that is missing; of one that is said to be done, what it lacks. What may not
    // stand in a field is said whichever button was pressed.
    private static IEnumerable<Flaw> FlawsOf(MeetingDraft typed, string[] action, MeetingVisit v)
    {
        var nobodyIsThere = action is ["read"] or ["turns"] && typed.Attendees.Count == 0 ? [new Flaw("$.attendees", new(ReasonCode.Required, []))] : Array.Empty<Flaw>();
        if (action is ["read"])
        {
            var two = typed.Entries.Index().Where(e => e.Item.Others.Count > 0).Select(e => new Flaw($"$.commitments[{e.Index}]", new(ReasonCode.AskWhat, [])));
            return [.. nobodyIsThere, .. MeetingReading.Of(typed, v.File, v.Context).Flaws, .. two];
        }

        return nobodyIsThere.Concat(typed.Entries.Index().Where(e => e.Item.IsOpen && !(action is ["remove", var removed] && removed == e.Item.Id)).SelectMany(e =>
            MeetingReading.Of(e.Item, typed, v.File, v.Context).Flaws
                .Where(flaw => MeetingReading.IsRefused(flaw) || (action is ["done", var id] && id == e.Item.Id))
                .Select(flaw => flaw with { Path = flaw.Path.Replace("[0]", $"[{e.Index}]", StringComparison.Ordinal) })));
    }

    private static bool IsWhole(DraftEntry entry, MeetingDraft draft, MeetingVisit v) => MeetingReading.Of(entry, draft, v.File, v.Context).Flaws.Count == 0;

    private static HashSet<string> EntriesOf(IEnumerable<Flaw> flaws, MeetingDraft draft)
    {
        var closed = draft.Entries.Select(e => e with { IsOpen = false }).ToList();
        return [.. flaws.Select(flaw => MeetingJson.FieldOf(flaw.Path, closed))];
    }

    private async Task<IResult> RefusedAsync(MeetingVisit v, MeetingDraft shown, MeetingDraft stored, IReadOnlyList<Flaw> flaws) =>
        await PageAsync(
            v,
            shown,
            stored,
            FormFlaws.Of(new Refusal.Invalid([.. flaws.OrderBy(MeetingJson.PlaceOf)]), v.Visit.Language, path => MeetingJson.FieldOf(path, shown.Entries), flaw => Ask(flaw, new(v.Visit.Language))),
            null);

    // The API's words name its members; these fields have other names.
    private static string? Ask(Flaw flaw, PromiseWords words) => flaw.Reason.Code switch
    {
        ReasonCode.AskWhat when flaw.Path.EndsWith(']') => words.AskWhichVersion,
        ReasonCode.AskHowOften => words.AskRhythm,
        ReasonCode.NotATime => words.AskTime,
        ReasonCode.AskWhen => flaw.Path.EndsWith(".kind", StringComparison.Ordinal) ? words.AskWhen : words.AskDate,
        ReasonCode.NotADate => words.AskDate,
        ReasonCode.AskIfWhat => words.AskWhen,
        ReasonCode.AskWithinWhat or ReasonCode.WrongType or ReasonCode.NumberOutOfRange => words.AskDays,
        ReasonCode.RuleUnreadable or ReasonCode.RuleTooMany or ReasonCode.RuleNeverOccurs => words.AskTimes,
        ReasonCode.Required or ReasonCode.NotAnInstant => flaw.Path switch
        {
            "$.heldAt" => words.AskHeld,
            "$.next" => words.AskNext,
            "$.attendees" => words.AskThere,
            _ => words.AskRoles,
        },
        _ => null,
    };

    private async Task<IResult> PageAsync(MeetingVisit v, MeetingDraft draft, MeetingDraft stored, FormFlaws flaws, string? notice) =>
        Page.Of<MeetingPage>(
            new { View = await desk.ViewAsync(v.Visit, v.File, draft, stored, ids.Next()[..8], v.Context, flaws, notice, v.Cancellation) },
            flaws.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
