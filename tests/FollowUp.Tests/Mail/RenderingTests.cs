using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FollowUp.Cases;
using FollowUp.Mail;
using Ical.Net;
using Xunit;

namespace FollowUp.Tests.Mail;

public partial class RenderingTests
{
    private static readonly MailRenderer Renderer = new();

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory, MemberData(nameof(Languages))]
    public async Task Both_parts_of_every_mail_lead_to_the_same_places(Language language)
    {
        foreach (var (name, mail) in await Rendered(language))
        {
            var inHtml = Parsed(mail).QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
            var inText = Links().Matches(mail.Text).Select(match => match.Value).ToList();
            Assert.True(inHtml.Count > 0, name);
            Assert.Equal(inHtml, inText);
            Assert.All(inText, link => Assert.Contains(mail.Text.Split('\n'), line => line.Trim() == link));
            Assert.DoesNotContain(Parsed(mail).QuerySelectorAll("a"), link => link.TextContent.Trim().Length < 5);
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_sentence_of_the_text_part_is_in_the_html_part(Language language)
    {
        foreach (var (name, mail) in await Rendered(language))
        {
            var html = Squeezed(Parsed(mail with { Html = mail.Html.Replace("<br>", " ", StringComparison.Ordinal) }).Body!.TextContent);
            var plain = Links().Replace(mail.Text, " ").Replace("\n- ", "\n\n", StringComparison.Ordinal);
            foreach (var sentence in plain.Split(["\n\n", "-- \n", "---", ". "], StringSplitOptions.RemoveEmptyEntries)
                .Select(part => Squeezed(part).Trim('-', ':', ' ', '.')).Where(part => part.Length > 0))
            {
                // An entry begins with its name in plain text and with its link in HTML: "Agreement c2" is in "Open agreement c2".
                Assert.True(html.Contains(sentence, StringComparison.OrdinalIgnoreCase), $"{name}: {sentence}");
            }
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task The_html_says_its_language_and_carries_nothing_remote(Language language)
    {
        foreach (var (name, mail) in await Rendered(language))
        {
            var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(mail.Html);
            Assert.Equal(MailWording.In(language).Tag, page.DocumentElement.GetAttribute("lang"));
            Assert.Equal(mail.Subject, page.Title);
            Assert.Contains("light dark", page.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content"), StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("script,style,link,img,iframe,object,embed,form,video,audio,svg,base,[src],[background],[srcset]"));
            Assert.DoesNotContain("url(", mail.Html, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(
                page.QuerySelectorAll("a").Length,
                Regex.Count(mail.Html, "https?:", RegexOptions.IgnoreCase));
            Assert.True(mail.Html.Length < 100_000, name); // A longer one is cut by some readers.
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Text_is_wrapped_and_ends_its_lines_as_mail_does(Language language)
    {
        foreach (var (_, mail) in await Rendered(language))
        {
            Assert.DoesNotContain('\r', mail.Text);
            Assert.All(mail.Text.Split('\n'), line => Assert.True(line.Length <= 72, line));
            Assert.DoesNotContain("\n\n\n\n", mail.Text, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task What_a_list_of_mails_shows_has_no_promise_in_it(Language language)
    {
        foreach (var (name, model) in RenderingSamples.All(language).Where(sample => RenderingSamples.CarriesText(sample.Name)))
        {
            var mail = await Renderer.RenderAsync(model);
            var shown = Squeezed(mail.Text)[..120];
            var preview = Parsed(mail).QuerySelector("div[aria-hidden=true]")!.TextContent;
            Assert.True(preview.Length > 250, "filled, so that nothing of the body follows");
            foreach (var hidden in RenderingSamples.Spoken.Select(words => words[..12]).Concat(["Solveig", "Anita", "Jonas"]))
            {
                Assert.DoesNotContain(hidden, mail.Subject, StringComparison.Ordinal);
                Assert.DoesNotContain(hidden, preview, StringComparison.Ordinal);
                Assert.False(shown.Contains(hidden, StringComparison.Ordinal), $"{name}: {shown}");
            }
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task With_text_a_mail_has_every_promise_and_its_owner_conditions_first(Language language)
    {
        foreach (var (_, model) in RenderingSamples.All(language).Where(sample => sample.Name.EndsWith("-text-many", StringComparison.Ordinal)))
        {
            var mail = await Renderer.RenderAsync(model);
            var text = Squeezed(mail.Text);
            Assert.All(RenderingSamples.Spoken, words => Assert.Contains(words, text, StringComparison.Ordinal));
            var places = new[] { 0, 1, 2, 4 }.Select(i => text.IndexOf(RenderingSamples.Spoken[i], StringComparison.Ordinal)).ToList();
            Assert.Equal(places.Order(), places);
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task The_mail_after_an_event_never_names_the_event(Language language)
    {
        foreach (var (_, model) in RenderingSamples.All(language).Where(sample => sample.Model is StandsAfterEventMail))
        {
            var mail = await Renderer.RenderAsync(model);
            foreach (var kind in LifeEventNames.Default.Kinds)
            {
                Assert.DoesNotContain(LifeEventNames.Default.Find(kind, language)!, WithoutSpoken(mail.Text), StringComparison.Ordinal);
            }

            Assert.DoesNotContain("flat moved", mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain('?', Links().Replace(WithoutSpoken(mail.Text), string.Empty)); // It asks nothing.
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task What_people_write_is_shown_and_never_run(Language language)
    {
        const string Hostile = "<script>alert(1)</script> \"&'\r\nSubject: x";
        var to = new Addressee("<b>Ola</b>\r\nBcc:", language);
        var line = new DigestLine("r-1", RenderingSamples.Page, RenderingSamples.Day, null, 0, Hostile, "r-1");
        MailModel[] models =
        [
            new ConfirmationMail(to, RenderingSamples.Day, false, RenderingSamples.Page, Hostile,
                [new(Hostile, Hostile, new PromiseTime.If(Hostile, new(1, FollowUp.Schedule.DelayUnit.WorkingDays), null))], null),
            new PromiseStandsMail(to, RenderingSamples.Page, [new(Hostile, Hostile, new PromiseTime.Standing(null))]),
            new DigestMail(to, RenderingSamples.Day, [new(DigestKind.ReminderForAbsentColleague, [line])]),
        ];
        foreach (var model in models)
        {
            var mail = await Renderer.RenderAsync(model);
            var page = Parsed(mail);
            Assert.Empty(page.QuerySelectorAll("script,b"));
            Assert.Contains("<script>alert(1)</script> \"&' Subject: x", Squeezed(page.Body!.TextContent), StringComparison.Ordinal);
            Assert.DoesNotContain('\r', mail.Text + mail.Subject);
            Assert.DoesNotContain('\n', mail.Subject);
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Dates_of_ones_own_promises_can_be_put_in_a_calendar(Language language)
    {
        var model = RenderingSamples.All(language).Single(sample => sample.Name == "digest-Reminder-2").Model;
        var mail = await Renderer.RenderAsync(model);
        var calendar = Calendar.Load(mail.Calendar!)!;
        Assert.Equal("PUBLISH", calendar.Method);
        Assert.Equal(["7f3k-c1-1@followup", "7f3k-c2-1@followup"], calendar.Events.Select(e => e.Uid!));
        Assert.All(calendar.Events, e =>
        {
            Assert.True(e.IsAllDay);
            Assert.Equal(new DateOnly(2026, 3, 6), e.Start!.Date);
            Assert.Equal(new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Utc), e.DtStamp!.AsUtc);
            Assert.StartsWith("FollowUp 7f3k-c", e.Summary, StringComparison.Ordinal);
            Assert.Null(e.Description);
        });
        Assert.Equal(mail, await Renderer.RenderAsync(model));
    }

    [Fact]
    public async Task What_is_not_ones_own_stays_out_of_the_calendar()
    {
        DigestKind[] own =
            [DigestKind.Reminder, DigestKind.ReminderForAbsentColleague, DigestKind.ReminderForColleagueElsewhere, DigestKind.WrittenForYou, DigestKind.Renewal, DigestKind.Woken];
        foreach (var (_, model) in RenderingSamples.All(Language.English))
        {
            var expected = model is WokenMail || (model is DigestMail digest && digest.Sections.Any(section => own.Contains(section.Kind)));
            Assert.Equal(expected, (await Renderer.RenderAsync(model)).Calendar is not null);
        }
    }

    [Fact]
    public async Task A_day_with_one_reminder_or_only_escalations_says_so_in_the_subject()
    {
        async Task<string> Subject(string name, Language language) =>
            (await Renderer.RenderAsync(RenderingSamples.All(language).Single(sample => sample.Name == name).Model)).Subject;

        Assert.Equal("Avtale 7f3k-c1 har dato fredag 6. mars 2026", await Subject("digest-Reminder-1", Language.Bokmal));
        Assert.Equal("Agreement 7f3k-c1 is due Friday 6 March 2026", await Subject("digest-Reminder-1", Language.English));
        Assert.Equal("Én avtale bør ses på", await Subject("digest-Escalation-1", Language.Bokmal));
        Assert.Equal("2 avtalar bør sjåast på", await Subject("digest-Escalation-2", Language.Nynorsk));
        Assert.Equal("2 agreements need a look", await Subject("digest-Escalation-2", Language.English));
        Assert.Equal("Oversikt for onsdag 4. mars 2026", await Subject("digest-everything", Language.Nynorsk));
    }

    [Theory]
    [InlineData("anita", "Den ansvarlige er minnet på det.", "Du kan ta kontakt med den ansvarlige,")]
    [InlineData("anita anita", "Den ansvarlige er minnet på det.", "Du kan ta kontakt med den ansvarlige,")]
    [InlineData("anita kim", "De ansvarlige er minnet på det.", "Du kan ta kontakt med de ansvarlige,")]
    [InlineData("-anita", null, "Du kan ta kontakt med den ansvarlige,")]
    [InlineData("anita -kim", null, "Du kan ta kontakt med de ansvarlige,")]
    [InlineData("anita nobody", null, "Du kan ta kontakt med den ansvarlige,")]
    [InlineData("nobody nobody", null, "Du kan sette en ny dato eller spørre om noen kan ta over.")]
    public async Task Who_was_reminded_is_said_as_it_is(string owners, string? reminded, string then)
    {
        var text = await TextOfAsync(DigestKind.Escalation, [.. owners.Split(' ').Select(owner => new LineStanding(
            CommitmentState.InForce, owner == "nobody" ? null : new(owner.TrimStart('-')), owner[0] != '-'))]);

        Assert.Equal(reminded is not null, text.Contains("minnet på", StringComparison.Ordinal));
        Assert.Contains($"{reminded} Kanskje har noe kommet i veien. {then}".TrimStart(), text, StringComparison.Ordinal);
        Assert.Equal(owners.Split(' ').Count(owner => owner == "nobody"), Regex.Count(text, "ingen ansvarlig akkurat nå"));
    }

    [Theory]
    [InlineData(CommitmentState.InForce, "Den gjelder fortsatt.")]
    [InlineData(CommitmentState.Kept, "Den er meldt som gjort.")]
    [InlineData(CommitmentState.Proposed, "Den er ikke godtatt ennå.")]
    [InlineData(CommitmentState.Withdrawn, "Den gjelder ikke lenger.")]
    public async Task An_objection_is_told_with_how_the_agreement_stands(CommitmentState state, string says)
    {
        var text = await TextOfAsync(DigestKind.Objection, new LineStanding(state, new PersonId("anita"), false));

        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.Equal(state is CommitmentState.InForce, text.Contains("fortsatt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wish_for_Sami_adds_one_line_after_everything_that_a_preview_shows()
    {
        foreach (var (_, model) in RenderingSamples.All(Language.Bokmal, sami: true))
        {
            var mail = await Renderer.RenderAsync(model);
            var footer = mail.Text[mail.Text.IndexOf("-- \n", StringComparison.Ordinal)..];
            Assert.Contains("FollowUp finnes ikke på samisk ennå.", Squeezed(footer), StringComparison.Ordinal);
            Assert.Equal(1, Regex.Count(mail.Text, "samisk"));
        }
    }

    [Fact]
    public async Task Many_threads_get_the_same_mails_as_one()
    {
        var models = Enum.GetValues<Language>().SelectMany(language => RenderingSamples.All(language)).Select(sample => sample.Model).ToList();
        var alone = new List<MailContent>();
        foreach (var model in models)
        {
            alone.Add(await Renderer.RenderAsync(model));
        }

        var together = await Task.WhenAll(models.Select(model => Task.Run(() => Renderer.RenderAsync(model))));
        Assert.Equal(alone, together);
    }

    private static async Task<List<(string Name, MailContent Mail)>> Rendered(Language language)
    {
        var mails = new List<(string, MailContent)>();
        foreach (var (name, model) in RenderingSamples.All(language))
        {
            mails.Add((name, await Renderer.RenderAsync(model)));
        }

        return mails;
    }

    private static async Task<string> TextOfAsync(DigestKind kind, params LineStanding[] lines)
    {
        var section = new DigestSection(kind, [.. lines.Select((standing, i) => new DigestLine(
            $"r-{i}", RenderingSamples.Page, RenderingSamples.Day.AddDays(-5), null, 3, null, $"r-{i}") { Standing = standing })]);
        return Squeezed((await Renderer.RenderAsync(new DigestMail(new("Kari", Language.Bokmal), RenderingSamples.Day, [section]))).Text);
    }

    private static string WithoutSpoken(string text) =>
        RenderingSamples.Spoken.Aggregate(Squeezed(text), (left, words) => left.Replace(words, "…", StringComparison.Ordinal));

    private static IDocument Parsed(MailContent mail) => new HtmlParser().ParseDocument(mail.Html);

    private static string Squeezed(string text) => Whitespace().Replace(text, " ");

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
