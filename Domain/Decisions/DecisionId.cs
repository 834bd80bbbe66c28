namespace Laurel.Domain.Decisions;

/// <summary>Names a decision (quyết định) from its draft on: <c>{issuer's slug}.{random}</c>; its number comes later and is never a key.</summary>
public readonly record struct DecisionId(string Text) : IIdentifier<DecisionId>
{
    public static DecisionId From(string text) => new(text);

    public override string ToString() => Text;
}
