namespace Laurel.Domain.Certificates;

/// <summary>The 15 random characters and check of a certificate, <c>XXXX-XXXX-XXXX-XXXX</c> over 23456789BCFGHJKLMNPRTVX.</summary>
public readonly record struct Serial(string Text) : IIdentifier<Serial>
{
    public static Serial From(string text) => new(text);

    public override string ToString() => Text;
}
