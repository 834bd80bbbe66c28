using System.Globalization;

namespace Laurel.Client.Web.Shell;

/// <summary>Numbers as people type them, whatever the language of the page: <c>2.530.000</c> đồng, a multiple of <c>1,5</c> or <c>1.5</c>.</summary>
public static class Typed
{
    /// <summary>Whole đồng: digits, alone or in groups of three parted by dots, commas or spaces, with or without "đ"; null for anything else.</summary>
    public static long? Dong(string? typed)
    {
        var digits = (typed ?? "").Trim().TrimEnd('đ', 'Đ').TrimEnd();
        var groups = digits.Split('.', ',', ' ', '\u00A0');
        var isGrouped = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
        return isGrouped && long.TryParse(string.Concat(groups), NumberStyles.None, CultureInfo.InvariantCulture, out var dong) ? dong : null;
    }

    /// <summary>A number with a fraction behind one comma or one dot; null for anything else.</summary>
    public static decimal? Number(string? typed) =>
        decimal.TryParse((typed ?? "").Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
