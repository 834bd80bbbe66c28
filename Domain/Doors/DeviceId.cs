namespace Laurel.Domain.Doors;

/// <summary>Names a device that scans: a phone, a hand scanner, a desk, or an API key without a device of its own.</summary>
public readonly record struct DeviceId(string Text) : IIdentifier<DeviceId>
{
    public static DeviceId From(string text) => new(text);

    public override string ToString() => Text;
}
