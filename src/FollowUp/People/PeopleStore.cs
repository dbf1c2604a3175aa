using System.Globalization;
using System.Text;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Store;

namespace FollowUp.People;

/// <summary>
/// Persons: one partition each, with the profile and the cases they take part in; one partition for each address, which
/// makes the same address the same person; one for each team, with its coordinators.
/// </summary>
public sealed class PeopleStore(IRowStore rows)
{
    private const string ProfileKey = "profile";
    private const string MemberPrefix = "member|";
    private const string PersonKey = "person";
    private const string AwayPartition = "away|";
    private const string HandlePrefix = "link|";

    // Each is of use only until its row is gone, a moment after.
    private const int MostFormer = 9;

    public async ValueTask<Person?> FindAsync(PersonId id, CancellationToken cancellation)
    {
        var all = await rows.ReadAllAsync(Table.People, id.Value, KeyRange.All, cancellation);
        var profile = all.FirstOrDefault(row => row.Key == ProfileKey);
        return profile is null
            ? null
            : new(id, RowJson.Read<Profile>(profile.Value), [.. all.Where(IsMember).Select(row => RowJson.Read<Membership>(row.Value))], profile.ETag);
    }

    public async ValueTask<Profile?> ProfileAsync(PersonId id, CancellationToken cancellation) =>
        await rows.GetAsync(Table.People, id.Value, ProfileKey, cancellation) is { } row ? RowJson.Read<Profile>(row.Value) : null;

    /// <summary>Who stands in for somebody in a case on this day: whom they named, while that one may.</summary>
    internal async ValueTask<Person?> StandInAsync(CaseFile file, PersonId absent, DateOnly today, CancellationToken cancellation) =>
        (await ProfileAsync(absent, cancellation))?.DeputyOn(today) is { } deputy
        && await FindAsync(deputy, cancellation) is { } person && person.MayStandIn(file)
            ? person
            : null;

    /// <summary>The person with this address: whoever is only about to get it, or had it before, is not.</summary>
    public async ValueTask<Person?> FindByAddressAsync(EmailAddress email, CancellationToken cancellation) =>
        await rows.GetAsync(Table.People, AddressPartition(HashOf(email)!), PersonKey, cancellation) is { } row
        && await FindAsync(RowJson.Read<PersonAt>(row.Value).Person, cancellation) is { } person
        && person.Profile.Email?.Normalised == email.Normalised
            ? person
            : null;

    /// <summary>Who would be found or added: the person with this address, else this id. Nothing is stored.</summary>
    public async ValueTask<PersonId> ForeseeAsync(PersonId id, Profile profile, CancellationToken cancellation) =>
        HashOf(profile.Email) is { } hash && await HolderAsync(hash, cancellation) is { IsFree: false } holder ? holder.Person : id;

    /// <summary>The person with this address, or a new one with this id. Who exists keeps the profile they have.</summary>
    public async ValueTask<PersonId> FindOrAddAsync(PersonId id, Profile profile, CancellationToken cancellation)
    {
        var person = HashOf(profile.Email) is { } hash ? await ClaimAsync(hash, id, cancellation) : id;
        await rows.InsertMissingAsync(Table.People, person.Value, [new(ProfileKey, RowJson.Write(profile))], cancellation);
        return person;
    }

    /// <summary>Writes a changed profile.</summary>
    /// <returns>Whether it was written; if not, whether it is to be tried again on the person as they are now.</returns>
    public async ValueTask<ProfileChange> ReplaceAsync(Person person, Profile profile, CancellationToken cancellation)
    {
        var (old, next) = (HashOf(person.Profile.Email), HashOf(profile.Email));
        if (old != next)
        {
            var former = person.Profile.FormerAddresses;
            if (next is not null && former.Contains(next))
            {
                // Taken back. It is no former one before it is claimed, so that nobody takes it for free in between.
                await WriteAsync(person, person.Profile with { FormerAddresses = [.. former.Where(hash => hash != next)] }, cancellation);
                return ProfileChange.ChangedMeanwhile;
            }

            if (next is not null && await ClaimAsync(next, person.Id, cancellation) != person.Id)
            {
                return ProfileChange.AddressTaken;
            }

            profile = profile with { FormerAddresses = old is null ? former : [old, .. former.Take(MostFormer)] };
        }

        if (profile is { AbsentUntil: { } until, Deputy: not null })
        {
            // A hint before the truth: whoever is not in this partition has no deputy now.
            await rows.CommitAsync(
                Table.People, AwayPartition, [new RowWrite.Upsert(person.Id.Value, RowJson.Write(new Away(until)))], cancellation);
        }

        if (await WriteAsync(person, profile, cancellation) is CommitOutcome.Conflict)
        {
            return ProfileChange.ChangedMeanwhile;
        }

        if (old is not null && old != next && await HolderAsync(old, cancellation) is { IsFree: true } freed)
        {
            await FreeAsync(old, freed, cancellation);
        }

        return ProfileChange.Done;
    }

