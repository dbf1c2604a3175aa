using FollowUp.Capture;
using FollowUp.Capture.Meeting;
using FollowUp.Mail;
using Xunit;

namespace FollowUp.Tests.Capture;

public class HintsTests
{
    [Theory]
    [InlineData("Jeg skal prøve å hjelpe deg snart.")]
    [InlineData("Jeg forsøker å ringe.")]
    [InlineData("Så skal jeg prøve å få det til.")]
    [InlineData("Jeg ringer så fort som mulig.")]
    [InlineData("Jeg ser på det så snart jeg kan.")]
    [InlineData("Jeg følger opp ved behov.")]
    [InlineData("Jeg ringer når jeg får tid.")]
    [InlineData("Kanskje jeg kan bli med.")]
    [InlineData("Eg skal prøve å hjelpe.")]
    [InlineData("Eg ringjer så fort som mogleg.")]
    [InlineData("Eg ser på det etter kvart.")]
    [InlineData("I'll try to help soon.")]
    [InlineData("I will try to be there.")]
    [InlineData("I call as soon as possible.")]
    [InlineData("I call you when I have time.")]
    [InlineData("Maybe I come along.")]
    [InlineData("I meet you if needed.")]
    [InlineData("Vi ordner det.")]
    [InlineData("Jeg ser hva jeg kan gjøre.")]
    [InlineData("Noen tar kontakt.")]
    [InlineData("Jeg håper å få det til.")]
    [InlineData("Det blir bra. Så ser vi hva vi får til")]
    [InlineData("Vi ordnar det.")]
    [InlineData("Eg ser kva eg kan gjere.")]
    [InlineData("Nokon tek kontakt.")]
    [InlineData("Eg håpar å få det til.")]
    [InlineData("We will sort it out.")]
    [InlineData("I'll take care of it.")]
    [InlineData("I see what I can do.")]
    [InlineData("Someone will get in touch.")]
    [InlineData("I hope to manage it.")]
    public void Words_that_hedge_are_found(string text) => Assert.NotNull(Hints.HedgeIn(text));

    [Theory]
    [InlineData(Language.Bokmal, "Jeg følger opp ved\nbehov.", "Her står «ved behov». Hva gjør du, helt konkret?")]
    [InlineData(Language.Nynorsk, "Nokon tek kontakt.", "Her står «Nokon tek». Kva gjer du, heilt konkret?")]
    [InlineData(Language.English, "I call you soon.", "It says “soon” here. What exactly will you do?")]
    public void The_hint_names_the_words_that_were_found(Language language, string text, string said) =>
        Assert.Equal(said, HintWording.Say(new Hint(HintKind.VagueWords, null) { Found = Hints.HedgeIn(text) }, language));

    [Theory]
    [InlineData("Jeg ringer deg så snart du ber meg om det.")]
    [InlineData("Jeg ringer så fort du sier fra.")]
    [InlineData("Jeg blir med når du prøver jobben.")]
    [InlineData("Jeg snakker med deg om prøveperioden.")]
    [InlineData("Jeg ringer deg hvis jobben tar slutt.")]
    [InlineData("Eg ringjer deg så snart du seier frå.")]
    [InlineData("I call you as soon as you tell me.")]
    [InlineData("I come along when you try the job.")]
    [InlineData("I call you within two days if the job ends.")]
    [InlineData("I call you if you need me.")]
    [InlineData("Jeg ordner det skjemaet du trenger.")]
    [InlineData("Vi ordner det innen fredag.")]
    [InlineData("Jeg ringer deg hvis noen tar kontakt.")]
    [InlineData("Jeg viser deg hva jeg kan gjøre på maskinen.")]
    [InlineData("Vi ser på økonomien sammen.")]
    [InlineData("Jeg håper du får en fin dag, og jeg ringer deg på tirsdag.")]
    [InlineData("I sort it out with them before Friday.")]
    [InlineData("I call you if someone will talk with us.")]
    public void Words_that_only_look_alike_are_let_be(string text) => Assert.Null(Hints.HedgeIn(text));

    [Fact]
    public void Our_own_openings_do_not_hedge()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var words = new OpeningWords(language);
            Assert.All(Enum.GetValues<Opening>(), opening => Assert.Null(Hints.HedgeIn(words.Text(opening))));
        }
    }
}
