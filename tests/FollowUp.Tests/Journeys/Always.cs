using System.Text.RegularExpressions;
using FollowUp.Mail;
using FollowUp.Store;
using FollowUp.Tests.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FollowUp.Tests.Journeys;

/// <summary>What holds in every story: the rules about mail as such, what is logged, and that every case is whole.</summary>
internal static class Always
{
    private static readonly Language[] Languages = [Language.Bokmal, Language.Nynorsk, Language.English];

    private static readonly HashSet<string> Copies = [.. Languages.Select(MailWording.In).SelectMany(w => new[] { w.CopySubject, w.NewCopySubject })];

    private static readonly HashSet<string> Woken = [.. Languages.Select(MailWording.In).SelectMany(w => Enumerable.Range(1, 30).Select(w.WokenSubject))];

    private static readonly HashSet<string> AskedFor = [.. Languages.Select(MailWording.In).Select(w => w.AskedLinkSubject)];

    private static readonly HashSet<string> Said = [.. Languages.Select(MailWording.In).Select(w => w.SaidSubject)];

    public static async Task HoldsAsync(Service service)
    {
        var mails = await service.MailsAsync();
        Assert.All(mails, mail =>
        {
            GoesInItsTime(service, mail);
            TellsNothing(service, mail);
            SpeaksPlainly(mail);
        });
        OneDigestADay(service, mails);
        Assert.Equal(mails.Count, mails.Select(m => m.Id).Distinct().Count());
        LogsNothing(service);
        await IsWholeAsync(service);
    }

    // Rule 5.
    private static void GoesInItsTime(Service service, MailSeen mail)
    {
        var hour = int.Parse(mail.At[11..13], System.Globalization.CultureInfo.InvariantCulture);
        var inWindow = service.Policy.Calendar.IsWorkingDay(DateOnly.Parse(mail.Day, System.Globalization.CultureInfo.InvariantCulture)) && hour is >= 8 and < 16;
        Assert.True(inWindow || AskedFor.Contains(mail.Subject) || (Copies.Contains(mail.Subject) && hour is >= 8 and < 20), $"{mail.At} {mail.Subject}");
    }

    // Rule 6.
    private static void OneDigestADay(Service service, IReadOnlyList<MailSeen> mails)
    {
        foreach (var professional in service.People.Where(p => p.Role != "jobseeker"))
        {
            var days = mails.Where(m => m.To == professional.Email && !Woken.Contains(m.Subject) && !Said.Contains(m.Subject)).Select(m => m.Day).ToList();
            Assert.Equal(days.Distinct(), days);
        }
    }

    // Rule 13: what is seen before a mail is opened tells nothing of anybody.
    private static void TellsNothing(Service service, MailSeen mail)
    {
        var preview = Regex.Match(mail.Html, "mso-hide:all\">([^<&]*)").Groups[1].Value;
        Assert.NotEmpty(preview);
        foreach (var seen in new[] { mail.Subject, mail.From, preview }.Concat(mail.Links))
        {
            Assert.DoesNotContain(WordingLists.Telling, word => WordingLists.Has(seen, word));
            Assert.DoesNotContain(service.People, p => WordingLists.Has(seen, p.Name));
            Assert.DoesNotContain(service.People, p => seen.Contains(p.Email, StringComparison.OrdinalIgnoreCase) || seen.Contains(p.Id, StringComparison.Ordinal));
        }

        Assert.All(mail.Links, link => Assert.Matches(@"\Ahttps://followup\.example/(cases/[a-z0-9]+(#c[0-9]+)?|(my|act)/[a-z0-9]{20}[.][0-9a-f]{32})\z", link));
        var toJobseeker = service.People.Exists(p => p.Role == "jobseeker" && p.Email == mail.To);
        if (!toJobseeker)
        {
            Assert.DoesNotContain(service.People, p => p.Role == "jobseeker" && WordingLists.Has(mail.Text + mail.Html, p.Name));
        }

        if (!service.TextsInMail.Contains(mail.To))
        {
            Assert.DoesNotContain(service.Texts, text => mail.Text.Contains(text, StringComparison.Ordinal) || mail.Html.Contains(text, StringComparison.Ordinal));
        }
    }

    // Rule 14.
    private static void SpeaksPlainly(MailSeen mail)
    {
        Assert.DoesNotContain(WordingLists.Forbidden, word => WordingLists.Has(mail.Subject + "\n" + mail.Text, word));
        Assert.DoesNotContain('!', mail.Text);
        var language = Languages.Single(l => mail.Html.Contains($"<html lang=\"{l.Tag()}\"", StringComparison.Ordinal));
        Assert.DoesNotContain(WordingLists.NotIn(language), word => WordingLists.Has(mail.Subject, word));
    }

    private static void LogsNothing(Service service)
    {
        Assert.DoesNotContain(service.Log.Lines, line => line.Level >= LogLevel.Error);
        foreach (var (_, text) in service.Log.Lines)
        {
            Assert.DoesNotContain(service.People, p => WordingLists.Has(text, p.Name) || text.Contains(p.Email, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(service.Texts, words => text.Contains(words, StringComparison.Ordinal));
        }
    }

    private static async Task IsWholeAsync(Service service)
    {
        var upkeep = service.Services.GetRequiredService<Upkeep>();
        foreach (var id in await upkeep.CasesAsync(CancellationToken.None))
        {
            Assert.Null((await upkeep.VerifyAsync(id, CancellationToken.None)).Trouble);
        }
    }
}
