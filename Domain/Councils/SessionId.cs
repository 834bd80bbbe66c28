namespace Laurel.Domain.Councils;

/// <summary>Names a council session (phiên họp) within its conference.</summary>
public readonly record struct SessionId(string Text) : IIdentifier<SessionId>
{
    public static SessionId From(string text) => new(text);

    public override string ToString() => Text;
}
