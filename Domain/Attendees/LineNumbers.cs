using System.Globalization;

namespace Laurel.Domain.Attendees;

/// <summary>Line numbers (STT) as somebody types them off a signed list: <c>1-18, 20, 22</c>.</summary>
public static class LineNumbers
{
    /// <summary>Characters at most.</summary>
    public const int Longest = 10_000;

    private static readonly char[] Dashes = ['-', '–', '—'];

    /// <summary>The numbers in ascending order, each once. Refused: <c>print.numbers-invalid</c>, <c>print.number-unknown</c>.</summary>
    /// <param name="lines">How many lines the list has.</param>
    public static (IReadOnlyList<int> Numbers, Refusal? Refusal) Read(string typed, int lines)
    {
        if (typed.Length > Longest) return ([], PrintRefusals.NumbersInvalid);
        var numbers = new SortedSet<int>();
        foreach (var part in Joined(typed).Split([',', ';', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (RangeOf(part) is not var (from, to)) return ([], PrintRefusals.NumbersInvalid);
            if (from < 1 || to > lines) return ([], PrintRefusals.NumberUnknown(part, lines));
            for (var number = from; number <= to; number++) numbers.Add(number);
        }
        return numbers.Count == 0 ? ([], PrintRefusals.NumbersInvalid) : ([.. numbers], null);
    }

    private static (int From, int To)? RangeOf(string part)
    {
        var ends = part.Split(Dashes);
        return ends.Length <= 2 && Number(ends[0]) is { } from && Number(ends[^1]) is { } to && from <= to ? (from, to) : null;
    }

    private static int? Number(string text) =>
        text.Length <= 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Spaces about a dash belong to the range: <c>1 - 18</c>.</summary>
    private static string Joined(string typed)
    {
        foreach (var dash in Dashes)
            typed = string.Join(dash, typed.Split(dash).Select((part, i) => i == 0 ? part.TrimEnd() : part.TrimStart()));
        return typed;
    }
}
