namespace Laurel.Domain;

/// <summary>The stable name under which an event is stored for ever, with its version: <c>attendee.admitted.v1</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
