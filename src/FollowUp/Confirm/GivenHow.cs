using System.Text.Json.Serialization;
using FollowUp.Cases;

namespace FollowUp.Confirm;

/// <summary>How a person without digital contact was given the confirmation.</summary>
[JsonConverter(typeof(KebabEnumConverter<GivenHow>))]
public enum GivenHow
{
    Phone,
    Letter,
    InPerson,
}
