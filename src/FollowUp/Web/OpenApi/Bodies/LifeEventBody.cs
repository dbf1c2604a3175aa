using System.ComponentModel.DataAnnotations;
using FollowUp.Cases;

namespace FollowUp.Web.OpenApi.Bodies;

/// <summary>Something happened, or will on a known day.</summary>
public sealed record LifeEventBody
{
    /// <summary>
    /// What happened. Any word that fits the pattern is taken; those that have a name in three languages are `job-started`, `job-ended`,
    /// `job-at-risk`, `hours-or-pay-changed`, `sick-leave-started`, `support-requested`, `jobseeker-answered`, `service-declined` and what is configured.
    /// </summary>
    public required LifeEventKind Kind { get; init; }

    /// <summary>The day, at most 366 days ago or two years ahead.</summary>
    public required DateOnly On { get; init; }

    /// <summary>A note, for whoever has something to do because of it.</summary>
    [StringLength(Limits.Text, MinimumLength = 1)]
    public string? Note { get; init; }
}

/// <summary>Another day for a life event.</summary>
public sealed record LifeEventMoveBody
{
    /// <summary>The day, at most 366 days ago or two years ahead.</summary>
    public required DateOnly On { get; init; }
}
