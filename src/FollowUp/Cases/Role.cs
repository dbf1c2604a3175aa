using System.Text.Json.Serialization;

namespace FollowUp.Cases;

/// <summary>What a participant is in a case. One person may have different roles in different cases.</summary>
[JsonConverter(typeof(KebabEnumConverter<Role>))]
public enum Role
{
    Jobseeker,
    EmploymentSpecialist,
    Therapist,
    SocialWorker,
    Coordinator,
    Other,
}
