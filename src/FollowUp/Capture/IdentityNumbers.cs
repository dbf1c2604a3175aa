using System.Globalization;
using System.Text.RegularExpressions;

namespace FollowUp.Capture;

/// <summary>
/// How national identity numbers are built (Skatteetaten, "Fødselsnummer"): a date, three digits, two check digits. A D-number adds 40 to the
/// day; synthetic series add 40, 65 or 80 to the month.
/// </summary>
internal static class IdentityNumbers
{
    private static readonly int[] First = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    private static readonly int[] Second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>Whether day and month, two digits each, can be those of an identity number.</summary>
    public static bool BeginsWithDate(CaptureCollection parts) =>
        IsDate(int.Parse(parts[0].Value, CultureInfo.InvariantCulture), int.Parse(parts[1].Value, CultureInfo.InvariantCulture));

    /// <summary>Whether eleven digits, one capture each, are an identity number with its check digits.</summary>
    public static bool IsValid(CaptureCollection digits)
    {
        int[] all = [.. digits.Select(d => d.Value[0] - '0')];
        return IsDate((all[0] * 10) + all[1], (all[2] * 10) + all[3]) && Sum(all, First) % 11 == 0 && Sum(all, Second) % 11 == 0;
    }

    private static bool IsDate(int day, int month) =>
        day is (>= 1 and <= 31) or (>= 41 and <= 71)
        && month is (>= 1 and <= 12) or (>= 41 and <= 52) or (>= 66 and <= 77) or (>= 81 and <= 92);

    private static int Sum(int[] digits, int[] weights) => weights.Zip(digits, (weight, digit) => weight * digit).Sum();
}
