namespace Laurel.Domain;

/// <summary>An identifier or code that is one text; it crosses wires and lies in stores as that text alone.</summary>
/// <typeparam name="TSelf">The readonly record struct itself.</typeparam>
public interface IIdentifier<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>The text as it is stored and sent.</summary>
    string Text { get; }

    /// <summary>The identifier with this text, unchecked: for what was checked when it was made.</summary>
    static abstract TSelf From(string text);
}
