using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Schedule;

namespace FollowUp.People;

/// <summary>What a mail is to tell, from the cases as they are now: names and promises are looked up here, words are chosen elsewhere.</summary>
internal sealed class MailWriting(PeopleStore people, SchedulePolicy policy, Links links)
{
    public async ValueTask<MailModel> WriteAsync(
        PersonId person, Profile profile, IReadOnlyList<Told> tell, LinksOfMail tokens, DateTimeOffset now, CancellationToken cancellation)
    {
        var to = new Addressee(profile.Name, profile.Language, profile.LanguageTag == "se");
        var first = tell[0];
        var link = tokens.My(first.File.Id) is { } token ? links.My(token) : links.Case(first.File.Id);
        var withText = profile.MailDetail is MailDetail.Text;
        var today = policy.Today(now);
        switch (first.Notice.Kind)
        {
            case NoticeKind.Confirmation:
                var k = first.File.Confirmation(first.Notice.Confirmation!.Value)!;
                var meeting = first.File.Meeting(k.Meeting)!;
                var someIsGone = Confirmations.TellsOfGone(first.File, k);
                var agreed = withText ? await LinesAsync(first.File, c => someIsGone || c.Meeting == k.Meeting, today, cancellation, isCopy: true) : null;
                return new ConfirmationMail(
                    to,
                    policy.Zone.DateOf(meeting.HeldAt),
                    k.Updated,
                    link,
                    await ContactAsync(first.File, meeting, today, cancellation),
                    agreed,
                    meeting.Next > now ? policy.Zone.ToLocal(meeting.Next.Value) : null)
                {
                    SomeIsGone = someIsGone,
                    SomeIsNew = first.File.Commitments.Exists(c => c.Meeting == k.Meeting && Standing.HoldsForJobseeker(first.File, c, policy, today) && Confirmations.IsNew(first.File, c, policy)),
                    RestStands = first.File.Commitments.Exists(c => Standing.HoldsForJobseeker(first.File, c, policy, today)),
                    NobodySaysWhatIf = !Hints.SaysWhatIf(first.File, policy, today),
                };

            case NoticeKind.StandsAfterEvent or NoticeKind.PromiseStands when tell.FirstOrDefault(t => t.Notice.Kind is NoticeKind.StandsAfterEvent) is { } happened:
                var stands = await StandsAsync(happened, to, link, withText, today, cancellation);
                return stands with { SomeoneNew = tell.Any(t => t.Notice.Kind is NoticeKind.PromiseStands) };

            case NoticeKind.PromiseStands:
                var handed = tell.Select(t => t.Notice.Commitment).ToHashSet();
                return new PromiseStandsMail(to, link, withText ? await LinesAsync(first.File, c => handed.Contains(c.Id), today, cancellation) : null);

            case NoticeKind.ConsentRecorded:
                return new ConsentRecordedMail(to, link);

            case NoticeKind.LinkAsked:
                return new AskedLinkMail(to, link, (int)MailedLinks.Lasts.TotalDays);

            case NoticeKind.Woken when tell.All(t => t.Notice.Kind is NoticeKind.Woken):
                return new WokenMail(to, await LinesAsync(await EntriesAsync(person, tell, today, cancellation), tokens, today, cancellation)) { Day = today };

            default:
                var entries = Sections.OncePerPromise(await EntriesAsync(person, tell, today, cancellation));
                var sections = new List<DigestSection>();
                foreach (var kind in entries.GroupBy(e => e.Kind).OrderBy(g => g.Key))
                {
                    // One line for a person whose mail comes back, whichever cases noticed it.
                    var once = kind.DistinctBy(e => e.Told.Notice.Kind is NoticeKind.AddressRefused
                        ? e.Told.Notice.About!.Value.Value
                        : $"{e.Told.File.Id}.{e.Told.Notice.Id}");
                    sections.Add(new(kind.Key, await LinesAsync(once, tokens, today, cancellation)));
                }

                return new DigestMail(to, today, sections);
        }
    }

