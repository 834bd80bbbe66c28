namespace Laurel.Domain.Attendees;

/// <summary>Names an attendee within its conference: the 8-byte number of the badge's QR in 16 hex digits.</summary>
public readonly record struct AttendeeId(string Text) : IIdentifier<AttendeeId>
{
    private const int Digits = 16;

    public static AttendeeId From(string text) => new(text);

    /// <summary>Reads an id that came from outside; false for what can be none: only then may a grain be asked for it.</summary>
    public static bool TryRead(string? text, out AttendeeId id)
    {
        id = new(text ?? "");
        return text is { Length: Digits } && !text.AsSpan().ContainsAnyExcept("0123456789abcdef");
    }

    public override string ToString() => Text;
}
