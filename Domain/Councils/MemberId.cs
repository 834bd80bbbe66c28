namespace Laurel.Domain.Councils;

/// <summary>Names a council member (ủy viên) within its council.</summary>
public readonly record struct MemberId(string Text) : IIdentifier<MemberId>
{
    public static MemberId From(string text) => new(text);

    public override string ToString() => Text;
}
