namespace Laurel.Domain.Attendees;

/// <summary>Names an attendee within its conference: the 8-byte number of the badge's QR in 16 hex digits.</summary>
public readonly record struct AttendeeId(string Text) : IIdentifier<AttendeeId>
{
    public static AttendeeId From(string text) => new(text);

    public override string ToString() => Text;
}
