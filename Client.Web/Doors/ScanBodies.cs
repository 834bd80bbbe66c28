using System.Text.Json.Serialization;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Doors;

namespace Laurel.Client.Web.Doors;

public sealed record ScansBody(IReadOnlyList<ScanBody> Scans);

/// <summary>A scan as its device tells it.</summary>
/// <param name="Id">Made once by the device; the same id always hears the same answer.</param>
/// <param name="Code">The QR's text or the typed code.</param>
/// <param name="ScannedAt">The device's clock; the server's where absent.</param>
/// <param name="Device">The device; a key without one is one device of its own.</param>
public sealed record ScanBody(
    string Id,
    string Code,
    string Gate,
    Direction Direction = Direction.In,
    DateTimeOffset? ScannedAt = null,
    string? Device = null,
    long? Sequence = null,
    string? Previous = null,
    long? OffsetMs = null,
    DateTimeOffset? PreviousAt = null,
    bool DecidedOffline = false)
{
    private const int LongestId = 100, LongestCode = 400;

    public ScanFact Fact(string device, DateTimeOffset now) => new(
        Id, Code, GateId.From(TypedText.Composed(Gate)), Direction, ScannedAt ?? now, DeviceId.From(device),
        Sequence, Previous, OffsetMs, PreviousAt, DecidedOffline);

    /// <summary>The name of a field that no scan can have so; null where all are well.</summary>
    public string? Wrong() => this switch
    {
        { Id.Length: 0 or > LongestId } => "id",
        { Code.Length: > LongestCode } => "code",
        _ when !GateId.IsName(Gate) => "gate",
        { Device: { } device } when !IsDevice(device) => "device",
        { Previous.Length: > 100 } => "previous",
        _ => null,
    };

    private static bool IsDevice(string device) =>
        device.Length is > 0 and <= 64 && device.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':');
}

/// <summary>The answer to one scan.</summary>
/// <param name="Outcome">admitted, left, already-inside, not-inside, cancelled, withdrawn-badge, wrong-conference, forged, unknown, unknown-gate, not-entitled, doors-closed; absent where <paramref name="Code"/> says why not.</param>
/// <param name="Rehearsal">The number of the rehearsal it was recorded in; absent where it is real.</param>
/// <param name="Elsewhere">The entry through another gate at most two minutes before (amber); absent where there is none.</param>
/// <param name="Code">Why this scan was not answered: <c>idempotency.mismatch</c>, <c>busy</c>.</param>
public sealed record ScanLine(
    string Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScanOutcome? Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Attendee,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Seat,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FirstAdmission? FirstAdmission,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FirstAdmission? Elsewhere,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Rehearsal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code)
{
    public static ScanLine Of(ScanAnswer answer) => new(
        answer.Id, answer.Refusal is null ? answer.Outcome : null, answer.Attendee?.Text, answer.Name, answer.Seat?.Text,
        answer.FirstAdmission, answer.Elsewhere,
        answer.Rehearsal == 0 ? null : answer.Rehearsal, answer.Refusal?.Code);
}
