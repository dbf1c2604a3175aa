namespace FollowUp.Mail;

/// <summary>
/// The dates that a mail tells a professional. Only what is theirs to keep: a proposal that is not accepted, or what a coordinator looks
/// after, does not belong in one's own calendar.
/// </summary>
internal static class MailCalendar
{
    /// <returns>The iCalendar object, or null where there is no date to tell.</returns>
    public static string? Of(MailModel model) => model switch
    {
        DigestMail digest => Attached(digest.Sections.Where(section => IsOwn(section.Kind)).SelectMany(section => section.Lines), _ => digest.Day),
        WokenMail woken => Attached(woken.Lines, line => woken.Day ?? line.PromisedOn ?? line.Due!.Value),
        _ => null,
    };

    private static bool IsOwn(DigestKind kind) => kind is DigestKind.Reminder or DigestKind.ReminderForAbsentColleague
        or DigestKind.ReminderForColleagueElsewhere or DigestKind.WrittenForYou or DigestKind.Renewal or DigestKind.Woken;

    private static string? Attached(IEnumerable<DigestLine> lines, Func<DigestLine, DateOnly> stampedOn) => CalendarFile.Attached(
        [.. lines.Where(line => line.Due is not null).DistinctBy(line => line.EventUid).Select(line => new CalendarDate(line.EventUid, line.Ref, line.Due!.Value, stampedOn(line)))]);
}
