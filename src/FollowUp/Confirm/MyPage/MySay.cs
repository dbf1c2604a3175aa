using FollowUp.Cases;

namespace FollowUp.Confirm.MyPage;

/// <summary>What a jobseeker may say with one button.</summary>
public enum MySay
{
    JobEnded,
    Difficult,
    WantsToTalk,
}

/// <summary>What each button reports, and how it is answered.</summary>
internal static class MySays
{
    public static LifeEventKind Kind(this MySay say) => say switch
    {
        MySay.JobEnded => LifeEventKind.JobEnded,
        MySay.Difficult => LifeEventKind.JobAtRisk,
        _ => LifeEventKind.SupportRequested,
    };

    public static MyDone Done(this MySay say) => say switch
    {
        MySay.JobEnded => MyDone.JobEnded,
        MySay.Difficult => MyDone.Difficult,
        _ => MyDone.WantsToTalk,
    };

    /// <summary>Only the end of a job has a day that matters.</summary>
    public static bool HasDay(this MySay say) => say is MySay.JobEnded;
}
