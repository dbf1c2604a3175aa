using FollowUp.Adapters.Mailbox;
using FollowUp.Mail;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace FollowUp.Tests.Mail;

public sealed class MailboxTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "mail");
    private readonly FakeTimeProvider _clock = new(Mails.Now);
    private readonly TestLog<MailboxSender> _sentLog = new();
    private readonly TestLog<Mailbox> _readLog = new();
    private readonly MailboxSender _sender;
    private readonly Mailbox _mailbox;

    public MailboxTests()
    {
        _sender = new(_folder, Mails.Identity, _clock, _sentLog);
        _mailbox = new(_folder, _readLog);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _sender.Dispose();
        Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
    }

    [Fact]
    public async Task A_mail_is_read_as_it_was_sent()
    {
        var mail = Mails.To("ola@home.example", calendar: Mails.Calendar);

        Assert.IsType<SendOutcome.Accepted>(await _sender.SendAsync(mail, Token));

        var item = Assert.Single(await _mailbox.ListAsync(cancellation: Token));
        Assert.Equal(mail.Id, item.Id);
        Assert.Equal("\"FollowUp\" <followup@Service.example>", item.From);
        Assert.Equal("ola@home.example", item.To);
        Assert.Equal(mail.Subject, item.Subject);
        Assert.Equal(mail.Text, item.Text);
        Assert.Equal(mail.Html, item.Html);
        Assert.Equal(Mails.Now, item.SentAt);
        Assert.Equal(["https://service.example/k/1?a=1&b=2"], item.Links);
    }

    [Fact]
    public async Task Links_come_in_order_and_once_first_those_of_the_html()
    {
        await _sender.SendAsync(
            Mails.To("ola@home.example") with
            {
                Html = "<p><a href='https://service.example/b'>b</a> <a class=x href=\"https://service.example/a?x=1&amp;y=2\">a</a>"
                    + "<a name=top></a><a href='https://service.example/b'>b</a></p>",
                Text = "Se https://service.example/a?x=1&y=2, (https://service.example/c).",
            },
            Token);

        Assert.Equal(
            ["https://service.example/b", "https://service.example/a?x=1&y=2", "https://service.example/c"],
            Assert.Single(await _mailbox.ListAsync(cancellation: Token)).Links);
    }

    [Fact]
    public async Task Mails_are_listed_oldest_first_and_by_address_in_any_case()
    {
        await _sender.SendAsync(Mails.To("ola@home.example", id: 3), Token);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await _sender.SendAsync(Mails.To("kari@home.example", id: 2), Token);
        _clock.Advance(TimeSpan.FromDays(1));
        await _sender.SendAsync(Mails.To("Ola@home.example", id: 1), Token);

        Assert.Equal([Mails.Id(3), Mails.Id(2), Mails.Id(1)], (await _mailbox.ListAsync(cancellation: Token)).Select(item => item.Id));
        Assert.Equal([Mails.Id(3), Mails.Id(1)], (await _mailbox.ListAsync("OLA@home.example", Token)).Select(item => item.Id));
    }

    [Fact]
    public async Task A_mail_that_is_sent_twice_is_there_twice_also_after_a_restart()
    {
        var mail = Mails.To("ola@home.example");
        await _sender.SendAsync(mail, Token);
        await _sender.SendAsync(mail, Token);
        _clock.Advance(TimeSpan.FromMinutes(1));
        using var restarted = new MailboxSender(_folder, Mails.Identity, _clock, _sentLog);
        await restarted.SendAsync(mail, Token);

        Assert.Equal([mail.Id, mail.Id, mail.Id], (await _mailbox.ListAsync(cancellation: Token)).Select(item => item.Id));
        Assert.Equal(
            [
                "20260302T080000000-00000000000000000000000000000001.2.eml",
                "20260302T080000000-00000000000000000000000000000001.eml",
                "20260302T080100000-00000000000000000000000000000001.3.eml",
            ],
            Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Many_at_once_are_all_there_and_nothing_unfinished_is_left()
    {
        await Task.WhenAll(Enumerable.Range(1, 40).Select(id => _sender.SendAsync(Mails.To("ola@home.example", id % 20), Token)));

        Assert.Equal(40, (await _mailbox.ListAsync(cancellation: Token)).Count);
        Assert.All(Directory.EnumerateFiles(_folder), path => Assert.EndsWith(".eml", path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_who_reads_while_mails_come_in_sees_only_whole_ones()
    {
        var writing = Task.Run(
            async () =>
            {
                for (var id = 1; id <= 60; id++)
                {
                    await _sender.SendAsync(Mails.To("ola@home.example", id, Mails.Calendar), Token);
                }
            },
            Token);
        var seen = 0;
        while (!writing.IsCompleted)
        {
            var items = await _mailbox.ListAsync(cancellation: Token);
            Assert.All(items, item => Assert.EndsWith("æøå ÆØÅ</p>", item.Html, StringComparison.Ordinal));
            Assert.InRange(items.Count, seen, 60);
            seen = items.Count;
        }

        await writing;
        Assert.Equal(60, (await _mailbox.ListAsync(cancellation: Token)).Count);
        Assert.Empty(_readLog.Lines);
    }

    [Fact]
    public async Task A_mail_that_was_not_finished_is_not_seen_and_a_broken_one_does_not_hide_the_others()
    {
        await _sender.SendAsync(Mails.To("ola@home.example"), Token);
        var whole = await File.ReadAllTextAsync(Directory.EnumerateFiles(_folder).Single(), Token);
        await File.WriteAllTextAsync(Path.Combine(_folder, "abc.tmp"), whole, Token);
        await File.WriteAllTextAsync(Path.Combine(_folder, "someone's own.eml"), whole, Token);
        await File.WriteAllTextAsync(Path.Combine(_folder, "20260302T070000000-aa.eml"), "", Token);
        await File.WriteAllTextAsync(Path.Combine(_folder, "20260302T070000000-ab.eml"), whole[..200], Token);
        await File.WriteAllBytesAsync(Path.Combine(_folder, "20260302T070000000-ac.eml"), [0, 255, 254, 10, 13, 0, 7], Token);
        Directory.CreateDirectory(Path.Combine(_folder, "20260302T070000000-ad.eml"));

        Assert.Equal(Mails.Id(1), Assert.Single(await _mailbox.ListAsync(cancellation: Token)).Id);
        Assert.Equal(3, _readLog.Lines.Count);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_means_later_and_names_nobody()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder)!);
        await File.WriteAllTextAsync(_folder, "a file where the folder should be", Token);

        var outcome = await _sender.SendAsync(Mails.To("ola@home.example"), Token);

        Assert.Equal(new SendOutcome.TryLater("mailbox-io"), outcome);
        Assert.DoesNotContain("ola", Assert.Single(_sentLog.Lines), StringComparison.Ordinal);
        File.Delete(_folder);
        Assert.IsType<SendOutcome.Accepted>(await _sender.SendAsync(Mails.To("ola@home.example"), Token));
    }

    [Fact]
    public async Task A_mailbox_that_nothing_was_sent_to_is_empty()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder)!);

        Assert.Empty(await _mailbox.ListAsync(cancellation: Token));
    }

    [Fact]
    public async Task A_file_name_holds_nothing_personal()
    {
        await _sender.SendAsync(Mails.To("ola@home.example", calendar: Mails.Calendar), Token);

        Assert.Equal(
            "20260302T080000000-00000000000000000000000000000001.eml", Path.GetFileName(Directory.EnumerateFiles(_folder).Single()));
    }
}
