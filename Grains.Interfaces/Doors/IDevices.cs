using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Doors;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Doors;

/// <summary>The devices of a conference: who waits to be paired, and who is. Key: the conference's code.</summary>
/// <remarks>
/// Whoever waits is kept in memory alone, a few and for ten minutes: strangers can ask, and nothing of theirs is written. Where there are too
/// many, the oldest of the address with the most makes room, so that whoever floods pushes out no more than the flood. A device's own grain is
/// asked only after its row was found.
/// </remarks>
[Alias("laurel.doors.IDevices")]
public interface IDevices : IGrainWithStringKey
{
    /// <summary>A device shows its key and waits for an organizer. Refused: <c>device.invalid</c> for what is no P-256 key, <c>conference.unknown</c>.</summary>
    /// <param name="publicKey">SubjectPublicKeyInfo.</param>
    /// <param name="from">The network address it asks from; empty where that is not known.</param>
    [Alias("Ask"), Requires(Role.System)]
    Task<WaitingDevice> Ask(byte[] publicKey, string from = "");

    /// <summary>Who waits, oldest first.</summary>
    [Alias("Waiting"), Requires(Role.Organizer), ReadOnly]
    Task<IReadOnlyList<WaitingDevice>> Waiting();

    /// <summary>Pairs a device that waits and shows this nonce. Refused: <c>device.not-waiting</c>, <c>device.invalid</c>, <c>device.revoked</c>.</summary>
    [Alias("Confirm"), Requires(Role.Organizer)]
    Task<Receipt> Confirm(ConfirmDevice command);

    /// <summary>Changes gate, role or end of a paired device. Refused: <c>device.unknown</c>, <c>device.invalid</c>, <c>device.revoked</c>.</summary>
    [Alias("Change"), Requires(Role.Organizer)]
    Task<Receipt> Change(ConfirmDevice command);

    /// <summary>Revokes a device for good. Refused: <c>device.unknown</c>.</summary>
    [Alias("Revoke"), Requires(Role.Organizer)]
    Task<Receipt> Revoke(DeviceId device, CommandId commandId);

    /// <summary>Every device that was ever paired, newest first.</summary>
    [Alias("List"), Requires(Role.Organizer | Role.Auditor), ReadOnly]
    Task<IReadOnlyList<Pairing>> List();

    /// <summary>As <see cref="List"/>, and of each device whose count of scans has gaps, what is missing.</summary>
    [Alias("Counted"), Requires(Role.Organizer | Role.Auditor), ReadOnly]
    Task<IReadOnlyList<CountedDevice>> Counted();

    /// <summary>A nonce for a device to sign; null for a device that was never paired.</summary>
    [Alias("Challenge"), Requires(Role.System)]
    Task<string?> Challenge(DeviceId device);

    /// <summary>As <see cref="IDoorBook.Prove"/>, for a device that may not exist.</summary>
    [Alias("Prove"), Requires(Role.System)]
    Task<DeviceStanding> Prove(DeviceId device, string nonce, byte[] signature);
}

/// <summary>A device that waits to be paired; it shows nonce and thumbprint, and an organizer compares them.</summary>
/// <param name="Thumbprint">SHA-256 of the key, its first 16 hex digits in fours.</param>
/// <param name="Nonce">Six digits, new with each asking.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.waiting-device")]
public sealed record WaitingDevice(
    [property: Id(0)] DeviceId Device,
    [property: Id(1)] string Thumbprint,
    [property: Id(2)] string Nonce,
    [property: Id(3)] DateTimeOffset Until,
    [property: Id(4)] Refusal? Refusal = null);

/// <param name="Nonce">As the device shows it; empty where a paired device is changed.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.confirm-device")]
public sealed record ConfirmDevice(
    CommandId CommandId,
    [property: Id(0)] DeviceId Device,
    [property: Id(1)] string Nonce,
    [property: Id(2)] string Label,
    [property: Id(3)] GateId Gate,
    [property: Id(4)] Role Role,
    [property: Id(5)] DateTimeOffset Until) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.doors.pair-device")]
public sealed record PairDevice(CommandId CommandId, [property: Id(0)] Pairing Pairing) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.doors.revoke-device")]
public sealed record RevokeDevice(CommandId CommandId) : Command(CommandId);

/// <param name="Gap">Null where nothing is missing.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.counted-device")]
public sealed record CountedDevice([property: Id(0)] Pairing Pairing, [property: Id(1)] ScanGap? Gap);

/// <summary>How a device stands.</summary>
/// <param name="Pairing">Null for a refusal.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.device-standing")]
public sealed record DeviceStanding([property: Id(0)] Pairing? Pairing, [property: Id(1)] Refusal? Refusal = null);
