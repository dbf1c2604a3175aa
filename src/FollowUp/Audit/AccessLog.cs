using System.Globalization;
using FollowUp.Cases;
using FollowUp.Store;

namespace FollowUp.Audit;

/// <summary>One look at a case, or at somebody in it: who, in which role, at what. <paramref name="Of"/>: whose profile.</summary>
public sealed record Reading(DateTimeOffset At, Actor Person, string Role, string What, PersonId? Of = null);

/// <summary>Who looked at what (rule 15). Written before the answer is given: who cannot be logged does not read.</summary>
public sealed class AccessLog(IRowStore rows, IdSource ids)
{
    private const string Time = "yyyyMMdd'T'HHmmssfffffff'Z'";

    /// <summary>The keys of looks before an instant.</summary>
    public static KeyRange Before(DateTimeOffset at) => KeyRange.All with { Before = at.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture) };

    public async ValueTask WriteAsync(CaseId id, Reading reading, CancellationToken cancellation)
    {
        // Two looks in the same instant are two rows.
        var key = string.Create(
            CultureInfo.InvariantCulture, $"{reading.At.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture)}|{reading.Person}|{ids.Next()[..8]}");
        await rows.CommitAsync(Table.Access, id.Value, [new RowWrite.Insert(key, RowJson.Write(reading))], cancellation);
    }

    /// <summary>Whether somebody has looked at the same since an instant: a page that is shown again at each button is one look.</summary>
    public async ValueTask<bool> HasLookedAsync(CaseId id, Actor person, string what, DateTimeOffset since, CancellationToken cancellation)
    {
        var range = KeyRange.All with { From = since.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture) };
        var looks = await rows.ReadAllAsync(Table.Access, id.Value, range, cancellation);
        return looks.Any(row => RowJson.Read<Reading>(row.Value) is var look && look.Person == person && look.What == what);
    }

    /// <summary>All looks at a case, oldest first.</summary>
    public async ValueTask<IReadOnlyList<Reading>> ReadAsync(CaseId id, CancellationToken cancellation)
    {
        var all = await rows.ReadAllAsync(Table.Access, id.Value, KeyRange.All, cancellation);
        return [.. all.Select(row => RowJson.Read<Reading>(row.Value))];
    }
}
