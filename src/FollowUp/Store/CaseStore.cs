using FollowUp.Cases;
using FollowUp.People;
using FollowUp.Schedule;
using FollowUp.Telemetry;
using Microsoft.Extensions.Logging;

namespace FollowUp.Store;

/// <summary>
/// Cases: read as the fold of their rows, written by appending with the expected version. "Hints before truth": a wake-up is
/// written, then the events, then what is derived, then the wake-up is replaced by the next. Every step may be repeated.
/// </summary>
internal sealed partial class CaseStore(
    IRowStore rows, Appending appending, KnownCases known, Wakeups wakeups, Projections projections, PeopleStore people, SchedulePolicy policy, IdSource ids,
    TimeProvider clock, ServiceMetrics metrics, ILogger<CaseStore> logger)
{
    // How long before its hint is met an append is given up (Ahead).
    private static readonly TimeSpan AppendBy = TimeSpan.FromMinutes(1);

    public async ValueTask<CaseFile> LoadAsync(CaseId id, CancellationToken cancellation) =>
        known.Find(id) is { } file
        && EventRows.GoOn(file, await rows.ReadAllAsync(Table.Cases, id.Value, EventRows.From(file), cancellation)) is { } now
            ? now
            : EventRows.Fold(new CaseFile(id), await rows.ReadAllAsync(Table.Cases, id.Value, EventRows.Range, cancellation));

    /// <summary>The events of a case, in order.</summary>
    public async ValueTask<IReadOnlyList<Recorded>> EventsAsync(CaseId id, CancellationToken cancellation) =>
        [.. (await rows.ReadAllAsync(Table.Cases, id.Value, EventRows.Range, cancellation)).Select(row => EventRows.Read(row).Recorded)];

    /// <summary>All that a pure command may know at this moment.</summary>
    public async ValueTask<CommandContext> ContextAsync(CaseFile file, Actor by, Viewer viewer, CancellationToken cancellation)
    {
        PersonId[] inCase = [.. file.Present.Where(p => p.Role is Role.Coordinator).Select(p => p.Person)];
        var coordinators = inCase.Length > 0 || !file.Exists ? inCase : await people.CoordinatorsAsync(file.Team, cancellation);

        // Somebody who coordinates the team elsewhere may be the jobseeker here: then they are that, and nothing else.
        return new(by, viewer, clock.GetUtcNow(), policy, [.. coordinators.Where(p => file.RoleOf(p) is not Role.Jobseeker)]);
    }

    /// <summary>
    /// The same, with the team's coordinators as well where mail reaches none of those in the case. It is asked only where it matters: where
    /// a coordinator is told something.
    /// </summary>
    public async ValueTask<CommandContext> WidenedAsync(CaseFile file, CommandContext context, CancellationToken cancellation) =>
        !context.Coordinators.Any(file.IsPresent) || await people.AnyTakesMailAsync(context.Coordinators, cancellation)
            ? context
            : context with
            {
                Coordinators =
                [
                    .. context.Coordinators.Union(await people.CoordinatorsAsync(file.Team, cancellation)).Where(p => file.RoleOf(p) is not Role.Jobseeker),
                ],
            };

    /// <summary>Decides a command on the case as it is, and appends what it makes happen.</summary>
    /// <param name="id">The case.</param>
    /// <param name="request">Who asks, and under which conditions.</param>
    /// <param name="decide">The command.</param>
    /// <param name="respond">The answer, from the case before and after.</param>
    /// <param name="cancellation">Stops before the append; what is appended is carried through.</param>
    public async ValueTask<CommandOutcome> ExecuteAsync(
        CaseId id,
        CommandRequest request,
        Func<CaseFile, CommandContext, Decision> decide,
        Func<CaseFile, CaseFile, CommandContext, StoredAnswer> respond,
        CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Contention.Attempts; attempt++)
        {
            await Contention.WaitAsync(attempt, cancellation);
            var file = await LoadAsync(id, cancellation);
            var context = await ContextAsync(file, request.By, request.Viewer(file), cancellation);
            var decision = Decided(file, request, context, decide);
            if (decision is Decision.Accepted { Events: var told } && TellCoordinator(told, context))
            {
                context = await WidenedAsync(file, context, cancellation);
                decision = Decided(file, request, context, decide);
            }

            if (decision is Decision.Refused refused)
            {
                // What was done before under this key may look impossible now: the first answer is still the right one.
                return await appending.AnsweredBeforeAsync(id, request.Key, cancellation) ?? new CommandOutcome.Refused(refused.Refusal);
            }

            var append = new Append(file, ((Decision.Accepted)decision).Events, context, ids.Next(), known.OutlookOf(file, context));
            var answer = respond(file, append.After, context);
            AppendOutcome outcome;
            try
            {
                outcome = await TryAppendAsync(append, request.Key is { } key ? (key, answer) : null, cancellation);
            }
            catch (StoreUnavailableException unavailable) when (unavailable.NothingWritten)
            {
                LogNotStored(unavailable, id);
                return new CommandOutcome.NotStored();
            }

            switch (outcome)
            {
                case AppendOutcome.Done:
                    known.Keep(append.After, append.OutlookAfter);
                    Count(append);
                    return new CommandOutcome.Done(answer, append.After.Version);
                case AppendOutcome.KeyUsed:
                    return await appending.AnsweredBeforeAsync(id, request.Key, cancellation) ?? new CommandOutcome.Busy();
            }
        }

        return new CommandOutcome.Busy();
    }

    /// <summary>
    /// What is known before a command is carried out: the answer it was given before, or why it would be refused; null if nothing
    /// speaks against it. For what has to be stored beside the case first, and not in vain.
    /// </summary>
    public async ValueTask<CommandOutcome?> ForeseeAsync(
        CaseId id, CommandRequest request, Func<CaseFile, CommandContext, Decision> decide, CancellationToken cancellation)
    {
        if (await appending.AnsweredBeforeAsync(id, request.Key, cancellation) is { } answered)
        {
            return answered;
        }

        var file = await LoadAsync(id, cancellation);
        var context = await ContextAsync(file, request.By, request.Viewer(file), cancellation);
        return Decided(file, request, context, decide) is Decision.Refused refused ? new CommandOutcome.Refused(refused.Refusal) : null;
    }

    /// <summary>Looks at a case because it is time to: appends what is decided, derives what is missing, plans the next look.</summary>
    /// <returns>What is left to write of wake-ups, once for many cases.</returns>
    public async ValueTask<Looked> WakeAsync(
        CaseId id, IReadOnlyList<Wakeup> met, IReadOnlySet<PersonId>? away, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Contention.Attempts; attempt++)
        {
            await Contention.WaitAsync(attempt, cancellation);
            var file = await LoadAsync(id, cancellation);
            var context = (await ContextAsync(file, Actor.Service, default, cancellation)) with { MailReachesJobseeker = await IsCopyForMailAsync(file, cancellation) };
            var events = Remind.WakeUp.Decide(file, context);
            if (TellCoordinator(events, context))
            {
                context = await WidenedAsync(file, context, cancellation);
                events = Remind.WakeUp.Decide(file, context);
            }

            var append = new Append(file, events, context, ids.Next());
            if (append.Events.Count > 0 && await appending.WriteAsync(append, null, cancellation) is not AppendOutcome.Done)
            {
                continue;
            }

            if (append.Events.Count > 0)
            {
                known.Keep(append.After, null);
            }

            var scope = met.Any(m => m.Hint is { Derives: false }) ? Scope.Everything : Scope.AllPending;
            var plans = file.Exists ? await DeriveAsync(append, scope, away, cancellation) : [];
            return new(plans, Wakeups.After(met, append.After.Version, append.OutlookAfter.Next));
        }

        throw new StoreUnavailableException($"Case {id} was written by others {Contention.Attempts} times in a row.");
    }

    /// <summary>Derives everything from a case again, as if each of its derived rows had been lost.</summary>
    public async ValueTask RederiveAsync(CaseId id, CancellationToken cancellation)
    {
        var file = await LoadAsync(id, cancellation);
        var context = await ContextAsync(file, Actor.Service, default, cancellation);
        await wakeups.PlanAsync(await DeriveAsync(new Append(file, [], context, ""), Scope.Everything, null, cancellation), cancellation);
        await wakeups.ReplaceAsync(id.Value, null, Remind.WakeUp.Next(file, context), cancellation);
    }

    /// <summary>Appends what a mail round found out, by the same protocol. Nothing to append is fine.</summary>
    /// <param name="file">The case.</param>
    /// <param name="decide">What there is to append.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="isNote">It only notes what became of a mail: nobody's profile is asked for, so that nothing else can go wrong in between.</param>
    public async ValueTask<CaseFile> RecordAsync(
        CaseFile file, Func<CaseFile, CommandContext, IReadOnlyList<CaseEvent>> decide, CancellationToken cancellation, bool isNote = false)
    {
        for (var attempt = 0; attempt < Contention.Attempts; attempt++)
        {
            if (attempt > 0)
            {
                await Contention.WaitAsync(attempt, cancellation);
                file = await LoadAsync(file.Id, cancellation);
            }

            var context = await ContextAsync(file, Actor.Service, default, cancellation);
            context = isNote ? context : await WidenedAsync(file, context, cancellation);
            var append = new Append(file, decide(file, context), context, ids.Next());
            if (append.Events.Count == 0)
            {
                return file;
            }

            if (await TryAppendAsync(append, null, cancellation) is AppendOutcome.Done)
            {
                known.Keep(append.After, null);
                return append.After;
            }
        }

        throw new StoreUnavailableException($"Case {file.Id} was written by others {Contention.Attempts} times in a row.");
    }

    // Not for what a mail round notes: between the provider's yes and the note there is nothing else to go wrong.
    private async ValueTask<bool> IsCopyForMailAsync(CaseFile file, CancellationToken cancellation) =>
        file.Confirmations.Exists(k => k.State is Confirm.ConfirmationState.ToBeGiven)
        && (await people.ProfileAsync(file.Jobseeker!.Person, cancellation))?.TakesMail == true;

    private void Count(Append append)
    {
        foreach (var made in append.Events.Select(e => e.Event).OfType<CaseEvent.CommitmentMade>())
        {
            metrics.Captured(made.Terms.Kind);
        }
    }

    private static bool TellCoordinator(IEnumerable<CaseEvent> events, CommandContext context) =>
        events.OfType<CaseEvent.NoticesDecided>().SelectMany(e => e.Notices).Any(n => context.Coordinators.Contains(n.To));

    private static Decision Decided(
        CaseFile file, CommandRequest request, CommandContext context, Func<CaseFile, CommandContext, Decision> decide) =>
        request.IfMatch is { } version && version != file.Version ? new Refusal.Stale(file.Version) : decide(file, context);

    private async ValueTask<AppendOutcome> TryAppendAsync(Append append, (IdempotencyKey Key, StoredAnswer Answer)? keyed, CancellationToken cancellation)
    {
        if (append.Events.Count == 0)
        {
            return keyed is null ? AppendOutcome.Done : await appending.WriteAsync(append, keyed, cancellation);
        }

        var id = append.Before.Id.Value;
        var ahead = Ahead.Of(append, Projections.NeededBy(append));
        if (ahead.At is not { } at)
        {
            return await appending.WriteAsync(append, keyed, cancellation);
        }

        var hint = await wakeups.HintAsync(id, at, new(append.Before.Version, false, ahead is Ahead.Sweep), append.WriteId, cancellation);
        if (clock.GetUtcNow() > at - AppendBy)
        {
            throw new StoreUnavailableException("The store answered too slowly to append safely.") { NothingWritten = true };
        }

        var outcome = await appending.WriteAsync(append, keyed, cancellation);
        if (outcome is AppendOutcome.Done && ahead is Ahead.Sweep)
        {
            return outcome;
        }

        try
        {
            // From here on the request may be gone: what was appended is carried through, or left to the hint.
            if (outcome is AppendOutcome.Done)
            {
                await wakeups.PlanAsync(await DeriveAsync(append, Scope.Changes, null, CancellationToken.None), CancellationToken.None);
            }

            var next = outcome is AppendOutcome.Done ? append.OutlookAfter.Next : null;
            await wakeups.ReplaceAsync(id, hint, next, CancellationToken.None);
        }
        catch (StoreUnavailableException unavailable)
        {
            LogLeftToHint(unavailable, append.Before.Id);
        }

        return outcome;
    }

    private async ValueTask<IReadOnlyList<Plan>> DeriveAsync(
        Append append, Scope scope, IReadOnlySet<PersonId>? away, CancellationToken cancellation)
    {
        var plans = await projections.DeriveAsync(append, scope, away, cancellation);
        if (scope is Scope.Everything || append.Events.Any(e => e.Event is CaseEvent.ParticipantJoined or CaseEvent.ParticipantLeft))
        {
            var seen = append.After;
            for (var now = await LoadAsync(seen.Id, cancellation); now.Version > seen.Version; now = await LoadAsync(seen.Id, cancellation))
            {
                await projections.CatchUpAsync(seen, now, cancellation);
                seen = now;
            }
        }

        return plans;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Case {Case}: appended; what is derived from it is left to the wake-up")]
    private partial void LogLeftToHint(Exception exception, CaseId @case);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Case {Case}: nothing was stored, since the store is unavailable; whoever asked is told")]
    private partial void LogNotStored(Exception exception, CaseId @case);
}
