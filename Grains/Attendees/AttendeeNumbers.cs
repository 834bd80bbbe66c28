using System.Text;
using Laurel.Domain.Attendees;
using Laurel.Grains.Aggregate;

namespace Laurel.Grains.Attendees;

/// <summary>The 8-byte numbers that name attendees.</summary>
public static class AttendeeNumbers
{
    private const int Bytes = 8;

    /// <summary>A number drawn at random.</summary>
    public static AttendeeId Draw(Chance chance)
    {
        var number = new byte[Bytes];
        chance(number);
        return Of(number);
    }

    /// <summary>The number of a row of an import plan: the same plan and row give the same number, so that applying it again registers nobody twice.</summary>
    public static AttendeeId OfRow(IKeyRing keys, string plan, int row) =>
        Of(keys.Mac("laurel-attendee-number-v1", Encoding.UTF8.GetBytes($"{plan}\n{row}")));

    private static AttendeeId Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(bytes[..Bytes]));
}
