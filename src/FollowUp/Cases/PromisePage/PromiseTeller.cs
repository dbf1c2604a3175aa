using FollowUp.Cases.CasePage;
using FollowUp.Confirm;
using FollowUp.Mail;
using FollowUp.Remind;

namespace FollowUp.Cases.PromisePage;

/// <summary>
/// Says a promise to somebody, from what <see cref="CaseViewer"/> lets them see: nothing else of it is looked at, but for its time, where it
/// may be read.
/// </summary>
internal sealed class PromiseTeller(
    CaseFile file, CommandContext context, IReadOnlyDictionary<PersonId, string> names, LifeEventNames lifeEvents, CaseWords words)
{
    private readonly CaseViewer _viewer = new(file, context.Viewer, context.Policy, context.Today);
    private readonly PromiseSaying _saying = new(lifeEvents, MailWording.In(words.Language));

    private bool IsJobseeker => context.Viewer.Person is { } person && file.RoleOf(person) is Role.Jobseeker;

    /// <summary>All that the viewer may know of, in the order they are shown.</summary>
    public IReadOnlyList<PromiseShown> All(Func<Commitment, bool>? which = null) =>
        [.. file.Commitments.Where(which ?? (_ => true)).Select(c => Tell(c)).OfType<PromiseShown>()
            .OrderBy(p => p.Sort).ThenBy(p => p.First ?? DateOnly.MaxValue)];

    public PromiseShown? Tell(Commitment c, bool withActions = true)
    {
        if (_viewer.View(c) is not { } view)
        {
            return null;
        }

        var owner = Name(view.Owner);
        var isMine = context.Viewer.Person is { } self && (c.IsOwnedBy(self) || c.HandOver?.To == self);
        var time = view.Kind is null ? null : TimeOf(c);
        var happened = Wakening(view, c);
        return new(
            view.Id,
            Links.Ref(file.Id, $"{c.Number}"),
            SortOf(view, time),
            HeadingOf(view, c, owner),
            IsJobseeker || isMine || view.OwnerRole is not { } role ? null : RoleWords.Of(role, words.Language),
            view.Text is { } text ? words.Quote(text) : null,
            view.State is CommitmentState.Kept or CommitmentState.Withdrawn or CommitmentState.HandedOver || (IsPast(view) && time is not PromiseTime.Repeats) ? ""
                : time is not null ? _saying.When(time)
                : view.Due is { } due ? words.DateIs(words.Date(due)) : "",
            [.. Facts(view, c, owner, happened).OfType<string>()],
            [.. Quotes(view, happened)],
            withActions ? Offers.Of(file, c, context) : [])
        {
            First = view.Due,
            IsMine = context.Viewer.Person is { } keeper && c.IsOwnedBy(keeper),
        };
    }

    private static PromiseSort SortOf(CommitmentView view, PromiseTime? time) => (view.State, time) switch
    {
        (CommitmentState.Kept, _) => PromiseSort.Kept,
        (CommitmentState.Withdrawn, _) => PromiseSort.Over,
        (CommitmentState.HandedOver, _) => PromiseSort.PassedOn,
        (_, null) => PromiseSort.Unread,
        (CommitmentState.Proposed, _) => PromiseSort.Asked,
        _ => time.Sort(),
    };

    // Whose words they are, and to whom, as it is for the one who reads.
    private string HeadingOf(CommitmentView view, Commitment c, string owner)
    {
        var self = context.Viewer.Person;
        var whom = Sentences.FirstWord(Name(c.Beneficiary == self ? file.Jobseeker!.Person : c.Beneficiary));
        return view.Text is null ? owner
            : c.IsProposed && view.State is CommitmentState.Withdrawn ? self == c.Owner ? words.YouWereAsked : words.WasAsked(owner)
            : view.Kind is CommitmentKind.Wish ? self == c.Owner ? words.YouWant : words.Wants(owner)
            : c.HandOver is { } asked && asked.To == self ? words.AskedOfYou(whom)
            : self is { } person && c.IsOwnedBy(person)
                ? view.State is CommitmentState.Proposed ? words.WrittenForYou
                    : view.WordsOf is { } first && self == c.Owner ? words.YouHaveItNow(Name(first))
                    : words.YouPromised(whom)
            : view.State is CommitmentState.Proposed ? words.ProposedFor(owner)
            : view.WordsOf is { } before ? words.HasItNow(owner, Name(before))
            : words.Says(owner);
    }

    private PromiseTime TimeOf(Commitment c)
    {
        var time = PromiseTime.Of(c, Cases.Standing.Of(file, c, context.Policy, context.Today), context.Today);
        return IsJobseeker ? time.ForJobseeker(context.Today) : time;
    }

    private IEnumerable<string?> Facts(CommitmentView view, Commitment c, string owner, LifeEvent? happened)
    {
        if (IsJobseeker && view.State is CommitmentState.Proposed or CommitmentState.InForce && Confirmations.IsNew(file, c, context.Policy))
        {
            yield return words.NewSinceLast;
        }

        switch (view.State)
        {
            case CommitmentState.HandedOver:
                yield return words.PassedOn(owner);
                yield break;
            case CommitmentState.Kept:
                yield return view.Occurrences?.Max(o => o.KeptOn) is { } on ? words.DoneOn(words.Date(on)) : null;
                yield break;
            case CommitmentState.Withdrawn:
                yield return Wonders(view);
                yield break;
            case CommitmentState.Proposed:
                yield return view.Owner == context.Viewer.Person ? words.NothingBeforeYes : words.NotAnswered(owner);
                break;
        }

        yield return view.AskedBy is { } asks && asks != context.Viewer.Person && (c.HandOver?.To ?? c.Owner) == context.Viewer.Person ? words.AsksYou(Name(asks)) : null;
        yield return IsPast(view) ? words.DateWas(words.Date(view.Due!.Value), view.OverdueWorkingDays!.Value) : null;
        yield return happened is { } e ? words.Noted(NoterOf(e), words.Date(e.On), Clause(e.Kind)) : null;
        yield return view.NotBefore is { } earliest && earliest > context.Today ? words.NotBefore(words.Date(earliest)) : null;
        yield return view.StopOn is { } stops ? words.EndsIf(string.Join($" {words.Or} ", stops.Select(Clause))) : null;
        yield return view.CoOwners is { } others ? words.AlsoKeptBy(words.List([.. others.Select(Name)])) : null;
        yield return view.Beneficiary is { } whom && whom != file.Jobseeker?.Person ? words.For(Name(whom)) : null;
        yield return Wonders(view);
        yield return view.HandOver is not { } asked ? null
            : asked.To == context.Viewer.Person ? view.WithoutOwner == true ? null : words.StillTheirs
            : words.AskedToTakeOver(Name(asked.To));
        yield return view.HandOver?.From is { } from ? words.FromThen(words.Date(from)) : null;
        yield return view.WithoutOwner != true ? null : IsJobseeker ? words.StandsFirm : words.NobodyJustNow;
        yield return IsJobseeker ? null : view.Visibility switch
        {
            "all-participants" => words.ForEverybody,
            CaseViewer.SharedWith shared => words.ForRoles(words.List([.. shared.Roles.Select(role => RoleWords.Of(role, words.Language))])),
            _ => null,
        };
    }

    private IEnumerable<(string Intro, string Words)> Quotes(CommitmentView view, LifeEvent? happened)
    {
        if (happened is not null && file.NotesFor(happened, context.Viewer) is { } noted)
        {
            yield return (words.NotedWith, words.Quote(noted));
        }

        if (view.Objection is { Note: { } note } objection)
        {
            yield return (objection.By is { } by && by == context.Viewer.Person ? words.YouObjected : words.Objected(objection.By is { } other ? Name(other) : ""), words.Quote(note));
        }

        if (view.Question is { Note: { } wondering } question)
        {
            yield return (AskedOn(question), words.Quote(wondering));
        }

        if (view.Answered is { Note: { } agreed } answered)
        {
            yield return (words.Agreed(answered.By is { } by ? Name(by) : ""), words.Quote(agreed));
        }

        if (view.HandOver is { Reason: { } why } handOver && handOver.To == context.Viewer.Person)
        {
            yield return (words.Because, words.Quote(why));
        }

        if (view.WithdrawnBecause is { } reason)
        {
            yield return (words.Because, words.Quote(reason));
        }
    }

    // What happened, where the promise has its next date by it: without that, whoever was told of the date would have to look for the reason.
    private LifeEvent? Wakening(CommitmentView view, Commitment c) =>
        view.Kind is null || view.State is not (CommitmentState.Proposed or CommitmentState.InForce) ? null
        : Cases.Standing.Of(file, c, context.Policy, context.Today).Occurrences.FirstOrDefault(o => o.IsOpen)?.By is { } by ? file.LifeEvent(by)
        : null;

    private string? NoterOf(LifeEvent e) => e.ReportedBy.Person is { } by && by != context.Viewer.Person ? Name(by) : null;

    private string? Wonders(CommitmentView view) => view.Question is { Note: null } question ? AskedOn(question) : null;

    private string AskedOn(QuestionView question) => IsJobseeker ? words.YouAskedHowItGoes(DateOf(question)) : words.AskedHowItGoes(Jobseeker, DateOf(question));

    private static bool IsPast(CommitmentView view) => view is { OverdueWorkingDays: > 0, Due: not null };

    private string Jobseeker => file.Jobseeker is { } jobseeker ? Name(jobseeker.Person) : "";

    private string DateOf(QuestionView question) => words.Date(context.Policy.Zone.DateOf(question.At));

    private string Clause(LifeEventKind kind) => lifeEvents.Find(kind.Value, words.Language) ?? kind.Value.Replace('-', ' ');

    private string Name(PersonId person) => names.GetValueOrDefault(person, "");
}
