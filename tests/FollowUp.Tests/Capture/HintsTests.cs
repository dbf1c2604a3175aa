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
    public void Words_that_hedge_are_found(string text) => Assert.True(Hints.IsVague(text));

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
    public void Words_that_only_look_alike_are_let_be(string text) => Assert.False(Hints.IsVague(text));

    [Fact]
    public void Our_own_openings_do_not_hedge()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var words = new OpeningWords(language);
            Assert.All(Enum.GetValues<Opening>(), opening => Assert.False(Hints.IsVague(words.Text(opening)), words.Text(opening)));
        }
    }
}
