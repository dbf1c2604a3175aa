namespace FollowUp.Store;

/// <summary>For how long what is not the case itself is kept.</summary>
public sealed class UpkeepOptions
{
    public const string Section = "FollowUp:Upkeep";

    /// <summary>Answers under idempotency keys, in days: longer than any client repeats a request.</summary>
    public int KeepAnswersDays { get; set; } = 30;

    /// <summary>Who looked at what, in days. Five years, as long as an audit may ask.</summary>
    public int KeepAccessDays { get; set; } = 1827;
}
