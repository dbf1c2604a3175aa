namespace FollowUp.Benchmarks.Operations;

/// <summary>What something took, on average of so many.</summary>
internal sealed record Line(string What, Asked Asked, int Of = 1);

/// <summary>
/// March 2026 in one case, and the beginning of another, told over HTTP and by sweeps. What the sweeps themselves ask, whatever is due,
/// is a line of its own and taken off the others.
/// </summary>
internal sealed class Month(MonthService service)
{
    private readonly List<Line> _lines = [];
    private readonly Dictionary<string, string> _ids = [];
    private Asked _idle;

    public static async Task<IReadOnlyList<Line>> TellAsync(CountingStore rows)
    {
        await using var service = await MonthService.StartAsync(rows, "2026-03-02 08:50");
        var month = new Month(service);
        await month.TellAsync();
        return month._lines;
    }

    private async Task TellAsync()
    {
        await OpenAsync("case");
        await OpenAsync("other case");
        _idle = (await service.SweepAsync()).Took;
        _lines.Add(new("a sweep in a minute with nothing due, all shards", _idle));

        service.At("2026-03-02 09:30");
        await PostAsync("a capture of three promises, first in its case, all by the one who writes", "kim", "meetings", Meeting("2026-03-02 09:00", ["ola", "kim"],
            Dated("kim", "2026-03-12"), Contingent("kim"), Standing("kim")));
        service.At("2026-03-02 09:35");
        await PostAsync("a later capture, before the next look at the case and not changing it", "kim", "meetings", Meeting("2026-03-02 09:34", ["ola", "kim"], Standing("kim")));
        await GoOnAsync("a confirmation, from waking to settled", "2026-03-02 09:42", mails: 1);
        await GoOnAsync(null, "2026-03-02 12:00", mails: 1);

        service.At("2026-03-03 10:00");
        await PostAsync("a later capture of three promises, two by somebody else, who is told", "kim", "meetings", Meeting("2026-03-03 09:30", ["ola", "kim", "anita"],
            Standing("kim"), Dated("anita", "2026-05-12"), Dated("anita", "2026-05-19")));
        await GoOnAsync("its confirmation and the mail to the other, from waking to settled", "2026-03-04 12:00", mails: 2);

        service.At("2026-03-05 10:00");
        await PostAsync("a capture of three promises, first in its case, two by somebody else, who is told", "kim", "meetings",
            Meeting("2026-03-05 09:30", ["ola", "kim", "anita"], Standing("kim"), Contingent("anita"), Dated("anita", "2026-05-12")), "other case");
        await GoOnAsync(null, "2026-03-10 05:00", mails: 2);
        await GoOnAsync("a reminder by itself, from waking to settled", "2026-03-10 12:00", mails: 1);
        await GoOnAsync(null, "2026-03-17 05:00", mails: 2);
        await GoOnAsync("a reminder that escalates to the coordinator, from waking to settled", "2026-03-17 12:00", mails: 1);

        service.At("2026-03-18 10:00");
        await PostAsync("a promise kept", "kim", "commitments/c1/keep", new { on = "2026-03-18" });
        service.At("2026-03-23 10:00");
        await PostAsync("a report of a life event that wakes a promise", "ola", "life-events", new { kind = "job-ended", on = "2026-03-22" });
        await GoOnAsync("what is told of it: two mails, from waking to settled", "2026-03-23 14:00", mails: 2);

        await ReadAsync();
        await ReportAsync();
    }

    private async Task OpenAsync(string name)
    {
        object Person(string name, string role) => new { name, email = $"{name}@example.com", role, language = "nb" };
        var (opened, took) = await service.AskAsync("system", HttpMethod.Post, "/api/cases", new
        {
            team = "North",
            jobseeker = new { name = "ola", email = "ola@example.com", language = "nb" },
            participants = new[] { Person("kim", "employment-specialist"), Person("anita", "social-worker"), Person("turid", "coordinator") },
        });
        if (_lines.Count == 0)
        {
            _lines.Add(new("a case opened for four people who were not known", took));
        }

        _ids[name] = opened.GetProperty("caseId").GetString()!;
        foreach (var person in opened.GetProperty("participants").EnumerateArray())
        {
            _ids[person.GetProperty("name").GetString()!] = person.GetProperty("id").GetString()!;
        }
    }

    private async Task PostAsync(string what, string by, string where, object body, string of = "case") =>
        _lines.Add(new(what, (await service.AskAsync(_ids[by], HttpMethod.Post, $"/api/cases/{_ids[of]}/{where}", body)).Took));

    private async Task GoOnAsync(string? what, string until, int mails)
    {
        var before = service.Sender.Taken;
        var (took, sweeps) = await service.GoOnAsync(until);
        if (service.Sender.Taken - before != mails)
        {
            throw new InvalidOperationException($"Until {until} {service.Sender.Taken - before} mails went, not {mails}: the script has to be told anew.");
        }

        if (what is not null)
        {
            _lines.Add(new(what, took - (_idle * sweeps)));
        }
    }

    private async Task ReadAsync() =>
        _lines.Add(new("a look at the case", (await service.AskAsync(_ids["kim"], HttpMethod.Get, $"/api/cases/{_ids["case"]}")).Took));

    private async Task ReportAsync()
    {
        var mail = service.Sender.Last!;
        var (_, took) = await service.AskAsync("system", HttpMethod.Post, "/api/delivery-reports", new[]
        {
            new
            {
                eventType = "Microsoft.Communication.EmailDeliveryReportReceived",
                data = new { messageId = mail.Id.ToUuid(), recipient = mail.To.Value, status = "Delivered" },
            },
        });
        _lines.Add(new("a delivery report", took));
    }

    private object Meeting(string heldAt, string[] attendees, params object[] commitments) =>
        new { heldAt = MonthService.Instant(heldAt), attendees = attendees.Select(name => _ids[name]), commitments };

    private object Dated(string owner, string due) => new { text = "I ask the employer about the trial period.", owner = _ids[owner], kind = "dated", due };

    private object Standing(string owner) => new { text = "Our appointments continue whatever happens at work.", owner = _ids[owner], kind = "standing" };

    private object Contingent(string owner) =>
        new { text = "If the job ends, I call you.", owner = _ids[owner], kind = "contingent", when = "job-ended", within = new { value = 2, unit = "working-days", limit = true } };
}
