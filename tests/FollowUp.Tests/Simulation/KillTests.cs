using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using FollowUp.Tests.Store;
using Xunit;

namespace FollowUp.Tests.Simulation;

/// <summary>The real process, killed while it writes and while it sweeps, and started again over what it left behind.</summary>
public class KillTests
{
    private const int Writers = 6;
    private const int Enough = 30;
    private const int Persons = 3;

    [Fact]
    public async Task A_host_that_is_killed_has_kept_what_it_accepted_and_tells_each_thing_once()
    {
        using var folder = new TempFolder();
        var (said, unanswered) = (new ConcurrentBag<string>(), new ConcurrentBag<(string Key, object Body)>());
        string id, owner;
        using (var host = await HostProcess.StartAsync(folder.File("")))
        {
            (id, owner) = await OpenAsync(host);
            var now = (await host.GetAsync("/demo/clock", "system")).GetProperty("now").GetDateTimeOffset();
            var writers = Enumerable.Range(0, Writers).Select(w => WriteAsync(host, id, owner, now, w, said, unanswered)).ToList();
            await HostProcess.UntilAsync(() => Task.FromResult(said.Count >= Enough));
            await host.KillAsync();
            await Task.WhenAll(writers);
        }

        using (var host = await HostProcess.StartAsync(folder.File("")))
        {
            Assert.Equal(Writers, unanswered.Count);
            foreach (var (key, body) in unanswered)
            {
                Assert.NotNull(await host.PostAsync($"/api/cases/{id}/meetings", owner, body, key));
                said.Add(key);
            }

            Assert.Equal(said.Order(StringComparer.Ordinal), await TextsAsync(host, id, owner));

            // A week goes by; in the middle of its mails the power goes.
            var week = host.PostAsync("/demo/clock", "system", new { advance = "P7D" });
            await HostProcess.UntilAsync(() => Task.FromResult(Mails(folder).Length >= 2));
            await host.KillAsync();
            await week;
        }

        using (var host = await HostProcess.StartAsync(folder.File("")))
        {
            Assert.NotNull(await host.PostAsync("/demo/clock", "system", new { advance = "P7D" }));
            Assert.Equal(said.Order(StringComparer.Ordinal), await TextsAsync(host, id, owner));
            var mails = (await host.GetAsync("/demo/mail", "system")).EnumerateArray().ToList();
            var once = mails.DistinctBy(m => m.GetProperty("id").GetString()).ToList();
            Assert.True(mails.Count - once.Count <= Persons, "more than what was on its way went again");

            // One mail for each confirmation, and one digest a day.
            var confirmations = (await host.GetAsync($"/api/cases/{id}", owner)).GetProperty("confirmations").EnumerateArray().ToList();
            Assert.All(confirmations, k => Assert.Equal("sent", k.GetProperty("state").GetString()));
            Assert.Equal(confirmations.Count, once.Count(m => m.GetProperty("to").GetString() == "ola@example.org"));
            var digests = once.Where(m => m.GetProperty("to").GetString() == "solveig@example.org").ToList();
            Assert.NotEmpty(digests);
            Assert.Equal(digests.Count, digests.DistinctBy(m => m.GetProperty("sentAt").GetDateTimeOffset().UtcDateTime.Date).Count());
        }

        Assert.Equal(0, await HostProcess.CommandAsync(folder.File(""), "verify"));
    }

    private static async Task<(string Case, string Owner)> OpenAsync(HostProcess host)
    {
        var opened = await host.PostAsync("/api/cases", "system", new
        {
            team = "north",
            jobseeker = new { name = "Ola", email = "ola@example.org", language = "nb", mailDetail = "link" },
            participants = new[]
            {
                new { name = "Solveig", email = "solveig@example.org", role = "employment-specialist", language = "nb" },
                new { name = "Kari", email = "kari@example.org", role = "coordinator", language = "nb" },
            },
        });
        var participants = opened!.Value.GetProperty("participants").EnumerateArray().ToList();
        return (opened.Value.GetProperty("caseId").GetString()!, IdOf(participants, "Solveig"));
    }

    private static string IdOf(List<JsonElement> participants, string name) =>
        participants.Single(p => p.GetProperty("name").GetString() == name).GetProperty("id").GetString()!;

    // One meeting after the other, each with a promise of its own, until no answer comes any more.
    private static async Task WriteAsync(
        HostProcess host, string id, string owner, DateTimeOffset now, int writer, ConcurrentBag<string> said, ConcurrentBag<(string Key, object Body)> unanswered)
    {
        for (var i = 0; ; i++)
        {
            var text = $"I call you, number {writer} and {i}.";
            var due = DateOnly.FromDateTime(now.UtcDateTime).AddDays(4 + (i % 5)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            object body = new
            {
                heldAt = now,
                attendees = new[] { owner },
                commitments = new[] { new { text, owner, kind = "dated", due, visibility = "jobseeker-and-owner" } },
            };
            if (await host.PostAsync($"/api/cases/{id}/meetings", owner, body, text) is null)
            {
                unanswered.Add((text, body));
                return;
            }

            said.Add(text);
        }
    }

    private static async Task<IEnumerable<string>> TextsAsync(HostProcess host, string id, string owner) =>
        (await host.GetAsync($"/api/cases/{id}", owner)).GetProperty("commitments").EnumerateArray()
        .Select(c => c.GetProperty("text").GetString()!).Order(StringComparer.Ordinal);

    private static string[] Mails(TempFolder folder) =>
        Directory.Exists(folder.File("mail")) ? Directory.GetFiles(folder.File("mail"), "*.eml") : [];
}
