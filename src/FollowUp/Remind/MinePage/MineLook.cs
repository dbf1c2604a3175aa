using System.Collections.Concurrent;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Store;
using FollowUp.Web;

namespace FollowUp.Remind.MinePage;

/// <summary>Finds what somebody has promised, in all of their cases as they are now.</summary>
internal sealed class MineLook(CaseStore cases, CaseGate gate, LifeEventNames lifeEvents)
{
    private const int AtOnce = 8;
    private const int MostWords = 140;

    /// <summary>All rows, what is asked of the reader first, then by date. Each case that has one is noted as looked at.</summary>
    public async ValueTask<IReadOnlyList<MineRow>> RowsAsync(Person reader, Language language, CancellationToken cancellation)
    {
        var rows = new List<MineRow>();
        foreach (var file in await FilesAsync(reader, cancellation))
        {
            var mine = file.Commitments.Where(c => IsMine(file, c, reader.Id)).ToList();
            if (mine.Count > 0)
            {
                var jobseeker = file.Jobseeker!.Person;
                var names = await gate.NamesAsync(mine.Select(c => For(file, c, reader.Id)).Append(jobseeker), cancellation);
                var saying = new PromiseSaying(lifeEvents.About(names[jobseeker]), MailWording.In(language));
                rows.AddRange(mine.Select(c => Row(file, c, reader.Id, names, saying)));
                await gate.LogAsync(file, new(reader), "promises", cancellation);
            }
        }

        return [.. rows.OrderBy(r => r.Sort).ThenBy(r => r.Due ?? DateOnly.MaxValue).ThenBy(r => r.Ref, StringComparer.Ordinal)];
    }

    /// <summary>The open dates of what somebody is to keep, from a month back to a year ahead: a reference and a date each.</summary>
    public async ValueTask<IReadOnlyList<CalendarDate>> DatesAsync(Person reader, CancellationToken cancellation)
    {
        var today = gate.Policy.Today(gate.Now);
        return
        [
            .. from file in await FilesAsync(reader, cancellation)
               from c in file.Commitments
               where c.IsOwnedBy(reader.Id) && !c.IsProposed && !c.IsWithdrawn
               from o in Standing.Of(file, c, gate.Policy, today, upcoming: 60).Occurrences
               where o.IsOpen && o.Due > today.AddMonths(-1) && o.Due < today.AddYears(1)
               orderby o.Due
               select new CalendarDate($"{file.Id}-{c.Id}-{o.Id}@followup", Links.Ref(file.Id, $"{c.Number}"), o.Due, o.Due),
        ];
    }

    private async ValueTask<IReadOnlyList<CaseFile>> FilesAsync(Person reader, CancellationToken cancellation)
    {
        var files = new ConcurrentBag<CaseFile>();
        await Parallel.ForEachAsync(
            reader.Memberships.Where(m => m.Role is not Role.Jobseeker),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (membership, token) =>
            {
                if (await cases.LoadAsync(membership.Case, token) is { Exists: true } file && file.IsPresent(reader.Id))
                {
                    files.Add(file);
                }
            });
        return [.. files.OrderBy(f => f.Id.Value, StringComparer.Ordinal)];
    }

    private bool IsMine(CaseFile file, Commitment c, PersonId reader) =>
        !c.IsWithdrawn && (c.HandOver?.To == reader || c.IsOwnedBy(reader))
        && (c.HandOver?.To == reader || Standing.Of(file, c, gate.Policy, gate.Policy.Today(gate.Now)).State is CommitmentState.InForce or CommitmentState.Proposed);

    private MineRow Row(CaseFile file, Commitment c, PersonId reader, Dictionary<PersonId, string> names, PromiseSaying saying)
    {
        var standing = Standing.Of(file, c, gate.Policy, gate.Policy.Today(gate.Now));
        var time = PromiseTime.Of(c, standing, gate.Policy.Today(gate.Now));
        var due = standing.Occurrences.FirstOrDefault(o => o.IsOpen)?.Due;
        var sort = c.HandOver?.To == reader || standing.State is CommitmentState.Proposed ? MineSort.Asked
            : due is not null ? MineSort.Dated
            : time is PromiseTime.If ? MineSort.If
            : MineSort.Standing;
        return new(
            file.Id,
            c.Id,
            Links.Ref(file.Id, $"{c.Number}"),
            names[For(file, c, reader)].Split(' ')[0],
            c.Text.Length <= MostWords ? c.Text : string.Concat(c.Text.AsSpan(0, MostWords).TrimEnd(), "…"),
            sort,
            due,
            due is null ? saying.When(time) : "");
    }

    private static PersonId For(CaseFile file, Commitment c, PersonId reader) => c.Beneficiary == reader ? file.Jobseeker!.Person : c.Beneficiary;
}
