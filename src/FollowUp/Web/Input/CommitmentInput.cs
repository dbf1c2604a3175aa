using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Schedule;

namespace FollowUp.Web.Input;

/// <summary>
/// Reads one commitment. Rule 18: where it does not say who, what, when or if what, it is refused with that question, so that the
/// answer can be given in the meeting.
/// </summary>
internal static class CommitmentInput
{
    private static readonly Dictionary<CommitmentKind, string[]> MembersOf = new()
    {
        [CommitmentKind.Dated] = ["due", "notBefore"],
        [CommitmentKind.Recurring] = ["rrule", "time", "first", "when", "within"],
        [CommitmentKind.Contingent] = ["when", "within"],
        [CommitmentKind.Standing] = ["until", "when", "within"],
        [CommitmentKind.Wish] = [],
    };

    public static CommitmentDraft? Read(Fields f, DateOnly today)
    {
        var text = f.Text("text", Limits.Text, ReasonCode.AskWhat);
        var owner = f.Person("owner", ReasonCode.AskWho);
        var coOwners = f.Persons("coOwners", Limits.CoOwners);
        var beneficiary = f.Person("beneficiary");
        var kind = f.Word<CommitmentKind>("kind", ReasonCode.AskWhen);
        var roll = f.Word<Roll>("roll");
        var stopOn = f.LifeEvents("stopOn", Limits.StopOn);
        var (forAll, roles, givenAloud) = Visibility(f);
        var terms = kind is { } k ? TermsOf(f, k, today) : null;
        if (kind is null)
        {
            // So that a member of some kind is not called unknown while the kind itself is the question.
            foreach (var member in MembersOf.Values.SelectMany(m => m))
            {
                f.Has(member);
            }
        }

        f.Done();
        return text is null || owner is null || terms is null
            ? null
            : new(f.Path, text, owner.Value, [.. coOwners.Distinct()], beneficiary, terms, roll, [.. stopOn.Distinct()], forAll, roles, givenAloud);
    }

    private static (bool ForAll, IReadOnlyList<Role> Roles, bool GivenAloud) Visibility(Fields f)
    {
        const string Member = "visibility";
        switch (f.KindOf(Member))
        {
            case System.Text.Json.JsonValueKind.Object:
                var inner = f.Object(Member)!;
                var roles = inner.Words<Role>("roles", Enum.GetValues<Role>().Length, ReasonCode.Required);
                var givenAloud = inner.Flag("givenAloud") ?? false;
                inner.Done();
                return (false, [.. roles.Where(r => r is not Role.Jobseeker).Distinct()], givenAloud);
            case System.Text.Json.JsonValueKind.Undefined:
                return (false, [], false);
            default:
                switch (f.String(Member))
                {
                    case "all-participants":
                        return (true, [], false);
                    case null or "jobseeker-and-owner":
                        return (false, [], false);
                    default:
                        f.Add(Member, ReasonCode.UnknownWord, "jobseeker-and-owner, all-participants, {\"roles\": […]}");
                        return (false, [], false);
                }
        }
    }

    private static Terms? TermsOf(Fields f, CommitmentKind kind, DateOnly today)
    {
        foreach (var other in MembersOf.Values.SelectMany(m => m).Distinct().Except(MembersOf[kind]).Where(f.Has))
        {
            f.Add(other, ReasonCode.NotForThisKind, Kebab.Of(kind));
        }

        switch (kind)
        {
            case CommitmentKind.Dated:
                var notBefore = f.Date("notBefore");
                return f.Date("due", ReasonCode.AskWhen) is { } due ? new Terms.Dated(due, notBefore) : null;
            case CommitmentKind.Contingent:
                return TriggerOf(f, ReasonCode.AskIfWhat) is { } trigger ? new Terms.Contingent(trigger) : null;
            case CommitmentKind.Standing:
                var until = f.Date("until");
                return new Terms.Standing(until, f.Has("when") || f.Has("within") ? TriggerOf(f, ReasonCode.AskIfWhat) : null);
            case CommitmentKind.Recurring:
                return RecurringOf(f, today);
            default:
                return new Terms.Wish();
        }
    }

    private static Terms.Recurring? RecurringOf(Fields f, DateOnly today)
    {
        var rrule = f.String("rrule", ReasonCode.AskHowOften);
        var time = f.Time("time");
        var begins = f.Has("when") || f.Has("within") ? TriggerOf(f, ReasonCode.AskIfWhat) : null;
        var first = f.Date("first", f.Has("when") ? null : ReasonCode.AskWhen);
        if (first is not null && f.Has("when"))
        {
            f.Add("first", ReasonCode.FirstOrWhen);
            return null;
        }

        if (rrule is null || (first is null && begins is null))
        {
            return null;
        }

        // A rule that begins with a life event is tried from today: its days are known when the event is.
        if (rrule.Length > Limits.Rule)
        {
            f.Add("rrule", ReasonCode.TooLong, Limits.Rule);
            return null;
        }

        // Beyond the calendar no rule has dates; that is the first date's doing and not the rule's.
        if (first?.Year is < NorwegianHolidays.FirstYear)
        {
            f.Add("first", ReasonCode.DateInPast);
            return null;
        }

        if (first?.Year is > NorwegianHolidays.LastYear)
        {
            f.Add("first", ReasonCode.DateTooFar, Limits.YearsAhead);
            return null;
        }

        if (Recurrence.TryCreate(rrule, first ?? today, out var recurrence) is { } problem)
        {
            Refuse(f, problem);
            return null;
        }

        return new(recurrence!.Rule, first, time, begins);
    }

    private static void Refuse(Fields f, RecurrenceProblem problem)
    {
        switch (problem)
        {
            case RecurrenceProblem.TooOften:
                f.Add("rrule", ReasonCode.RuleTooOften);
                break;
            case RecurrenceProblem.NeverOccurs:
                f.Add("rrule", ReasonCode.RuleNeverOccurs);
                break;
            case RecurrenceProblem.TooMany:
                f.Add("rrule", ReasonCode.RuleTooMany, Recurrence.MaxOccurrences);
                break;
            case RecurrenceProblem.CountAndUntil:
                f.Add("rrule", ReasonCode.RuleCountAndUntil);
                break;
            case RecurrenceProblem.EndsBeforeItBegins:
                f.Add("rrule", ReasonCode.RuleEndsBeforeItBegins);
                break;
            default:
                f.Add("rrule", ReasonCode.RuleUnreadable);
                break;
        }
    }

    private static Trigger? TriggerOf(Fields f, ReasonCode missing)
    {
        var when = f.LifeEvent("when", missing);
        var within = f.Object("within", ReasonCode.AskWithinWhat);
        var value = within?.Number("value", -Limits.DelayDays, Limits.DelayDays, ReasonCode.AskWithinWhat);
        var unit = within?.Word<DelayUnit>("unit", ReasonCode.AskWithinWhat);
        var limit = within?.Flag("limit") ?? false;
        within?.Done();
        return when is { } kind && value is { } days && unit is { } counted ? new(kind, new(days, counted, limit)) : null;
    }
}
