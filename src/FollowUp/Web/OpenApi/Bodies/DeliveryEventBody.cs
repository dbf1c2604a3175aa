namespace FollowUp.Web.OpenApi.Bodies;

/// <summary>An event of Azure Event Grid. Members other than these are not looked at.</summary>
public sealed record DeliveryEventBody
{
    /// <summary>`Microsoft.Communication.EmailDeliveryReportReceived`, or `Microsoft.EventGrid.SubscriptionValidationEvent`; others are passed over.</summary>
    public required string EventType { get; init; }

    /// <summary>What it tells.</summary>
    public required DeliveryReportBody Data { get; init; }
}

/// <summary>A delivery report, or the question whether this address wants events.</summary>
public sealed record DeliveryReportBody
{
    /// <summary>The address that the mail went to.</summary>
    public string? Recipient { get; init; }

    /// <summary>Which mail it was, a UUID: without one that is known, the report changes nothing.</summary>
    public string? MessageId { get; init; }

    /// <summary>What became of it: `Delivered`, `Failed`, `Quarantined`, `FilteredSpam`, or `Bounced` and `Suppressed`, which mark the address as refused. Others change nothing.</summary>
    public string? Status { get; init; }

    /// <summary>Of a validation: the code that is answered.</summary>
    public string? ValidationCode { get; init; }
}
