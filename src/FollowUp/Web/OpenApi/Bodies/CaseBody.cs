using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.People;

namespace FollowUp.Web.OpenApi.Bodies;

/// <summary>A case to be opened.</summary>
public sealed record CaseBody
{
    /// <summary>The unit whose coordinator answers for the case.</summary>
    [StringLength(Limits.Team, MinimumLength = 1)]
    public required string Team { get; init; }

    /// <summary>The one the case is about.</summary>
    public required JobseekerBody Jobseeker { get; init; }

    /// <summary>The people around them. More can join later.</summary>
    [MaxLength(Limits.Participants - 1)]
    public IReadOnlyList<ParticipantBody>? Participants { get; init; }
}

/// <summary>The jobseeker, who need not have an address.</summary>
public sealed record JobseekerBody
{
    /// <summary>The name they want to be called by.</summary>
    [StringLength(Limits.Name, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>
    /// Where mail goes. The same address is the same person, in every case, who is to have the same name; without one, a participant gives the
    /// confirmations.
    /// </summary>
    public EmailAddress? Email { get; init; }

    /// <summary>The language of their mails and pages; `nb` where left out.</summary>
    public LanguageWish? Language { get; init; }

    /// <summary>No digital contact: no mail goes to them, and confirmations become tasks for a participant. `false` where left out.</summary>
    public bool? Reserved { get; init; }

    /// <summary>Whether a mail links to the copy, or holds the text of the promises: the jobseeker's own choice. `link` where left out.</summary>
    public MailDetail? MailDetail { get; init; }
}

/// <summary>Somebody around the jobseeker.</summary>
public sealed record ParticipantBody
{
    /// <summary>Their name, as the jobseeker knows them.</summary>
    [StringLength(Limits.Name, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>Where reminders go. The same address is the same person, in every case.</summary>
    public required EmailAddress Email { get; init; }

    /// <summary>What they are in this case.</summary>
    public required ProfessionalRole Role { get; init; }

    /// <summary>The language of their mails; `nb` where left out.</summary>
    public LanguageWish? Language { get; init; }
}

/// <summary>A language: bokmål, nynorsk, English; or Sámi as a wish, which is kept and answered in bokmål with one line that says so.</summary>
[JsonConverter(typeof(KebabEnumConverter<LanguageWish>))]
public enum LanguageWish
{
    Nb,
    Nn,
    En,
    Se,
}

/// <summary>What somebody other than the jobseeker is in a case.</summary>
[JsonConverter(typeof(KebabEnumConverter<ProfessionalRole>))]
public enum ProfessionalRole
{
    EmploymentSpecialist,
    Therapist,
    SocialWorker,
    Coordinator,
    Other,
}
