using System.Text.Json.Serialization;
using FollowUp.Cases;

namespace FollowUp.Confirm;

/// <summary>Where a confirmation stands.</summary>
[JsonConverter(typeof(KebabEnumConverter<ConfirmationState>))]
public enum ConfirmationState
{
    /// <summary>To be mailed when the window is open.</summary>
    Waiting,

    /// <summary>Mailed to the jobseeker.</summary>
    Sent,

    /// <summary>A participant is to give it by phone, letter or in person.</summary>
    ToBeGiven,

    /// <summary>Given so, and recorded.</summary>
    Given,

    /// <summary>Nothing was left to confirm when it was about to go.</summary>
    NotNeeded,
}
