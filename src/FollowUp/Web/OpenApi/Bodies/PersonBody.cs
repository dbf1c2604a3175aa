using System.ComponentModel.DataAnnotations;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.People;

namespace FollowUp.Web.OpenApi.Bodies;

/// <summary>What changes. What is left out stays; `null` clears an address, an absence or a deputy; anything else cannot be cleared.</summary>
public sealed record PersonBody
{
    /// <summary>The name they want to be called by.</summary>
    [StringLength(Limits.Name, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Where mail goes. An address that was refused is tried again when it is given again. `null`: no address, and no mail.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>The language of their mails and pages.</summary>
    public LanguageWish? Language { get; init; }

    /// <summary>No digital contact: no mail goes to them. Who chose it themself takes it back themself.</summary>
    public bool? Reserved { get; init; }

    /// <summary>Whether a mail links to the copy, or holds the text of the promises: for the person alone to choose.</summary>
    public MailDetail? MailDetail { get; init; }

    /// <summary>First day of an absence; with `absentUntil`.</summary>
    public DateOnly? AbsentFrom { get; init; }

    /// <summary>Last day of an absence; alone, it begins at once. `null` ends the absence.</summary>
    public DateOnly? AbsentUntil { get; init; }

    /// <summary>Who gets the reminders as well while they are away: somebody of the same team, who sees no more of a case than before. `null`: nobody.</summary>
    public PersonId? Deputy { get; init; }
}
