using System.Buffers;
using System.Text;

namespace Laurel.Documents.Papers;

/// <summary>A text as XML holds it: what it cannot hold, such as NUL, is shown as U+FFFD, so that no text keeps a paper or a sheet from being made.</summary>
internal static class XmlText
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r')), '\uFFFE', '\uFFFF']);

    public static string Of(string text) => !text.AsSpan().ContainsAny(Forbidden) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
        ? text
        : string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && Forbidden.Contains((char)rune.Value) ? Rune.ReplacementChar : rune));
}
