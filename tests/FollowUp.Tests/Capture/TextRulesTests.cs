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

    // Of no person: the digits are those of a date and the lowest serial numbers that fit.
    [Theory]
    [InlineData("01017010170")]
    [InlineData("010170 10170")]
    [InlineData("010170–10170")]
    [InlineData("010170‑10170")]
    [InlineData("010170−10170")]
    [InlineData("010170—10170")]
    [InlineData("010170, 10170")]
    [InlineData("010170: 10170")]
    [InlineData("010170_10170")]
    [InlineData("010170 – 10170")]
    [InlineData("01,01,70,101,70")]
    [InlineData("0 1 0 1 7 0 1 0 1 7 0")]
    [InlineData("0-1-0-1-7-0-1-0-1-7-0")]
    [InlineData("01011970 10170")]
    [InlineData("01.01.1970 10170")]
    [InlineData("01.01.1970 – 101 70")]
    [InlineData("0101197010170")]
    [InlineData("410170·10170")]
    [InlineData("018170;10170")]
    [InlineData("5 010170–10170")]
    public void A_number_is_found_however_it_is_set_apart(string number)
    {
        Assert.True(TextRules.HasIdentityNumber(number));
        Assert.True(TextRules.HasIdentityNumber($"It is {number}, I think."));
    }

    [Theory]
    [InlineData("22 33 44 55")]
    [InlineData("+47 22 33 44 55")]
    [InlineData("22 33 44 55, 66 77 88 99")]
    [InlineData("0047 22 33 44 55")]
    [InlineData("12.01.2027, 14.01.2027")]
    [InlineData("12.01.2027 – 14.01.2027")]
    [InlineData("12.01.2027 08:30")]
    [InlineData("12.01.2027 08:30–10:00")]
    [InlineData("12.01.27, 08:30 and 13.01.27, 08:30")]
    [InlineData("2027-01-12 08:30:00")]
    [InlineData("10, 11, 12, 13, 14, 5")]
    [InlineData("1 200 000, 25 000 and 10 500")]
    [InlineData("0 1 0 1 7 0 1 0 1 7 1")]
    public void Phone_numbers_dates_and_sums_are_none(string text) => Assert.False(TextRules.HasIdentityNumber(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \u200b\u200c\u200d\ufeff")]
    [InlineData("\u00ad\u2060")]
    [InlineData("\u3164")]
    [InlineData("\u0301")]
    public void What_cannot_be_seen_is_nothing(string text) => Assert.True(TextRules.IsBlank(text));

    [Theory]
    [InlineData("a\u200b")]
    [InlineData("…")]
    [InlineData("👍")]
    [InlineData("é")]
    public void What_can_be_seen_is_something(string text) => Assert.False(TextRules.IsBlank(text));
}
