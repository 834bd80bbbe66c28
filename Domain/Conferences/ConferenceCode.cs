namespace Laurel.Domain.Conferences;

/// <summary>Names a conference for ever: 3 to 40 of a–z, 0–9 and hyphen, as in <c>dnnd-2025</c>.</summary>
public readonly record struct ConferenceCode(string Text) : IIdentifier<ConferenceCode>
{
    public static ConferenceCode From(string text) => new(text);

    public override string ToString() => Text;
}
