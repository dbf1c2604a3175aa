using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Schedule;

namespace FollowUp.Capture;

/// <summary>What a professional might want to look at again. A hint refuses nothing, and is never sent to the jobseeker.</summary>
[JsonConverter(typeof(KebabEnumConverter<HintKind>))]
public enum HintKind
{
    /// <summary>Nothing in the case says what happens if the job ends.</summary>
    NoContingency,

    /// <summary>A promise for all participants seems to hold something about health.</summary>
    HealthWord,

    /// <summary>A promise does not speak as "I".</summary>
    NotFirstPerson,

    /// <summary>A promise hedges: "I will try", "soon", "if needed". It may be kept in any way, or not at all.</summary>
    VagueWords,

    /// <summary>What a promise waits for has happened already: it is for the next time.</summary>
    ForNextTime,

    /// <summary>It was to be shared with a role, and the jobseeker's consent is not there: it is stored for jobseeker and owner.</summary>
    ConsentMissing,
}

/// <summary>A hint as found: what, and where in what was sent.</summary>
public sealed record Hint(HintKind Kind, string? Path)
{
    /// <summary>The words that it is about, as they were written; null where it is about none.</summary>
    public string? Found { get; init; }
}

/// <summary>Finds hints. Word lists are small on purpose: a hint that cries wolf is not read.</summary>
public static partial class Hints
{
    /// <param name="after">The case with what the drafts made of it, last.</param>
    /// <param name="drafts">What was just written down.</param>
    /// <param name="today">The day of writing.</param>
    public static IEnumerable<Hint> Of(CaseFile after, IReadOnlyList<CommitmentDraft> drafts, DateOnly today)
    {
        foreach (var (draft, made) in drafts.Zip(after.Commitments.TakeLast(drafts.Count)))
        {
            if (draft.ForAllParticipants && HealthWord().IsMatch(draft.Text))
            {
                yield return new(HintKind.HealthWord, draft.Path + ".text");
            }

            if (!FirstPerson().IsMatch(draft.Text))
            {
                yield return new(HintKind.NotFirstPerson, draft.Path + ".text");
            }

            // What the jobseeker wishes for themself may be as open as they like.
            if (draft.Terms is not Terms.Wish && HedgeIn(draft.Text) is { } hedge)
            {
                yield return new(HintKind.VagueWords, draft.Path + ".text") { Found = hedge };
            }

            if (IsForNextTime(after, draft.Terms.WokenBy?.When, today))
            {
                yield return new(HintKind.ForNextTime, draft.Path + ".when");
            }

            if (draft.Roles.Count > 0 && made.Consent is null)
            {
                yield return new(HintKind.ConsentMissing, draft.Path + ".visibility");
            }
        }

        if (!SaysWhatIf(after))
        {
            yield return new(HintKind.NoContingency, null);
        }
    }

    /// <summary>Whether what is waited for has happened: a job that has begun, or ended, and the other of the two has not come since.</summary>
    public static bool IsForNextTime(CaseFile file, LifeEventKind? waitedFor, DateOnly today) =>
        waitedFor is { } kind && (kind == LifeEventKind.JobEnded || kind == LifeEventKind.JobStarted)
        && file.LifeEvents.Where(e => e.Kind == LifeEventKind.JobEnded || e.Kind == LifeEventKind.JobStarted).MaxBy(e => e.On) is { } last
        && last.Kind == kind && last.On <= today;

    /// <summary>The first words by which a promise hedges, as they were written; null for none. Only such as can hardly mean anything else (docs/decisions/0038).</summary>
    public static string? HedgeIn(string text) => Hedge().Match(text) is { Success: true, Value: var found } ? Sentences.OneLine(found) : null;

    /// <summary>Whether somebody has promised what happens if the job ends.</summary>
    public static bool SaysWhatIf(CaseFile file) => file.Commitments.Exists(c => !c.IsWithdrawn && c.Terms.WokenBy?.When == LifeEventKind.JobEnded);

