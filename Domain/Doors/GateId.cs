using Laurel.Domain.Attendees;

namespace Laurel.Domain.Doors;

/// <summary>Names a gate (cửa) of a conference as its organizer typed it.</summary>
public readonly record struct GateId(string Text) : IIdentifier<GateId>
{
    /// <summary>Characters of a name at most.</summary>
    public const int Longest = 64;

    public static GateId From(string text) => new(text);

    /// <summary>Whether a gate may be called so: something on one line, not longer than <see cref="Longest"/>.</summary>
    public static bool IsName(string? text) => TypedText.IsLine(text, Longest);

    public override string ToString() => Text;
}
