using System.Globalization;
using System.Text;

namespace Laurel.Domain.Attendees;

/// <summary>Telephone numbers compared by what is dialled, however they are written.</summary>
public static class Telephone
{
    private const int NationalMobile = 9;

    /// <summary>The digits dialled within Viet Nam: <c>+84 (0)90-123 45 67</c> and <c>901234567</c> are both <c>0901234567</c>.</summary>
    /// <returns>A foreign number keeps <c>+</c> and its country; of several in one cell the first counts; null where there is none.</returns>
    public static string? DigitsOf(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var first = typed.Split(';', ',', '/', '\n')[0];
        var digits = new StringBuilder();
        foreach (var c in first)
            if (char.IsDigit(c)) digits.Append((int)CharUnicodeInfo.GetDecimalDigitValue(c));
        return digits.Length == 0 ? null : National(digits.ToString(), first.AsSpan().TrimStart().StartsWith("+"));
    }

    /// <summary>The number with the 0 that a spreadsheet took off its front; null where it lost none.</summary>
    /// <remarks>Mobile numbers have nine digits behind the 0 and begin with 3, 5, 7, 8 or 9; fixed ones ten and begin with 2.</remarks>
    public static string? Completed(string typed) => typed switch
    {
        { Length: NationalMobile } when "35789".Contains(typed[0]) && typed.All(char.IsAsciiDigit) => "0" + typed,
        { Length: NationalMobile + 1 } when typed[0] == '2' && typed.All(char.IsAsciiDigit) => "0" + typed,
        _ => null,
    };

    /// <summary>Whether two numbers are known and dial the same.</summary>
    public static bool Same(string? one, string? other) => DigitsOf(one) is { } digits && digits == DigitsOf(other);

    private static string National(string digits, bool international)
    {
        if (digits.StartsWith("00", StringComparison.Ordinal)) (digits, international) = (digits[2..], true);
        if (digits.StartsWith("84", StringComparison.Ordinal) && (international || digits.Length > NationalMobile + 1))
            return "0" + digits[2..].TrimStart('0');
        if (international) return "+" + digits;
        return digits.Length == NationalMobile && digits[0] != '0' ? "0" + digits : digits;
    }
}
