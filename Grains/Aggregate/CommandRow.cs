using System.Text.Json;
using Laurel.Grains.Aggregate.Json;

namespace Laurel.Grains.Aggregate;

/// <summary>What a command left in its row.</summary>
/// <param name="Payload">A keyed fingerprint of the command; null where the same id may bring anything.</param>
/// <param name="Receipt">What was answered; null where nothing may be kept.</param>
internal sealed record CommandRow(string? Payload, Receipt? Receipt)
{
    public static CommandRow Of(Command command, CommandTrace trace, Receipt receipt, IKeyRing keys) => trace switch
    {
        CommandTrace.Whole => new(Fingerprint(command, keys), receipt),
        CommandTrace.ReceiptOnly => new(null, receipt),
        _ => new(null, null),
    };

    public static CommandRow Read(ReadOnlyMemory<byte> body) => JsonSerializer.Deserialize<CommandRow>(body.Span, StoredJson.Plain)!;

    public byte[] Body() => JsonSerializer.SerializeToUtf8Bytes(this, StoredJson.Plain);

    /// <summary>Whether this command may be the one that left the row.</summary>
    public bool Fits(Command command, IKeyRing keys) => Payload is null || Payload == Fingerprint(command, keys);

    private static string Fingerprint(Command command, IKeyRing keys)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), StoredJson.Plain);
        return Convert.ToHexStringLower(keys.Mac($"laurel-payload-v1 {command.GetType().Name}", payload));
    }
}
