using System.Text.Json.Serialization;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Doors;

namespace Laurel.Client.Web.Doors;

/// <param name="PublicKey">P-256, SubjectPublicKeyInfo, base64.</param>
public sealed record AskBody(byte[] PublicKey);

/// <param name="Nonce">The six digits that the device shows; not asked for where a paired device is changed.</param>
/// <param name="Role">usher, or registrar for a desk that may also check in by name.</param>
public sealed record ConfirmBody(string Label, string Gate, DateTimeOffset Until, Role Role = Role.Usher, string Nonce = "");

/// <param name="Signature">ES256, P1363, base64, over <c>laurel-device-v1</c>, conference, device and nonce, parted by zero bytes.</param>
public sealed record ProofBody(string Nonce, byte[] Signature);

public sealed record WaitingLine(string Device, string Thumbprint, string Nonce, DateTimeOffset Until)
{
    public static WaitingLine Of(WaitingDevice device) => new(device.Device.Text, device.Thumbprint, device.Nonce, device.Until);
}

public sealed record DeviceLine(
    string Device, string Label, string Gate, Role Role, DateTimeOffset PairedAt, DateTimeOffset Until, DateTimeOffset? RevokedAt)
{
    public static DeviceLine Of(Pairing pairing) => new(
        pairing.Device.Text, pairing.Label, pairing.Gate.Text, pairing.Role, pairing.PairedAt, pairing.Until, pairing.RevokedAt);
}

/// <summary>Scans that a device counted and that never came, though later ones did.</summary>
/// <param name="First">The first of their numbers, ten at most.</param>
public sealed record ScanGapLine(string Device, long Missing, IReadOnlyList<long> First)
{
    public static ScanGapLine Of(ScanGap gap) => new(gap.Device.Text, gap.Missing, gap.First);
}

/// <summary>What a device hears when it proved its key.</summary>
/// <param name="Token">For <c>Authorization: Bearer</c>, until <paramref name="ExpiresAt"/>.</param>
/// <param name="Now">The server's clock, by which the device finds its offset.</param>
public sealed record TokenAnswer(
    string Token, DateTimeOffset ExpiresAt, string Label, string Gate, Role Role, DateTimeOffset Until, string Title, DateTimeOffset Now,
    string? TitleEn = null);

/// <summary>Scans as a phone's queue holds them.</summary>
public sealed record SealedScansBody(IReadOnlyList<SealedScanBody> Scans);

/// <param name="Sealed">Base64: ephemeral point, nonce, ciphertext, tag.</param>
public sealed record SealedScanBody(string Id, long Sequence, byte[] Sealed, bool DecidedOffline = false)
{
    private const int LongestId = 100, LongestSealed = 2_048;

    public bool IsSound => Id.Length is > 0 and <= LongestId && Sealed.Length <= LongestSealed;

    public SealedScan Scan() => new(Id, Sequence, Sealed, DecidedOffline);
}

/// <param name="Keys">Public keys by key id, base64 SubjectPublicKeyInfo.</param>
/// <param name="Tag">4 bytes in hex.</param>
/// <param name="Gates">The area of each gate; empty until gates are defined: then every gate leads into <c>main</c>.</param>
/// <param name="Rights">Of areas that not everybody may enter.</param>
/// <param name="ScansOut">Whether doors offer to scan people out.</param>
/// <param name="Rehearsal">The rehearsal that goes on, or is about to; absent for none.</param>
/// <param name="Gate">Where the device that asks stands now; absent for a key.</param>
public sealed record PackAnswer(
    string Pack, long Version, string Tag, IReadOnlyDictionary<byte, byte[]> Keys, byte[] SealKey, DateTimeOffset Until, DateTimeOffset Now,
    IReadOnlyDictionary<string, string> Gates, IEnumerable<PackRightBody> Rights, IEnumerable<PackLine> Entries,
    bool ScansOut, Rehearsal? Rehearsal, string? Gate)
{
    public static PackAnswer Of(PackChanges changes, DateTimeOffset now, string? gate) => new(
        changes.Pack, changes.Version, changes.Tag.ToString("x8", System.Globalization.CultureInfo.InvariantCulture), changes.PublicKeys,
        changes.SealKey, changes.Until, now, changes.Gates!, changes.Rights!.Select(PackRightBody.Of), changes.Entries.Select(PackLine.Of),
        changes.ScansOut, changes.Rehearsal, gate);
}

/// <param name="Number">What cards call the area.</param>
/// <param name="From">Since when it binds; absent: always.</param>
/// <param name="Until">Until when; absent: always.</param>
public sealed record PackRightBody(string Area, int Number, IReadOnlyList<AttendeeRole> Roles, DateTimeOffset? From, DateTimeOffset? Until)
{
    public static PackRightBody Of(PackRight right) => new(right.Area, right.Number, right.Roles, right.From, right.Until);
}

/// <param name="L">Lookup, hex.</param>
/// <param name="S">State: valid, withdrawn, cancelled.</param>
/// <param name="V">The pack's version when the card was made; absent with the card, where it did not change.</param>
/// <param name="C">The card under its badge's key.</param>
/// <param name="F">The card under the shift key.</param>
/// <param name="At">First admitted; absent for somebody who is not inside.</param>
/// <param name="Gate">Where somebody came in last.</param>
/// <param name="First">Where it was the first time; absent where that is the same.</param>
public sealed record PackLine(
    string L,
    PackEntryState S,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? V,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] byte[]? C,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] byte[]? F,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Gate,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? First)
{
    public static PackLine Of(PackEntry entry) => new(
        Convert.ToHexStringLower(entry.Lookup), entry.State, entry.Card?.Version, entry.Card?.Sealed, entry.Card?.Found, entry.InsideSince, entry.Gate,
        entry.FirstGate == entry.Gate ? null : entry.FirstGate);
}

public sealed record ShiftKeyAnswer(string Pack, byte[] Key)
{
    public override string ToString() => nameof(ShiftKeyAnswer);
}