    /// <summary>Everybody who may have a deputy now or later; their profile says whether they do. One read for a whole sweep.</summary>
    /// <param name="today">Absences that ended more than a week before are forgotten.</param>
    /// <param name="cancellation">Stops it.</param>
    internal async ValueTask<IReadOnlySet<PersonId>> AwayAsync(DateOnly today, CancellationToken cancellation)
    {
        var away = new HashSet<PersonId>();
        foreach (var row in await rows.ReadAllAsync(Table.People, AwayPartition, KeyRange.All, cancellation))
        {
            if (RowJson.Read<Away>(row.Value).Until >= today.AddDays(-7))
            {
                away.Add(new(row.Key));
            }
            else
            {
                // Not if somebody has extended it meanwhile.
                await rows.CommitAsync(Table.People, AwayPartition, [new RowWrite.Delete(row.Key, row.ETag)], cancellation);
            }
        }

        return away;
    }

    /// <summary>Notes that the provider refused the address, unless it has changed meanwhile.</summary>
    public async ValueTask MarkRefusedAsync(PersonId id, EmailAddress address, CancellationToken cancellation)
    {
        while (await FindAsync(id, cancellation) is { } person && person.Profile.Email == address && !person.Profile.AddressRefused)
        {
            if (await ReplaceAsync(person, person.Profile with { AddressRefused = true }, cancellation) is ProfileChange.Done)
            {
                return;
            }
        }
    }

    /// <summary>Derives a person's membership from their case.</summary>
    public async ValueTask SetMembershipAsync(CaseFile file, Participant participant, CancellationToken cancellation)
    {
        var key = MemberPrefix + file.Id;
        var coordinatorKey = $"{participant.Person}|{file.Id}";
        if (participant.Left)
        {
            await rows.DeletePresentAsync(Table.People, participant.Person.Value, [key], cancellation);
            await rows.DeletePresentAsync(Table.People, TeamPartition(file.Team), [coordinatorKey], cancellation);
            return;
        }

        var membership = new RowWrite.Upsert(key, RowJson.Write(new Membership(file.Id, file.Team, participant.Role)));
        await rows.CommitAsync(Table.People, participant.Person.Value, [membership], cancellation);
        await rows.CommitAsync(
            Table.People, HandlePrefix + HandleOf(participant.Person), [new RowWrite.Upsert(PersonKey, RowJson.Write(new PersonAt(participant.Person)))], cancellation);
        if (participant.Role is Role.Coordinator)
        {
            var coordinator = new RowWrite.Upsert(coordinatorKey, RowJson.Write(new PersonAt(participant.Person)));
            await rows.CommitAsync(Table.People, TeamPartition(file.Team), [coordinator], cancellation);
        }
    }

    /// <summary>What a person is found by in links that are mailed to them: it is used for nothing else, and says nothing elsewhere.</summary>
    internal static string HandleOf(PersonId person) => StableId.Short("link", person.Value);

    /// <summary>Whose handle it is; null for nobody's.</summary>
    internal async ValueTask<PersonId?> FindByHandleAsync(string handle, CancellationToken cancellation) =>
        handle.Length > 0 && handle.All(char.IsAsciiLetterOrDigit)
        && await rows.GetAsync(Table.People, HandlePrefix + handle, PersonKey, cancellation) is { } row
            ? RowJson.Read<PersonAt>(row.Value).Person
            : null;

