using FollowUp.Cases;

namespace FollowUp.Confirm.MyPage;

/// <summary>What a jobseeker may say with one button.</summary>
public enum MySay
{
    JobEnded,
    Difficult,
    WantsToTalk,

    /// <summary>No more of the service: it stands by itself, with what else they decide.</summary>
    Declines,
}

/// <summary>What each button reports, and how it is answered.</summary>
internal static class MySays
{
    public static LifeEventKind Kind(this MySay say) => say switch
    {
        MySay.JobEnded => LifeEventKind.JobEnded,
        MySay.Difficult => LifeEventKind.JobAtRisk,
        MySay.Declines => LifeEventKind.ServiceDeclined,
        _ => LifeEventKind.SupportRequested,
    };

    public static MyDone Done(this MySay say) => say switch
    {
        MySay.JobEnded => MyDone.JobEnded,
        MySay.Difficult => MyDone.Difficult,
        MySay.Declines => MyDone.Declined,
        _ => MyDone.WantsToTalk,
    };

    /// <summary>Only the end of a job has a day that matters.</summary>
    public static bool HasDay(this MySay say) => say is MySay.JobEnded;

    /// <summary>Somebody is told of it, and reads what they write with it. That they want no more of the service is for nobody to answer.</summary>
    public static bool IsHeard(this MySay say) => say is not MySay.Declines;
}
