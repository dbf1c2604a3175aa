using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FollowUp.Audit;
using FollowUp.Cases;
using FollowUp.People;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Simulation;

/// <summary>How a story ended, as text that can be compared: without versions, and without ids that hang on them.</summary>
internal static partial class Ending
{
    /// <summary>Each mail once: to whom, and what it says.</summary>
    public static string Mails(IReadOnlyList<Taken> log) => string.Join(
        "\n---\n", log.DistinctBy(m => m.Id).Select(m => $"{m.To}: {m.Subject}\n{Plain(m.Text)}").Order(StringComparer.Ordinal));

    /// <summary>The mails that went more than once, each time the same.</summary>
    public static int Repeats(IReadOnlyList<Taken> log)
    {
        Assert.All(log.GroupBy(m => m.Id), same => Assert.Single(same.Select(m => (m.To, m.Subject, Plain(m.Text))).Distinct()));
        return log.Count - log.DistinctBy(m => m.Id).Count();
    }

    /// <summary>Every link in a mail that went opens, also of one that went twice.</summary>
    public static async Task LinksOpenAsync(Player player, IReadOnlyList<Taken> log)
    {
        var world = new World(player.Store, player.Provider, player.Clock, "reader");
        foreach (var link in log.SelectMany(m => Link().Matches(m.Text)))
        {
            var purpose = link.Groups[1].Value == "my" ? LinkPurpose.My : LinkPurpose.Act;
            Assert.True(await world.Links.FindAsync(link.Groups[2].Value, purpose, CancellationToken.None) is not null, $"{link.Value} does not open");
        }
    }

    // A mail that is tried again has new links, since nobody knows the old ones: the store has their hashes.
    private static string Plain(string text) => Link().Replace(text, "$1/…");

    [GeneratedRegex(@"(my|act)/(\S+)")]
    private static partial Regex Link();

    /// <summary>Rule 6: one digest a working day; what a life event wakes, on 10 March, comes on top.</summary>
    public static void OneDigestADay(IReadOnlyList<Taken> log)
    {
        var days = log.DistinctBy(m => m.Id).Where(m => !m.To.StartsWith("ola", StringComparison.Ordinal))
            .GroupBy(m => (m.To, Day: SchedulePolicy.Default.Today(m.At)));
        Assert.All(days, day => Assert.True(day.Count() <= (day.Key.Day.Day == 10 ? 2 : 1), $"{day.Key}"));
    }

    /// <summary>Cases, overview, memberships, outboxes, at the end of a story: nothing that is due is left.</summary>
    public static async Task<string> StateAsync(Player player)
    {
        var world = new World(player.Store, player.Provider, player.Clock, "reader");
        foreach (var id in await world.Upkeep.CasesAsync(CancellationToken.None))
        {
            Assert.Null((await world.Upkeep.VerifyAsync(id, CancellationToken.None)).Trouble);
        }

        foreach (var row in player.Store.Dump().Where(row => row.Table is Table.Outbox && row.Key[..2] is not ("s|" or "t|")))
        {
            Assert.True(
                row.Key.StartsWith("m|", StringComparison.Ordinal) ? RowJson.Read<MailInHand>(row.Value).Done
                    : RowJson.Read<OutboxItem>(row.Value) is { Mail: null } item && item.SendAt > player.Clock.Now,
                $"left over: {row.Partition} {row.Key} {row.Value}");
        }

        return await StoreAsync(player, false);
    }

