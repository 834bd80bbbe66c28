using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;

namespace Laurel.Domain.Doors;

/// <summary>What an organizer confirmed of a device: whose key it is, where it stands, what it may do, until when.</summary>
/// <param name="Device">Follows from the key, so that a key is one device and no other.</param>
/// <param name="PublicKey">P-256, SubjectPublicKeyInfo in base64; the private half never leaves the device.</param>
/// <param name="Label">As people call it: "Máy cửa Đông 1".</param>
/// <param name="Gate">The gate it scans for.</param>
/// <param name="Role"><see cref="Role.Usher"/>, or <see cref="Role.Registrar"/> for a desk, which may also check in by name.</param>
/// <param name="RevokedAt">Since when it is refused everything; null while it stands.</param>
public sealed record Pairing(
    DeviceId Device,
    string PublicKey,
    string Label,
    GateId Gate,
    Role Role,
    DateTimeOffset PairedAt,
    DateTimeOffset Until,
    DateTimeOffset? RevokedAt = null)
{
    /// <summary>How long a pairing may last: a conference and its rehearsals, not a year.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    private const int LongestText = 64;

    /// <summary>Why the device is not let in at this instant; null where it is. Refused: <c>device.revoked</c>, <c>device.expired</c>.</summary>
    public Refusal? Objection(DateTimeOffset at) =>
        RevokedAt is not null ? DeviceRefusals.Revoked
        : at >= Until ? DeviceRefusals.Expired
        : null;

    /// <summary>Whether it can be confirmed at all: a gate and a label that fit, a role of the doors, an end within <see cref="Longest"/>.</summary>
    internal bool IsSound => TypedText.IsLine(Label, LongestText)
        && GateId.IsName(Gate.Text)
        && Role is Role.Usher or Role.Registrar
        && Until > PairedAt
        && Until <= PairedAt + Longest;
}
