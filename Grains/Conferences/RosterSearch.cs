using Laurel.Domain.Attendees;

namespace Laurel.Grains.Conferences;

/// <summary>What somebody typed to find an attendee: words without accents, a telephone in any form, or an id.</summary>
internal sealed class RosterSearch
{
    private const int FewestDigits = 4;

    private readonly string[] words;
    private readonly string? digits;
    private readonly string? id;
    private readonly SearchMask wordsMask, digitsMask;

    public RosterSearch(string? typed)
    {
        var text = typed?.Trim() ?? "";
        words = SearchText.Needles(text);
        digits = text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || " +-.()".Contains(c)) && text.Count(char.IsAsciiDigit) >= FewestDigits
            ? Telephone.DigitsOf(text) ?? string.Concat(text.Where(char.IsAsciiDigit))
            : null;
        id = text.Length == 16 && text.All(char.IsAsciiHexDigitLower) ? text : null;
        wordsMask = words.Aggregate(default(SearchMask), (mask, word) => mask.With(SearchMask.Of(word)));
        digitsMask = SearchMask.Of(digits);
    }

    /// <summary>Whether nothing was typed.</summary>
    public bool FindsAll => id is null && digits is null && words.Length == 0;

    /// <summary>False for whom <see cref="Finds"/> cannot find.</summary>
    public bool MayFind(SearchMask mask) => id is not null || mask.Has(wordsMask) || (digits is not null && mask.Has(digitsMask));

    public bool Finds(RosterPeople.Line line) =>
        id is not null ? line.Item.Id.Text == id
        : digits is not null && line.Telephone?.Contains(digits, StringComparison.Ordinal) == true
            || Says(line);

    private bool Says(RosterPeople.Line line)
    {
        foreach (var word in words)
            if (!line.Says(word))
                return false;
        return true;
    }
}