    private async ValueTask<StandsAfterEventMail> StandsAsync(
        Told told, Addressee to, Uri link, bool withText, DateOnly today, CancellationToken cancellation)
    {
        var file = told.File;
        var happened = file.LifeEvent(told.Notice.LifeEvent!.Value)!;
        var isGone = happened.TakenBack is not null;
        var ends = isGone ? [] : Endings.By(file, happened, policy, today).Select(c => c.Id).ToHashSet();
        return new(to, link, withText ? await LinesAsync(file, c => !ends.Contains(c.Id), today, cancellation) : null)
        {
            IsPutRight = isGone,
            IsOtherDay = !isGone && told.Notice.Due is not null && NotedByMistake.WasToldOf(file, happened, told.Notice.To, told.Notice.Id),
            SomeEnds = ends.Count > 0,
            EndsLater = happened.On > today,
            RestStands = file.Commitments.Exists(c => !ends.Contains(c.Id) && Standing.HoldsForJobseeker(file, c, policy, today)),
            FirstBy = file.Commitments.Where(c => !ends.Contains(c.Id) && Standing.HoldsForJobseeker(file, c, policy, today))
                .SelectMany(c => Standing.Of(file, c, policy, today).Occurrences).Where(o => o.IsOpen && o.Due >= today)
                .Select(o => (DateOnly?)o.Due).Min(),
        };
    }

    // A deputy may not take part in that case, or may not read that promise, nor may who is no longer asked about it: then there is nothing for them to open.
    private async ValueTask<IReadOnlyList<Entry>> EntriesAsync(
        PersonId person, IReadOnlyList<Told> tell, DateOnly today, CancellationToken cancellation)
    {
        var deputy = tell.Any(t => t.Row.Item.For is not null) ? await people.FindAsync(person, cancellation) : null;
        return
        [
            .. from t in tell
               let c = t.Notice.Commitment is { } id ? t.File.Commitment(id) : null
               let viewer = new Viewer(person, deputy?.Coordinates(t.File.Team) == true)
               let mayOpen = (t.Row.Item.For is null && t.Notice.Kind is not NoticeKind.AskedNoMore) || c is null || t.File.SightOf(c, viewer, today) is not Sight.Nothing
               select new Entry(Sections.Of(t, mayOpen, today), t, DueOf(t, c, today), mayOpen),
        ];
    }

    private async ValueTask<IReadOnlyList<DigestLine>> LinesAsync(
        IEnumerable<Entry> entries, LinksOfMail tokens, DateOnly today, CancellationToken cancellation)
    {
        var lines = new List<DigestLine>();
        foreach (var (_, (row, notice, file), due, mayOpen) in entries)
        {
            var c = notice.Commitment is { } id ? file.Commitment(id) : null;
            lines.Add(new(
                c is not null ? Links.Ref(file.Id, $"{c.Number}")
                    : notice.Confirmation is { } confirmation ? Links.Ref(file.Id, confirmation.Value.ToUpperInvariant())
                    : Links.Ref(file.Id),
                !mayOpen ? null : LinkOf(row, notice, file, tokens),
                due,
                // Who took it over promised nothing that day.
                c is null || (c.WordsOf != c.Owner && c.Owner == notice.To) ? null : policy.Zone.DateOf(c.MadeAt),
                due is { } date ? policy.Calendar.DaysOverdue(date, today) : 0,
                row.Item.For is { } absent ? (await people.ProfileAsync(absent, cancellation))?.Name : null,
                $"{file.Id}-{c?.Id.Value ?? notice.Confirmation?.Value}-{(notice.Occurrence ?? OccurrenceBy(c, notice))?.Value ?? "1"}@followup")
            {
                Standing = c is not null && SaysHowItStands(notice) ? StandingOf(file, c, notice, today) : null,
                IsEnd = notice.Kind is NoticeKind.Renewal,
                AwaitedOn = IsWokenForNobody(notice) ? file.LifeEvent(notice.LifeEvent!.Value)?.On : null,
            });
        }

        return [.. lines.OrderBy(line => line.Due ?? DateOnly.MaxValue).ThenBy(line => line.Ref, StringComparer.Ordinal)];
    }

    // Straight to what can be done about it, for the one who can; whoever else follows a link signs in.
    private Uri LinkOf(Waiting row, Notice notice, CaseFile file, LinksOfMail tokens) =>
        row.Item.For is null && tokens.Act(file, notice) is { } token ? links.Act(token)
        : notice.Commitment is { } id ? links.Commitment(file.Id, id)
        : links.Case(file.Id);

    // Whoever handed a promise over, or is no longer asked to take it, has nothing to do with its date any more.
    private static bool IsWithoutDate(Notice notice) =>
        notice.Kind is NoticeKind.AddressRefused or NoticeKind.HandOverAccepted or NoticeKind.AskedNoMore or NoticeKind.WaitsAgain || notice is { Kind: NoticeKind.WithoutOwner, LifeEvent: null };

