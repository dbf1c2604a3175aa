using FollowUp.Mail;
using FollowUp.Schedule;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace FollowUp.Tests.Mail;

public class WordingLifeEventTests
{
    private static readonly Addressee To = new("Ola", Language.Nynorsk);

    [Fact]
    public async Task A_service_may_name_its_own_life_events_and_rename_ours()
    {
        var names = LifeEventNames.From(Configuration(
            ("flat-moved:nb", "du flytter"), ("flat-moved:nn", "du flyttar"), ("flat-moved:en", "you move house"),
            ("job-ended:nb", "arbeidet slutter"), ("job-ended:nn", "arbeidet sluttar"), ("job-ended:en", "the work ends")));
        Assert.Contains("Om du flyttar, skjer dette innan 2 arbeidsdagar.", await Said("flat-moved", names), StringComparison.Ordinal);
        Assert.Contains("Om arbeidet sluttar, skjer dette", await Said("job-ended", names), StringComparison.Ordinal);
        Assert.Contains("Om du svarar, skjer dette", await Said("jobseeker-answered", names), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_life_event_that_nobody_named_is_shown_as_it_was_reported() =>
        Assert.Contains(
            "Om dette skjer: flat moved. Då er det innan 2 arbeidsdagar.",
            await Said("flat-moved", LifeEventNames.Default),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("flat-moved:nb", "Set FollowUp:LifeEvents:flat-moved:nn")]
    [InlineData("Flat moved:nb", "Rename FollowUp:LifeEvents:Flat moved")]
    public void A_life_event_that_lacks_something_is_told_at_the_start(string setting, string says) =>
        Assert.Contains(
            says,
            Assert.Throws<InvalidOperationException>(() => LifeEventNames.From(Configuration((setting, "du flytter")))).Message,
            StringComparison.Ordinal);

    [Theory, MemberData(nameof(WordingTests.Languages), MemberType = typeof(WordingTests))]
    public void A_condition_is_one_short_sentence_for_every_life_event_and_delay(Language language)
    {
        var wording = MailWording.In(language);
        foreach (var kind in LifeEventNames.Default.Kinds)
        {
            foreach (var delay in new Delay[] { new(14, DelayUnit.CalendarDays), new(2, DelayUnit.WorkingDays, true), new(-5, DelayUnit.WorkingDays), new(0, DelayUnit.CalendarDays) })
            {
                var sentence = wording.If(LifeEventNames.Default.Find(kind, language)!, wording.After(delay));
                Assert.True(sentence.Split(' ').Length <= 20, sentence);
            }
        }
    }

    [Fact]
    public async Task Once_a_life_event_is_reported_the_date_is_what_holds()
    {
        var due = new PromiseTime.If("job-ended", new(2, DelayUnit.WorkingDays, true), new DateOnly(2026, 3, 6));
        var text = await Text(due, LifeEventNames.Default);
        Assert.Contains("Dette skjer no", text, StringComparison.Ordinal);
        Assert.Contains("Datoen er fredag 6. mars 2026.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("jobben", text, StringComparison.Ordinal);
    }

    private static Task<string> Said(string kind, LifeEventNames names) =>
        Text(new PromiseTime.If(kind, new(2, DelayUnit.WorkingDays, true), null), names);

    private static async Task<string> Text(PromiseTime time, LifeEventNames names)
    {
        var mail = new ConfirmationMail(To, RenderingSamples.Day, false, RenderingSamples.Page, null, [new("Solveig", "Eg ringjer deg.", time)], null);
        return (await new MailRenderer(names).RenderAsync(mail)).Text.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal);
    }

    private static IConfiguration Configuration(params (string Setting, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"{LifeEventNames.Section}:{s.Setting}", (string?)s.Value)))
        .Build();
}
