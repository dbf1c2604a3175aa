using FollowUp.Capture;
using Xunit;

namespace FollowUp.Tests.Capture;

public class TextRulesTests
{
    [Theory]
    [InlineData("Solveig Hansen")]
    [InlineData("J.R. Hansen")]
    [InlineData("Dr. Åse-Marie O'Neil jr.")]
    [InlineData("Kari St.Clair")]
    [InlineData("Kari/Ola")]
    public void A_name_is_a_name(string name) => Assert.False(TextRules.HasAddress(name));

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("Solveig evil.example")]
    [InlineData("Solveig EVIL.EXAMPLE/x")]
    [InlineData("Solveig ev-il.exa")]
    [InlineData("www.evil")]
    [InlineData("mailto:/x")]
    [InlineData("solveig@evil.example")]
    [InlineData("Solveig \uFF20evil")]
    public void What_a_mail_reader_makes_a_link_of_is_no_name(string name) => Assert.True(TextRules.HasAddress(name));
}
