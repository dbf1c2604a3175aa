using FollowUp.Audit;
using FollowUp.Audit.OverviewPage;
using FollowUp.Cases;
using FollowUp.Mail;
using Xunit;

namespace FollowUp.Tests.Audit;

public class OverdueCsvTests
{
    [Theory]
    [InlineData("I call you; then I write.", "I call you; then I write.")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  =1+1", "  '=1+1")]
    [InlineData("I call;=1+1", "I call;'=1+1")]
    [InlineData("I call; @SUM(1)", "I call; '@SUM(1)")]
    [InlineData("I call;\"=1+1", "I call;\"\"'=1+1")]
    [InlineData("I call\t+1", "I call\t'+1")]
    [InlineData("I call\n- you", "I call\n'- you")]
    [InlineData("＝1＋1", "'＝1＋1")]
    [InlineData("I call;＋1", "I call;'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠SUM(1)", "'＠SUM(1)")]
    [InlineData("I call - and wait = listen", "I call - and wait = listen")]
    public void Every_cell_is_in_quotes_and_none_is_a_formula_whatever_separates_them(string text, string written)
    {
        var lines = OverdueCsv.Of([Row(text)]).Split("\r\n");

        Assert.Equal($"\"c4s3k7m2\",\"Nord\",\"c12\",\"1\",\"p1\",\"Solveig\",\"employment-specialist\",\"2027-01-13\",\"5\",\"1\",\"no\",\"{written}\"", lines[1]);
        Assert.StartsWith("\"case\",\"team\"", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Bokmal, "Sak og løfte", "jobbspesialist", "nei")]
    [InlineData(Language.Nynorsk, "Sak og lovnad", "jobbspesialist", "nei")]
    [InlineData(Language.English, "Case and promise", "employment specialist", "no")]
    public void For_people_it_speaks_their_language_and_a_spreadsheet_for_Norway_tells_the_cells_apart(Language language, string reference, string role, string no)
    {
        var lines = OverviewCsv.Of([Row("I call; =1+1")], new(language)).Split("\r\n");

        Assert.StartsWith($"\"{reference}\";\"Team\";", lines[0], StringComparison.Ordinal);
        Assert.Equal($"\"C4S3K-12\";\"Nord\";\"Solveig\";\"{role}\";\"2027-01-13\";\"5\";\"1\";\"{no}\";\"I call; '=1+1\"", lines[1]);
        Assert.Equal(lines[0].Split(';').Length, lines[1].Split("\";\"").Length);
    }

    [Theory]
    [InlineData(Language.Bokmal, "kan ikke leses")]
    [InlineData(Language.Nynorsk, "kan ikkje lesast")]
    [InlineData(Language.English, "cannot be read")]
    public void For_people_a_text_that_is_not_theirs_to_read_is_said_to_be_so_and_a_program_finds_nothing(Language language, string said)
    {
        Assert.EndsWith($"\";\"{said}\"\r\n", OverviewCsv.Of([Row(null)], new(language)), StringComparison.Ordinal);
        Assert.EndsWith("\"no\",\"\"\r\n", OverdueCsv.Of([Row(null)]), StringComparison.Ordinal);
    }

    private static OverdueRow Row(string? text) =>
        new(new("c4s3k7m2"), "Nord", new("c12"), new("1"), new("p1"), "Solveig", Role.EmploymentSpecialist, new(2027, 1, 13), 5, 1, [], false, null, text) { Number = 12 };
}
