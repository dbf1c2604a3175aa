using System.Text.Json.Serialization;
using FollowUp.Cases;
using FollowUp.Mail;

namespace FollowUp.People;

/// <summary>How much a jobseeker wants in a mail: a link to the copy, or its text. The link is the default.</summary>
[JsonConverter(typeof(KebabEnumConverter<MailDetail>))]
public enum MailDetail
{
    Link,
    Text,
}

/// <summary>A person, the same one in every case. Names and addresses stand here and nowhere else.</summary>
/// <param name="Name">As they want to be called.</param>
/// <param name="Email">Null where they have none, or gave none.</param>
/// <param name="LanguageTag"><c>nb</c>, <c>nn</c>, <c>en</c>, or <c>se</c> as a wish.</param>
public sealed record Profile(string Name, EmailAddress? Email, string LanguageTag)
{
    /// <summary>No digital contact: no mail goes, whatever else is said.</summary>
    public bool Reserved { get; init; }

    /// <summary>They chose <see cref="Reserved"/> themself: nobody else in their cases takes it back.</summary>
    public bool ReservedByThemself { get; init; }

    /// <summary>The provider refused the address for good; cleared by a new address.</summary>
    public bool AddressRefused { get; init; }

    public MailDetail MailDetail { get; init; }

    /// <summary>First day of an absence; null with <see cref="AbsentUntil"/> set means from when it was set.</summary>
    public DateOnly? AbsentFrom { get; init; }

    /// <summary>Last day of an absence.</summary>
    public DateOnly? AbsentUntil { get; init; }

    /// <summary>Who gets the reminders as well while they are away.</summary>
    public PersonId? Deputy { get; init; }

    /// <summary>
    /// Hashes of the addresses before this one, newest first. Written with the new one, so that an address which still leads here is known
    /// to be free, though the process died before it could free it.
    /// </summary>
    public IReadOnlyList<string> FormerAddresses { get; init; } = [];

    [JsonIgnore]
    public Language Language => LanguageTag switch
    {
        "nn" => Language.Nynorsk,
        "en" => Language.English,
        _ => Language.Bokmal,
    };

    /// <summary>Whether this is their name, however it is spaced and in whichever case.</summary>
    public bool IsCalled(string name) => Plain(Name) == Plain(name);

    /// <summary>Whether a mail may be sent at all.</summary>
    [JsonIgnore]
    public bool TakesMail => Email is not null && !Reserved && !AddressRefused;

    public bool IsAbsent(DateOnly today) => AbsentUntil is { } until && today <= until && (AbsentFrom is not { } from || from <= today);

    /// <summary>The deputy whom they named for this day, if they did; in which cases that one stands in, <see cref="Person.MayStandIn"/> says.</summary>
    public PersonId? DeputyOn(DateOnly today) => IsAbsent(today) ? Deputy : null;

    private static string Plain(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}

/// <summary>A case that a person takes part in: derived from the case, and repaired from it.</summary>
public sealed record Membership(CaseId Case, string Team, Role Role);

/// <summary>A person with all that is known of them. <paramref name="ETag"/>: of the profile's row.</summary>
public sealed record Person(PersonId Id, Profile Profile, IReadOnlyList<Membership> Memberships, string ETag)
{
    public bool Coordinates(string team) => Memberships.Any(m => m.Role is Role.Coordinator && m.Team == team);

    /// <summary>Whether they coordinate each team in which the other takes part; not where the other takes part in none.</summary>
    public bool CoordinatesAllTeamsOf(Person other) => other.Memberships.Count > 0 && other.Memberships.All(m => Coordinates(m.Team));

    /// <summary>Whether they may have copies of what colleagues are told in this case: they work in its team, and are not its jobseeker (rule 10).</summary>
    public bool MayStandIn(CaseFile file) =>
        file.Jobseeker?.Person != Id && Memberships.Any(m => m.Role is not Role.Jobseeker && m.Team == file.Team);

    public IEnumerable<string> CoordinatedTeams => Memberships.Where(m => m.Role is Role.Coordinator).Select(m => m.Team).Distinct();
}

/// <summary>That a person is, or will be, away with a deputy.</summary>
internal sealed record Away(DateOnly Until);

/// <summary>Whom an address belongs to.</summary>
internal sealed record PersonAt(PersonId Person);
