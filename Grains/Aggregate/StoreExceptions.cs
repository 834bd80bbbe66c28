using System.Security.Cryptography;
using System.Text.Json;

namespace Laurel.Grains.Aggregate;

/// <summary>Tells a row that cannot be read, and will not be when asked again, from a store that cannot be reached.</summary>
internal static class Unreadable
{
    public static bool Is(Exception failure) => failure
        is JsonException or CryptographicException or KeyNotFoundException or FormatException or NewerSchemaException or UnknownEventException;
}

/// <summary>A newer version of Laurel wrote this; this one refuses to read what it might misunderstand.</summary>
public sealed class NewerSchemaException(string kind, int found, int known)
    : Exception($"A {kind} of schema {found} was found; this version of Laurel knows {known}.");

/// <summary>An event of a name that this version of Laurel does not know.</summary>
public sealed class UnknownEventException(string kind, string name) : Exception($"A {kind} has an event {name}, which is not known.");
