namespace FollowUp.Cases;

/// <summary>How much of anything is taken. Generous for people, small enough that a case always fits the store's batches.</summary>
public static class Limits
{
    /// <summary>Characters of a promise's text, a reason or a note.</summary>
    public const int Text = 1000;

    /// <summary>Characters of a name.</summary>
    public const int Name = 80;

    /// <summary>Characters of a team name: its bytes, escaped, make a key.</summary>
    public const int Team = 60;

    /// <summary>Each may make three events (made, shared, woken), which have to fit into one batch of the store.</summary>
    public const int CommitmentsPerMeeting = 30;

    /// <summary>Commitments of one case, over all its meetings.</summary>
    public const int CommitmentsPerCase = 400;

    public const int Participants = 30;

    public const int CoOwners = 5;

    public const int StopOn = 10;

    /// <summary>Life events of one case.</summary>
    public const int LifeEvents = 400;

    /// <summary>The last places among them, kept free for the jobseeker, coordinators and other systems.</summary>
    public const int LifeEventsKeptFree = 100;

    /// <summary>Life events that each of the others may report in a case on one day.</summary>
    public const int LifeEventsADay = 20;

    /// <summary>Life events that one person may take back in a case within a day: whoever was told of them is told each time.</summary>
    public const int LifeEventsTakenBackADay = 5;

    /// <summary>Objections and questions of one person to one promise within a day: nobody is silenced for longer, and nobody fills a case.</summary>
    public const int SayingsADay = 10;

    /// <summary>How often one person may say one promise in other words, or note who may read it, within a day: the jobseeker is told each time.</summary>
    public const int ChangesADay = 10;

    /// <summary>How far ahead a date may lie, in years.</summary>
    public const int YearsAhead = 10;

    /// <summary>How long after a meeting it may be written down, in days.</summary>
    public const int DaysAfterMeeting = 60;

    /// <summary>How far from its life event a promise may be due, in days of its unit.</summary>
    public const int DelayDays = 400;

    /// <summary>Characters of an RFC 5545 rule.</summary>
    public const int Rule = 200;

    /// <summary>Bytes of a request's body.</summary>
    public const int BodyBytes = 256 * 1024;
}