    /// <summary>The same on a day: what has ended by then says nothing any more, nor does what the jobseeker promised themself.</summary>
    public static bool SaysWhatIf(CaseFile file, SchedulePolicy policy, DateOnly today) => file.Commitments.Exists(c =>
        !c.IsWithdrawn && c.Terms.WokenBy?.When == LifeEventKind.JobEnded && Standing.CanBeOverdue(file, c) && !(Occurrences.StoppedOn(file, c, policy) <= today));

    [GeneratedRegex(@"\b(I|I'm|I'll|me|my|we|our|jeg|meg|min|mitt|mine|vi|oss|vår|vårt|våre|eg|mi)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(
        @"\b(diagnos|depres|angst|anxiet|psyk|psych|bipolar|schizo|schizofren|suicid|selvmord|sjølvmord|medisin|medicin|medication|tablett|behandling|treatment|terapi|therap|symptom|innleg|hospital|sykehus|sjukehus|rus(?:middel|problem)|sykmeld|sjukmeld|adhd|traum)\w*",
        RegexOptions.IgnoreCase)]
    private static partial Regex HealthWord();

    // "I will try to" and not "you try the job"; "as soon as possible" and not "as soon as you call"; "I'll sort it out" and not "… before Friday".
    [GeneratedRegex(
        """
        \b(jeg|eg|vi)\s+(\w+\s+){0,2}?(prøver?|forsøker?|forsøkjer?)\s+(å|og)\b
        | \b(skal|vil|kan)\s+(jeg|eg|vi)\s+(prøve|forsøke|forsøkje)\s+(å|og)\b
        | \b(jeg|eg|vi)\s+(\w+\s+)?håp(er|ar)\s+(å|(at\s+)?(jeg|eg|vi))\b | \bhåp(er|ar)\s+(jeg|eg|vi)\s+å\b
        | \b(ser?|sjå)\s+((jeg|eg|vi)\s+)?(hva|kva)\s+(jeg|eg|vi)\s+(kan\s+(gjøre|gjere|få\s+til)|får\s+til)\b
        | \b(jeg|eg|vi)\s+((skal|vil)\s+)?(ordn(er|ar|e)|fiks(er|ar|e))\s+(det|dette)(?=\s*([.!]|\z))
        | (?<=(\A|[.!?])\s*)(noen|nokon)\s+(tar|tek|ringer|ringjer|hjelper|hjelpar|følger|følgjer|kommer|kjem|skal|vil|kan)\b
        | \bkanskje\b | (?<!\bså\s)\bsnart\b(?!\s+(som\b|du\b|de\b|dere\b))
        | \bså\s+(fort|snart)\s+(som\s+)?(råd|mogleg|mulig|(jeg|eg|vi)\s+(kan|rekker|rekk|får))\b
        | \b(ved|etter)\s+behov\b | \b(når|hvis|om)\s+(jeg|eg|vi)\s+(får|har)\s+tid\b | \bved\s+(høve|anledning)\b
        | \better\s+(hvert|kvart)\b | \b(hvis|om)\s+(det\s+er\s+)?(mulig|mogleg)\b
        | \b(I|we)(['’]ll)?\s+(\w+\s+){0,2}?(try|aim|hope)\s+(to|and)\b
        | \bsee\s+what\s+(I|we)\s+can\s+(do|manage)\b
        | \b(I|we)(['’]ll|\s+will)?\s+(sort\s+(it|that|this)(\s+out)?|take\s+care\s+of\s+(it|that|this))(?=\s*([.!]|\z))
        | (?<=(\A|[.!?])\s*)some(one|body)\s+(will|can|calls|contacts|helps|gets\s+in\s+touch|gets\s+back)\b
        | \b(maybe|perhaps|asap|sometime)\b | (?<!\bas\s)\bsoon\b(?!\s+as\b) | \bas\s+soon\s+as\s+(possible|I\s+(can|have\s+time)|we\s+can)\b
        | \b(if|when|where)\s+(possible|needed|necessary)\b | \bas\s+needed\b | \b(if|when)\s+(I|we)\s+(have|get|find)\s+(the\s+)?time\b | \bat\s+some\s+point\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Hedge();
}
