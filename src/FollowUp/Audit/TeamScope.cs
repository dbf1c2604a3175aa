using System.Globalization;
using FollowUp.Cases;
using FollowUp.People;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Audit;

/// <summary>Which of the caller's teams are asked about, and what of them is wanted: from the address of a request.</summary>
internal abstract record TeamScope
{
    /// <summary>These teams, and of what is overdue only this. <paramref name="Team"/>: the one that was chosen.</summary>
    public sealed record Known(IReadOnlyList<string> Teams, string? Team, int LeastDays, Role? Role) : TeamScope
    {
        public bool Keeps(OverdueRow row) => row.WorkingDaysOverdue >= LeastDays && Keeps(row.OwnerRole);

        public bool Keeps(Role? role) => Role is null || role == Role;
    }

    /// <summary>The caller does not coordinate that team, or any.</summary>
    public sealed record NotTheirs : TeamScope;

    public sealed record Unreadable(IReadOnlyList<Flaw> Flaws) : TeamScope;

    public static TeamScope Of(Person? person, IQueryCollection query)
    {
        var teams = person?.CoordinatedTeams.ToList() ?? [];
        var flaws = new List<Flaw>();
        var least = 1;
        if (query["minWorkingDays"] is [{ Length: > 0 } days]
            && !(int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out least) && least <= 10_000))
        {
            flaws.Add(new("minWorkingDays", new(ReasonCode.NumberOutOfRange, [0, 10_000])));
        }

        Role? role = null;
        if (query["role"] is [{ Length: > 0 } word])
        {
            if (Kebab.TryParse<Role>(word, out var known))
            {
                role = known;
            }
            else
            {
                flaws.Add(new("role", new(ReasonCode.UnknownWord, [Kebab.All<Role>()])));
            }
        }

        var team = query["team"] is [{ Length: > 0 } named] ? named : null;
        return teams.Count == 0 ? new NotTheirs()
            : flaws.Count > 0 ? new Unreadable(flaws)
            : team is null ? new Known(teams, null, least, role)
            : teams.Contains(team) ? new Known([team], team, least, role)
            : new NotTheirs();
    }
}
