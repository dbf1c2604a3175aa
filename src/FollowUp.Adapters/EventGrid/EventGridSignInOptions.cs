namespace FollowUp.Adapters.EventGrid;

/// <summary>How Event Grid signs in to bring delivery reports: with a token of Microsoft Entra. With nothing set, it cannot.</summary>
public sealed class EventGridSignInOptions
{
    public const string Section = "FollowUp:DeliveryReports";

    /// <summary>
    /// The application id of Microsoft.EventGrid, the same in every tenant of the public cloud (Microsoft Learn, "Deliver events to Microsoft
    /// Entra protected endpoints").
    /// </summary>
    public const string EventGrid = "4962773b-9cdb-44cf-a8bf-237846a00ab7";

    /// <summary>The tenant whose tokens are believed: its id.</summary>
    public string? Tenant { get; set; }

    /// <summary>The application that tokens are for: its id, as in the event subscription.</summary>
    public string? Audience { get; set; }

    /// <summary>The application that may bring reports: Event Grid unless another one is set, as in another cloud.</summary>
    public string Caller { get; set; } = EventGrid;

    internal bool IsOn => !string.IsNullOrEmpty(Tenant) || !string.IsNullOrEmpty(Audience);
}
