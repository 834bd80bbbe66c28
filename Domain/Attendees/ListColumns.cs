using System.Collections.Frozen;
using System.Text;

namespace Laurel.Domain.Attendees;

/// <summary>Headings as offices spell them, recognised whatever tones, case, brackets or punctuation they have.</summary>
/// <param name="spellings">For each column its spellings, separated by <c>|</c>.</param>
public sealed class ListColumns<TColumn>(params (TColumn Column, string Spellings)[] spellings)
    where TColumn : struct, Enum
{
    private readonly FrozenDictionary<string, TColumn> known = spellings
        .SelectMany(column => column.Spellings.Split('|').Select(spelling => (Key: KeyOf(spelling), column.Column)))
        .Distinct()
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Column, StringComparer.Ordinal);

    /// <summary>The column so headed; null for an unknown heading.</summary>
    public TColumn? Find(string heading) =>
        known.TryGetValue(KeyOf(heading), out var column) || known.TryGetValue(KeyOf(WithoutBrackets(heading)), out column) ? column : OfParts(heading);

    /// <summary>"Cơ quan, đơn vị công tác", "Tên tập thể, họ và tên cá nhân": several names of one column.</summary>
    private TColumn? OfParts(string heading)
    {
        var parts = heading.Split([',', ';', '/', '&', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2) return null;
        var columns = parts.Select(part => known.TryGetValue(KeyOf(part), out var column) ? column : (TColumn?)null).Distinct().ToList();
        return columns is [{ } one] ? one : null;
    }

    private static string KeyOf(string heading)
    {
        var key = new StringBuilder();
        foreach (var c in SearchText.Fold(TypedText.Clean(heading)))
            if (char.IsLetterOrDigit(c) || c is '/' or '#') key.Append(c);
            else if (c is ' ' or '-' or '_' or '.' or ',' && key.Length > 0 && key[^1] != ' ') key.Append(' ');
        return key.ToString().Trim();
    }

    private static string WithoutBrackets(string heading) => heading.IndexOf('(') is var at and > 0 ? heading[..at] : heading;
}
