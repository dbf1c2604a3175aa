using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Schedule;

namespace FollowUp.Tests.Mail;

/// <summary>Every mail in one language: link and text, one and many. The names they carry are told apart from our own words.</summary>
internal static class RenderingSamples
{
    public static readonly Uri Page = new("https://followup.example/k/7f3k?a=1&b=2");
    public static readonly DateOnly Day = new(2026, 3, 4);

    /// <summary>The words of the people in the samples, which are theirs in whatever language they speak.</summary>
    public static readonly string[] Spoken =
    [
        "If the job ends, for any reason, I call you within two working days.",
        "I keep working with you if the job does not work out.",
        "I write to the office.",
        "I call you every week.",
        "I want to work in a kitchen.",
    ];

    public static IEnumerable<(string Name, MailModel Model)> All(Language language, bool sami = false)
    {
        var to = new Addressee("Ola Nordmann", language, sami);
        foreach (var (mode, promises) in new (string, IReadOnlyList<PromiseLine>?)[] { ("link", null), ("text-one", [One]), ("text-many", Many) })
        {
            yield return ($"confirmation-{mode}", new ConfirmationMail(to, Day, false, Page, "Kim, 22 33 44 55", promises, null));
            yield return ($"confirmation-updated-{mode}", new ConfirmationMail(
                to, Day, true, Page, null, promises, new DateTimeOffset(2026, 3, 11, 9, 0, 0, TimeSpan.FromHours(1))));
            yield return ($"stands-after-event-{mode}", new StandsAfterEventMail(to, Page, promises) { FirstBy = new(2027, 1, 15) });
            yield return ($"confirmation-some-is-gone-{mode}", new ConfirmationMail(to, Day, true, Page, "Kim", promises, null) { SomeIsGone = true });
            yield return ($"stands-someone-new-{mode}", new StandsAfterEventMail(to, Page, promises) { SomeoneNew = true });
            yield return ($"some-ends-{mode}", new StandsAfterEventMail(to, Page, promises) { SomeEnds = true });
            yield return ($"some-ends-later-{mode}", new StandsAfterEventMail(to, Page, promises) { SomeEnds = true, EndsLater = true });
            yield return ($"put-right-{mode}", new StandsAfterEventMail(to, Page, promises) { IsPutRight = true });
            yield return ($"promise-stands-{mode}", new PromiseStandsMail(to, Page, promises));
        }

        foreach (var contact in new[] { "Kim", null })
        {
            var gone = new ConfirmationMail(to, Day, true, Page, contact, null, null) { SomeIsGone = true, NobodySaysWhatIf = true };
            yield return ($"confirmation-nobody-says-what-if-{contact}", gone);
            yield return ($"confirmation-nothing-stands-{contact}", gone with { RestStands = false });
        }

        yield return ("ends-nothing-stands", new StandsAfterEventMail(to, Page, null) { SomeEnds = true, RestStands = false });
        yield return ("put-right-nothing-stands", new StandsAfterEventMail(to, Page, null) { IsPutRight = true, RestStands = false });
        yield return ("consent", new ConsentRecordedMail(to, Page));
        yield return ("asked-link", new AskedLinkMail(to, Page, 30));
        foreach (var count in new[] { 1, 2 })
        {
            yield return ($"woken-{count}", new WokenMail(to, Lines(count, 4, 0)) { Day = Day });
            foreach (var kind in Enum.GetValues<DigestKind>())
            {
                yield return ($"digest-{kind}-{count}", new DigestMail(to, Day, [new(kind, Lines(count, Offset(kind), Overdue(kind)))]));
            }
        }

        foreach (var days in new[] { -1, 3 })
        {
            List<DigestLine> awaited = [.. Lines(2, 4, 0).Select(line => line with { AwaitedOn = Day.AddDays(days) })];
            yield return ($"digest-awaited-{days}", new DigestMail(to, Day, [new(DigestKind.WaitsForYes, awaited), new(DigestKind.WokenWithoutOwner, awaited)]));
        }

        yield return ("digest-reminder-today", new DigestMail(to, Day, [new(DigestKind.Reminder, Lines(1, 0, 0))]));
        yield return ("digest-reminder-past", new DigestMail(to, Day, [new(DigestKind.Reminder, Lines(1, -1, 1))]));
        yield return ("digest-everything", new DigestMail(
            to, Day, [.. Enum.GetValues<DigestKind>().Select(kind => new DigestSection(kind, Lines(2, Offset(kind), Overdue(kind))))]));
    }

    public static bool CarriesText(string name) => name.Contains("-text", StringComparison.Ordinal);

    public static bool IsForJobseeker(MailModel model) => model is not (WokenMail or DigestMail);

    public static PromiseLine One => new("Solveig", Spoken[0], new PromiseTime.If("job-ended", new Delay(2, DelayUnit.WorkingDays, true), null));

    private static IReadOnlyList<PromiseLine> Many =>
    [
        new("Ola", Spoken[4], PromiseTime.Wish.Instance),
        new("Anita", Spoken[2], new PromiseTime.On(new(2026, 3, 20))) { IsNew = true },
        new("Anita", Spoken[3], new PromiseTime.Repeats([.. Enumerable.Range(0, 12).Select(week => Day.AddDays(7 * week))], Endless: false)),
        new("Anita", Spoken[3], new PromiseTime.Repeats([new(2026, 3, 10)], Endless: true)),
        new("Jonas", Spoken[1], new PromiseTime.Standing(null)),
        new("Jonas", Spoken[1], new PromiseTime.Standing(new(2026, 12, 31))),
        new("Solveig", Spoken[0], new PromiseTime.If("job-started", new Delay(-1, DelayUnit.WorkingDays), null)),
        new("Solveig", Spoken[0], new PromiseTime.If("flat-moved", new Delay(14, DelayUnit.CalendarDays), null)),
        new("Solveig", Spoken[0], new PromiseTime.If("support-requested", new Delay(0, DelayUnit.WorkingDays), new(2026, 3, 6))),
        One,
    ];

    private static List<DigestLine> Lines(int count, int dueIn, int overdue) =>
    [
        .. Enumerable.Range(1, count).Select(i => new DigestLine(
            $"7f3k-c{i}", new($"https://followup.example/a/7f3k-c{i}"), Day.AddDays(dueIn), Day.AddDays(-30), overdue, null, $"7f3k-c{i}-1@followup")
        {
            Standing = new(CommitmentState.InForce, new PersonId($"p{i}"), Reminded: true),
        }),
    ];

    private static int Offset(DigestKind kind) => kind is DigestKind.Escalation or DigestKind.EscalationAgain or DigestKind.WithoutOwner ? -5 : 2;

    private static int Overdue(DigestKind kind) => kind is DigestKind.Escalation or DigestKind.EscalationAgain or DigestKind.WithoutOwner ? 3 : 0;
}
