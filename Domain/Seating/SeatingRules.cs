using System.Collections.Immutable;
using Laurel.Domain.Attendees;

namespace Laurel.Domain.Seating;

/// <summary>What an organisation may set about an arrangement.</summary>
/// <param name="Recipients">Award recipients in manifest order; those not seated by rank sit in a block beside the aisle.</param>
/// <param name="Reserve">Places of the first rows that stay free while there is room behind; the outermost ones.</param>
/// <param name="Mirror">#2 at #1's left hand.</param>
/// <param name="WheelchairPlaces">Seats for wheelchairs; empty where the hall names none.</param>
public sealed record SeatingRules(
    ImmutableArray<AttendeeId> Recipients,
    int Reserve = 0,
    bool Mirror = false,
    ImmutableArray<SeatId> WheelchairPlaces = default)
{
    /// <summary>Rows from the front that are filled by precedence alone.</summary>
    public const int RowsByRank = 2;

    /// <summary>Seats of the recipients' block from the aisle inward, where the rows suffice.</summary>
    public const int BlockWidth = 5;

    public static SeatingRules Usual { get; } = new([]);
}
