namespace Laurel.Domain.Citations;

/// <summary>Names a citation (hồ sơ khen thưởng) within its conference.</summary>
public readonly record struct CitationId(string Text) : IIdentifier<CitationId>
{
    public static CitationId From(string text) => new(text);

    public override string ToString() => Text;
}
