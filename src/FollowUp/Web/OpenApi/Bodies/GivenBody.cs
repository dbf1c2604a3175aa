using FollowUp.Confirm;

namespace FollowUp.Web.OpenApi.Bodies;

/// <summary>How a person without mail was given a confirmation.</summary>
public sealed record GivenBody
{
    /// <summary>The way it was given.</summary>
    public required GivenHow How { get; init; }

    /// <summary>The day it was given; from the day of the confirmation up to today.</summary>
    public required DateOnly On { get; init; }
}