    /// <summary>Everybody who coordinates a team, through whichever case.</summary>
    public async ValueTask<IReadOnlyList<PersonId>> CoordinatorsAsync(string team, CancellationToken cancellation)
    {
        var all = await rows.ReadAllAsync(Table.People, TeamPartition(team), KeyRange.All, cancellation);
        return [.. all.Select(row => RowJson.Read<PersonAt>(row.Value).Person).Distinct()];
    }

    /// <summary>Whether mail reaches at least one of these.</summary>
    internal async ValueTask<bool> AnyTakesMailAsync(IReadOnlyList<PersonId> persons, CancellationToken cancellation)
    {
        foreach (var person in persons)
        {
            if (await ProfileAsync(person, cancellation) is { TakesMail: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All persons: a scan, for the demo's sign-in page and for upkeep.</summary>
    public async ValueTask<IReadOnlyList<Person>> AllAsync(CancellationToken cancellation)
    {
        var all = new List<Person>();
        await foreach (var partition in rows.AllPartitionsAsync(Table.People, cancellation))
        {
            if (!partition.Contains('|', StringComparison.Ordinal) && await FindAsync(new(partition), cancellation) is { } person)
            {
                all.Add(person);
            }
        }

        return all;
    }

    /// <summary>A team's name as a partition: letters that keys do not hold are written as their bytes.</summary>
    internal static string Escape(string name)
    {
        var key = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            var c = (char)b;
            key = char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? key.Append(c) : key.Append(CultureInfo.InvariantCulture, $"={b:x2}");
        }

        return key.ToString();
    }

    private static string TeamPartition(string team) => "team|" + Escape(team);

    private static string AddressPartition(string hash) => "email|" + hash;

    private static string? HashOf(EmailAddress? email) => email is { } address ? StableId.Long(address.Normalised) : null;

    private static bool IsMember(Row row) => row.Key.StartsWith(MemberPrefix, StringComparison.Ordinal);

    private ValueTask<CommitOutcome> WriteAsync(Person person, Profile profile, CancellationToken cancellation) =>
        rows.CommitAsync(Table.People, person.Id.Value, [new RowWrite.Replace(ProfileKey, RowJson.Write(profile), person.ETag)], cancellation);

    // Who is about to get an address does not have it yet either: only one who says that it was theirs has given it up.
    private async ValueTask<Holder?> HolderAsync(string hash, CancellationToken cancellation)
    {
        if (await rows.GetAsync(Table.People, AddressPartition(hash), PersonKey, cancellation) is not { } row)
        {
            return null;
        }

        var person = RowJson.Read<PersonAt>(row.Value).Person;
        var isFree = await ProfileAsync(person, cancellation) is { } profile && profile.FormerAddresses.Contains(hash);
        return new(person, isFree, row.ETag);
    }

    // Not if it has been written again since it was seen to be free.
    private ValueTask<CommitOutcome> FreeAsync(string hash, Holder holder, CancellationToken cancellation) =>
        rows.CommitAsync(Table.People, AddressPartition(hash), [new RowWrite.Delete(PersonKey, holder.ETag)], cancellation);

    private async ValueTask<PersonId> ClaimAsync(string hash, PersonId id, CancellationToken cancellation)
    {
        while (true)
        {
            var holder = await HolderAsync(hash, cancellation);
            if (holder is { IsFree: true })
            {
                await FreeAsync(hash, holder, cancellation);
                continue;
            }

            if (holder is not null && holder.Person != id)
            {
                return holder.Person;
            }

            // One's own is written again, so that whoever saw it free before does not remove it now.
            var mine = RowJson.Write(new PersonAt(id));
            RowWrite write = holder is null ? new RowWrite.Insert(PersonKey, mine) : new RowWrite.Replace(PersonKey, mine, holder.ETag);
            if (await rows.CommitAsync(Table.People, AddressPartition(hash), [write], cancellation) is CommitOutcome.Committed)
            {
                return id;
            }
        }
    }
}

/// <summary>Whom an address leads to.</summary>
/// <param name="IsFree">They have another one by now: the row was left by a process that died.</param>
internal sealed record Holder(PersonId Person, bool IsFree, string ETag);

/// <summary>What became of a change to a profile.</summary>
public enum ProfileChange
{
    Done,
    ChangedMeanwhile,
    AddressTaken,
}