    private static bool IsWokenForNobody(Notice notice) => notice is { Kind: NoticeKind.WithoutOwner or NoticeKind.WaitsForYes, LifeEvent: not null };

    private static bool SaysHowItStands(Notice notice) => notice.Kind is NoticeKind.Objection or NoticeKind.Escalation;

    // Reminded is who a mail has gone to: one that is still under way, or came back, does not count, nor does a former owner's.
    private LineStanding StandingOf(CaseFile file, Commitment c, Notice notice, DateOnly today)
    {
        var standing = Standing.Of(file, c, policy, today);
        var reminded = file.Notices.Exists(n => n.Kind is NoticeKind.Reminder or NoticeKind.ReminderAsked
            && n.To == c.Owner && n.Commitment == c.Id && n.Occurrence == notice.Occurrence && n.Due == notice.Due
            && file.SettledNotices.GetValueOrDefault((n.Id, n.To)) is { Outcome: NoticeOutcome.Sent });
        return new(standing.State, standing.WithoutOwner ? null : c.Owner, reminded);
    }

    // What tells that it has a date, or another, tells the same date as the reminders of it.
    private static OccurrenceId? OccurrenceBy(Commitment? c, Notice notice) => c?.Anchors.Find(anchor => anchor.By is { } by && by == notice.LifeEvent)?.Id;

    private DateOnly? DueOf(Told told, Commitment? c, DateOnly today) =>
        c is not null && !IsWithoutDate(told.Notice) ? DueOf(told.File, c, told.Notice, today)
        : told.Notice is { Kind: NoticeKind.OutreachStopped, LifeEvent: { } stop } ? told.File.LifeEvent(stop)?.On
        : told.Notice.Kind is NoticeKind.CopyWaits or NoticeKind.Unanswered ? told.Notice.Due
        : null;

    private DateOnly? DueOf(CaseFile file, Commitment c, Notice notice, DateOnly today) => notice.Kind switch
    {
        NoticeKind.Reminder or NoticeKind.ReminderAsked or NoticeKind.Escalation or NoticeKind.Renewal or NoticeKind.Ended => notice.Due,
        NoticeKind.AppliesAgain => Occurrences.StoppedOn(file, c, policy),
        NoticeKind.Woken or NoticeKind.DateMoved or NoticeKind.WaitsForYes or NoticeKind.WithoutOwner =>
            Occurrences.Of(file, c, policy, today).FirstOrDefault(o => o.IsOpen && o.By == notice.LifeEvent)?.Due ?? notice.Due,
        _ => Standing.Of(file, c, policy, today).Due,
    };

    private async ValueTask<IReadOnlyList<PromiseLine>> LinesAsync(
        CaseFile file, Func<Commitment, bool> which, DateOnly today, CancellationToken cancellation, bool isCopy = false)
    {
        var lines = new List<PromiseLine>();
        foreach (var c in file.Commitments.Where(which))
        {
            var standing = Standing.Of(file, c, policy, today);
            if (standing.State is CommitmentState.InForce)
            {
                var owner = await people.ProfileAsync(c.Owner, cancellation);
                var first = c.WordsOf == c.Owner ? null : await people.ProfileAsync(c.WordsOf, cancellation);
                lines.Add(new(owner?.Name ?? "", c.Text, PromiseTime.Of(c, standing, today).ForJobseeker(today), first?.Name) { IsNew = isCopy && Confirmations.IsNew(file, c, policy) });
            }
        }

        return lines;
    }

    // Whom to ask for a call instead, somebody who was there: the employment specialist, who meets the jobseeker most; else whoever
    // wrote the meeting down; else any other professional. Who is away that day is named only where nobody else can be.
    private async ValueTask<string?> ContactAsync(CaseFile file, Meeting meeting, DateOnly today, CancellationToken cancellation)
    {
        var professionals = file.Present.Where(p => p.Role is not Role.Jobseeker).ToList();
        var there = professionals.FindAll(p => meeting.Attendees.Contains(p.Person) || p.Person == meeting.RecordedBy);
        Profile? first = null;
        foreach (var contact in new[]
        {
            there.Find(p => p.Role is Role.EmploymentSpecialist),
            there.Find(p => p.Person == meeting.RecordedBy),
            there.FirstOrDefault(),
            professionals.Find(p => p.Role is Role.EmploymentSpecialist),
        }.OfType<Participant>())
        {
            var profile = await people.ProfileAsync(contact.Person, cancellation);
            first ??= profile;
            if (profile?.IsAbsent(today) == false)
            {
                return profile.Name;
            }
        }

        return first?.Name;
    }
}