    /// <summary>All that the store holds, without versions; with what is under way, two that are the same go on the same.</summary>
    public static async Task<string> StoreAsync(Player player, bool withUnderWay)
    {
        var world = new World(player.Store, player.Provider, player.Clock, "reader");
        var text = new StringBuilder();
        foreach (var id in await world.Upkeep.CasesAsync(CancellationToken.None))
        {
            Tell(text, await world.Cases.LoadAsync(id, CancellationToken.None));
        }

        foreach (var row in player.Store.Dump())
        {
            switch (row.Table)
            {
                case Table.Overview:
                    text.AppendLine(CultureInfo.InvariantCulture, $"overview {row.Key} {RowJson.Read<OverviewRow>(row.Value).OverdueFrom}");
                    break;
                case Table.People:
                    text.AppendLine(CultureInfo.InvariantCulture, $"people {row.Partition} {row.Key} {row.Value}");
                    break;
                case Table.Outbox when row.Key[..2] is "s|" or "t|":
                    break;
                case Table.Outbox when row.Key.StartsWith("m|", StringComparison.Ordinal):
                    text.Append(withUnderWay ? $"mail {row.Partition} {row.Key} {row.Value}\n" : "");
                    break;
                case Table.Wakeups when withUnderWay:
                    text.AppendLine(CultureInfo.InvariantCulture, $"wake-up {row.Key}");
                    break;
                case Table.Outbox:
                    var item = RowJson.Read<OutboxItem>(row.Value);
                    text.AppendLine(CultureInfo.InvariantCulture, $"waits {row.Partition} {item.Kind} {item.SendAt:O} {item.For} {item.Mail}");
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>"Work without a hint cannot exist": whatever is to be done has a wake-up, now and whenever a process dies.</summary>
    public static async Task NothingWithoutWakeUpAsync(Player player)
    {
        var world = new World(player.Store, player.Provider, player.Clock, "reader");
        var planned = player.Store.Dump().Where(row => row.Table is Table.Wakeups).Select(row => row.Key.Split('|'))
            .GroupBy(parts => (parts[1], parts[2]))
            .ToDictionary(g => g.Key, g => g.Min(parts => parts[0]));
        bool IsPlanned(string kind, string id, DateTimeOffset by) =>
            planned.TryGetValue((kind, id), out var first)
            && string.CompareOrdinal(first, by.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff'Z'", CultureInfo.InvariantCulture)) <= 0;

        // A hint lies two minutes ahead, and a claim five: that is how long a thing that broke off may rest.
        var soon = player.Clock.Now + TimeSpan.FromMinutes(6);
        var outbox = player.Store.Dump().Where(row => row.Table is Table.Outbox && row.Key[..2] is not ("m|" or "s|" or "t|"))
            .Select(row => (To: row.Partition, Item: RowJson.Read<OutboxItem>(row.Value))).ToList();
        foreach (var id in await world.Upkeep.CasesAsync(CancellationToken.None))
        {
            var file = await world.Cases.LoadAsync(id, CancellationToken.None);
            var context = await world.Cases.ContextAsync(file, Actor.Service, default, CancellationToken.None);
            var isLookedAtSoon = IsPlanned("case", id.Value, soon);
            if (WakeUp.Next(file, context) is { } next)
            {
                Assert.True(isLookedAtSoon || IsPlanned("case", id.Value, next), $"{id} sleeps beyond {next:O}");
            }

            foreach (var notice in file.Pending.Values)
            {
                // Whoever looks at the case puts all that waits into the outboxes: the latest when it is to be told.
                Assert.True(
                    isLookedAtSoon || IsPlanned("case", id.Value, notice.SendAt) || outbox.Exists(o => o.To == notice.To.Value && o.Item.Case == id && o.Item.Notice == notice.Id),
                    $"{notice.Kind} of {id} is in no outbox, and nobody puts it there in time");
            }
        }

        foreach (var (to, item) in outbox)
        {
            var by = item.SendAt > soon ? item.SendAt : soon;
            Assert.True(
                IsPlanned("person", to, by) || IsPlanned("case", item.Case.Value, soon) || item.Mail is not null && planned.ContainsKey(("person", to))
                || player.Clock.Now >= item.SendAt && planned.ContainsKey(("person", to)),
                $"{item.Kind} for {to} waits without a wake-up");
        }
    }

    /// <summary>No wake-up is left that is due.</summary>
    public static async Task NothingDueAsync(Player player) =>
        Assert.False(await new Wakeups(player.Store).FirstAsync(CancellationToken.None) <= player.Clock.Now);

    private static void Tell(StringBuilder text, CaseFile file)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"case {file.Id} {file.Team}");
        foreach (var part in file.Participants.Cast<object>().Concat(file.Meetings).Concat(file.Commitments).Concat(file.Reported).Concat(file.Confirmations))
        {
            text.AppendLine(Version().Replace(JsonSerializer.Serialize(part), ""));
        }

        var notices = file.Notices.SelectMany(n => file.SettledNotices.Where(s => s.Key.Notice == n.Id)
            .Select(s => $"{n.Tells()} {s.Key.To} {s.Value.Outcome}").DefaultIfEmpty($"{n.Tells()} waits"));
        text.AppendJoin('\n', notices.Order(StringComparer.Ordinal)).AppendLine();
    }

    [GeneratedRegex("\"(InVersion|ChangedIn|CoveredIn|IssuedAt|TaskedAt)\":[^,}]*,?")]
    private static partial Regex Version();
}
