using System.Security.Cryptography;
using System.Text;
using Laurel.Domain.Attendees;

namespace Laurel.Domain.Honorees;

/// <summary>Names an honoree as written: derived from kind, name and unit, so that the same words find the same honoree; 32 of a–z and 2–7.</summary>
public readonly record struct HonoreeId(string Text) : IIdentifier<HonoreeId>
{
    public static HonoreeId From(string text) => new(text);

    /// <summary>Whether a text from outside can be one.</summary>
    public static bool IsOne(string? text) => text is { Length: 32 } && text.All(c => c is (>= 'a' and <= 'z') or (>= '2' and <= '7'));

    public override string ToString() => Text;
}

/// <summary>Names one merge of two honorees, from its beginning to its undoing.</summary>
public readonly record struct MergeId(string Text) : IIdentifier<MergeId>
{
    public static MergeId From(string text) => new(text);

    /// <summary>Whether a text from outside can be one.</summary>
    public static bool IsOne(string? text) => text is { Length: > 0 and <= 32 } && text.All(c => c is (>= 'a' and <= 'z') or (>= '2' and <= '7'));

    public override string ToString() => Text;
}

/// <summary>Names one honour within its honoree: the citation it was decided for, or what it was entered under.</summary>
public readonly record struct HonourId(string Text) : IIdentifier<HonourId>
{
    public static HonourId From(string text) => new(text);

    /// <summary>The id of an honour entered by hand or by a list: the same honour entered again is the same entry.</summary>
    public static HonourId Of(string form, string authority, int year, DateOnly? on, string? number)
    {
        var said = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{VietnameseOrder.KeyOf(form)}\n{VietnameseOrder.KeyOf(authority)}\n{year}\n{on:yyyy-MM-dd}\n{SearchText.Fold(number ?? "")}");
        return new($"r{Base32.Of(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 15)).ToLowerInvariant()}");
    }

    public override string ToString() => Text;
}
