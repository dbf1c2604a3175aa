using System.Text.Json.Serialization;
using FollowUp.Cases;

namespace FollowUp.Mail;

/// <summary>What became of a mail after the provider took it over (Microsoft Learn, "Azure Communication Services - Email events").</summary>
[JsonConverter(typeof(KebabEnumConverter<DeliveryState>))]
public enum DeliveryState
{
    Delivered,

    /// <summary>The address does not exist, or takes no mail.</summary>
    Bounced,

    /// <summary>Not sent at all: the address bounced before, and the provider has given it up.</summary>
    Suppressed,

    /// <summary>Not delivered for a reason that may pass.</summary>
    Failed,

    Quarantined,

    FilteredSpam,
}

internal static class DeliveryStates
{
    extension(DeliveryState state)
    {
        /// <summary>The provider has given the address up; the other states are passing, or are about the mail's content.</summary>
        public bool GivesUpTheAddress => state is DeliveryState.Bounced or DeliveryState.Suppressed;
    }

    public static bool TryParse(string? text, out DeliveryState state) => Enum.TryParse(text, ignoreCase: true, out state) && Enum.IsDefined(state) && !int.TryParse(text, out _);
}
