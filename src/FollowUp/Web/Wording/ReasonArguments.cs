using System.Globalization;

namespace FollowUp.Web.Wording;

/// <summary>What goes with a reason, by position. One that is absent or of another type is a bug where the reason was made.</summary>
internal readonly record struct ReasonArguments(IReadOnlyList<object> Values)
{
    public static readonly ReasonArguments None = new([]);

    public int Number(int position) => Convert.ToInt32(Values[position], CultureInfo.InvariantCulture);

    public DateOnly Date(int position) => (DateOnly)Values[position];

    public string Word(int position) => (string)Values[position];

    /// <summary>Words that were given with commas between them.</summary>
    public IReadOnlyList<string> Words(int position) =>
        Word(position).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
